package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may let the document take its number: the clerk who serves the authority, after the
/// signature (Điều 14, 15), of a joint document after the signatures of all leaders.
record MayNumber(Matter matter) {
    Decision decision() {
        if (!matter.clerk()) {
            return Matter.refused("outgoing.only-clerk");
        }
        if (matter.awaited().isPresent()) {
            return Matter.refused(matter.awaited().get());
        }
        return Matter.onlyIf(
                matter.document().leader().signed().isPresent(), "outgoing.is-clerk", "outgoing.not-signed");
    }
}
