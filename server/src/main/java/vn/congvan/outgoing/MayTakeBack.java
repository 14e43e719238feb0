package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may take the document back: who handed it on, as long as the next has not opened it.
record MayTakeBack(Matter matter) {
    Decision decision() {
        var handover = matter.document().handover();
        if (!handover.by().equals(java.util.Optional.of(matter.asker().id()))) {
            return Matter.refused("outgoing.only-who-handed-on");
        }
        return handover.opened()
                ? Matter.refused("outgoing.already-opened")
                : Matter.permitted("outgoing.not-opened-yet");
    }
}
