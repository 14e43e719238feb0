package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may print what goes out on paper with a document, its envelopes and hand-over
/// list: the clerk who
/// serves the authority, once the document is issued and unless it is frozen (Nghị định 30/2020,
/// Điều 18 khoản 5).
record MayPrintPaper(Matter matter, boolean frozen) {
    Decision decision() {
        if (matter.document().state() != OutgoingState.ISSUED) {
            return Matter.refused("outgoing.not-issued-yet");
        }
        return frozen
                ? Matter.refused("outgoing.recalled-already")
                : Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
