package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may make a new version: who has the draft may, the drafter or the head of the unit (Điều
/// 10 khoản 3).
record MayRevise(Matter matter) {
    Decision decision() {
        boolean headsTurn = matter.document().state() == OutgoingState.UNIT_REVIEW
                || matter.document().state() == OutgoingState.RETURNED_TO_UNIT_HEAD;
        return headsTurn
                ? Matter.onlyIf(matter.unitHead(), "outgoing.is-unit-head", "outgoing.only-unit-head")
                : Matter.onlyIf(matter.drafter(), "outgoing.is-drafter", "outgoing.only-drafter");
    }
}
