package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may give a sealing up: the clerk who serves the authority; of a document without seal also the
/// last signer, who refuses. Once sealed, only a joint document that waits for the seal of another agency.
record MayCancelSeal(Matter matter) {
    Decision decision() {
        if (matter.document().state() == OutgoingState.SEALED
                && matter.awaited().isEmpty()) {
            return Matter.refused("outgoing.sealed-already");
        }
        return Matter.onlyIf(
                matter.clerk() || matter.turn().isPresent() && matter.signing(),
                "outgoing.is-clerk",
                "outgoing.only-clerk");
    }
}
