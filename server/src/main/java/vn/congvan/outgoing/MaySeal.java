package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may sign with the agency's key: the clerk who serves the authority, himself (Điều 32
/// khoản 2).
record MaySeal(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
