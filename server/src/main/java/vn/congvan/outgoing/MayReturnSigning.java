package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may return instead of signing: the named signer (NN 8.4).
record MayReturnSigning(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.namedSigner(), "outgoing.is-named-signer", "outgoing.only-named-signer");
    }
}
