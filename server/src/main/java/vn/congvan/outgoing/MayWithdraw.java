package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may take the document out of the chain: its drafter or the head of the unit, before a
/// number is given.
record MayWithdraw(Matter matter) {
    Decision decision() {
        boolean headsTurn = matter.document().state() == OutgoingState.RETURNED_TO_UNIT_HEAD;
        return headsTurn
                ? Matter.onlyIf(matter.unitHead(), "outgoing.is-unit-head", "outgoing.only-unit-head")
                : Matter.onlyIf(matter.drafter(), "outgoing.is-drafter", "outgoing.only-drafter");
    }
}
