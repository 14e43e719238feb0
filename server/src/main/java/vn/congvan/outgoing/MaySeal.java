package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may sign with the agency's key: the clerk who serves the authority, himself (Điều 32
/// khoản 2). A document without seal is closed by the last of its signers.
record MaySeal(Matter matter) {
    Decision decision() {
        if (matter.turn().isPresent()) {
            return Matter.onlyIf(matter.signing(), "outgoing.is-listed-signer", "outgoing.only-last-signer");
        }
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
