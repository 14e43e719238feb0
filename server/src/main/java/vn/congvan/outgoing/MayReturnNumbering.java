package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may return a signed document: the clerk who serves its authority (NN 8.5).
record MayReturnNumbering(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
