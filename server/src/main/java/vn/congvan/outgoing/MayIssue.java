package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may issue a sealed document that waited: the clerk who serves the authority. The system
/// tries by itself too. A joint document waits for the seals of all agencies.
record MayIssue(Matter matter) {
    Decision decision() {
        if (matter.clerk() && matter.awaited().isPresent()) {
            return Matter.refused(matter.awaited().get());
        }
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
