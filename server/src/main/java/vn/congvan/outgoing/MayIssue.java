package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may issue a sealed document that waited: the clerk who serves the authority. The system
/// tries by itself too.
record MayIssue(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
