package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may give a sealing up: the clerk who serves the authority; of a
/// document without seal also the last signer, who refuses.
record MayCancelSeal(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(
                matter.clerk() || matter.turn().isPresent() && matter.signing(),
                "outgoing.is-clerk",
                "outgoing.only-clerk");
    }
}
