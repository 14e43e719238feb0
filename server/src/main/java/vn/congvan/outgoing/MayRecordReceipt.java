package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may write down who has signed for copies on paper: the clerk who serves the authority, once
/// the document is issued.
record MayRecordReceipt(Matter matter) {
    Decision decision() {
        return matter.document().state() == OutgoingState.ISSUED
                ? Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk")
                : Matter.refused("outgoing.not-issued-yet");
    }
}
