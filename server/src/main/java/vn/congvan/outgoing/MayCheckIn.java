package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may bring a corrected file back or give up: who has taken the draft along.
record MayCheckIn(Matter matter) {
    Decision decision() {
        return matter.checkout()
                .map(open -> open.by().equals(matter.asker().id())
                        ? Matter.permitted("outgoing.has-checked-out")
                        : Matter.refused(CheckedOut.reason(open, matter.asker().id())))
                .orElseGet(() -> Matter.refused("outgoing.not-checked-out"));
    }
}
