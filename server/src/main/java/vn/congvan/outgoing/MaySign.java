package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may sign: only the named signer, with a power to sign for the authority today (Điều 13).
record MaySign(Matter matter) {
    Decision decision() {
        if (!matter.namedSigner()) {
            return Matter.refused("outgoing.only-named-signer");
        }
        return Matter.onlyIf(matter.mayBeSigner(), "outgoing.is-named-signer", "outgoing.signer-without-power");
    }
}
