package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may bring in the signature of somebody from outside: when it is that signer's turn, the clerk who
/// serves the authority, or the drafter.
record MayTakeSigned(Matter matter) {
    Decision decision() {
        if (matter.turn().filter(turn -> !turn.here()).isEmpty()) {
            return Matter.refused("outgoing.nobody-outside-now");
        }
        return Matter.onlyIf(matter.bringing(), "outgoing.brings-signature", "outgoing.only-clerk-or-drafter-brings");
    }
}
