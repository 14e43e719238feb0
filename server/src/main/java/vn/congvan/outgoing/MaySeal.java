package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may sign with the agency's key: the clerk who serves the authority, himself (Điều 32
/// khoản 2). A document without seal is closed by the last of its signers.
record MaySeal(Matter matter) {
    Decision decision() {
        if (matter.turn().isPresent()) {
            if (!matter.signing()) {
                return Matter.refused("outgoing.only-last-signer");
            }
            // As with every signature of the named signer: his power of today (Điều 13).
            return Matter.onlyIf(
                    !matter.namedSigner() || matter.mayBeSigner(),
                    "outgoing.is-listed-signer",
                    "outgoing.signer-without-power");
        }
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
