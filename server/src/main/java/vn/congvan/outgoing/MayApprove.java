package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may approve: the head or a deputy head of the drafting unit (Điều 12 khoản 1).
record MayApprove(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.unitHead(), "outgoing.is-unit-head", "outgoing.only-unit-head");
    }
}
