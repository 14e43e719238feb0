package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may let the document take its number: the clerk who serves the authority, after the
/// signature (Điều 14, 15).
record MayNumber(Matter matter) {
    Decision decision() {
        if (!matter.clerk()) {
            return Matter.refused("outgoing.only-clerk");
        }
        return Matter.onlyIf(
                matter.document().leader().signed().isPresent(), "outgoing.is-clerk", "outgoing.not-signed");
    }
}
