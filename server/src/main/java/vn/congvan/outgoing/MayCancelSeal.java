package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may give a sealing up: the clerk who serves the authority.
record MayCancelSeal(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
