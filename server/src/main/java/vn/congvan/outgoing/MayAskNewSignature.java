package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may ask the leader to sign again: the clerk who serves the authority (TN 7.2).
record MayAskNewSignature(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
