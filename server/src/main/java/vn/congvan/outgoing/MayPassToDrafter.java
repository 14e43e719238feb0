package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may pass a return on to the drafter: the head of the drafting unit (Điều 10 khoản 3).
record MayPassToDrafter(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.unitHead(), "outgoing.is-unit-head", "outgoing.only-unit-head");
    }
}
