package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may take the document back: who handed it on, as long as nobody after him has opened it or
/// agreed.
record MayTakeBack(Matter matter) {
    Decision decision() {
        var handover = matter.document().handover();
        if (!handover.by().equals(java.util.Optional.of(matter.asker().id()))) {
            return Matter.refused("outgoing.only-who-handed-on");
        }
        var circuit = matter.document().circuit();
        if (circuit.done().stream().anyMatch(place -> place.stage() == circuit.at())) {
            return Matter.refused("outgoing.already-examined");
        }
        return handover.opened()
                ? Matter.refused("outgoing.already-opened")
                : Matter.permitted("outgoing.not-opened-yet");
    }
}
