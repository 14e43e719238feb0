package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may return instead of signing: the named signer (NN 8.4), or whose turn it
/// is; for somebody from outside who refuses, whoever brings his signature in.
record MayReturnSigning(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(
                matter.signing() || matter.bringing(), "outgoing.is-named-signer", "outgoing.only-named-signer");
    }
}
