package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may carry out the recall of a document: the clerk who serves the authority, by a written order,
/// once it is issued and as long as it is not recalled yet.
record MayRecall(Matter matter, boolean recalled) {
    Decision decision() {
        if (matter.document().state() != OutgoingState.ISSUED) {
            return Matter.refused("outgoing.not-issued-yet");
        }
        return recalled
                ? Matter.refused("outgoing.recalled-already")
                : Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
