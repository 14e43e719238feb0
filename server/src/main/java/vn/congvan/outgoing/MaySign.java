package vn.congvan.outgoing;

import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// Whether the asker may sign: only the named signer, with a power to sign for the authority today (Điều 13); where
/// several people sign one after the other, whose turn it is.
record MaySign(Matter matter) {
    Decision decision() {
        if (!matter.signing()) {
            return Matter.refused(matter.turn()
                    .map(turn -> Reason.of("outgoing.signs-first", "name", turn.name()))
                    .orElseGet(() -> Reason.of("outgoing.only-named-signer")));
        }
        if (!matter.namedSigner()) {
            return Matter.permitted("outgoing.is-listed-signer");
        }
        return Matter.onlyIf(matter.mayBeSigner(), "outgoing.is-named-signer", "outgoing.signer-without-power");
    }
}
