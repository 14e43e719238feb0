package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may return the draft to its drafter: the head or a deputy head of the drafting unit.
record MayReturnDraft(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.unitHead(), "outgoing.is-unit-head", "outgoing.only-unit-head");
    }
}
