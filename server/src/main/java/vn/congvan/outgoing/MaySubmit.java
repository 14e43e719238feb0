package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may hand the draft to the unit's head: its drafter may (NN 8.1).
record MaySubmit(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.drafter(), "outgoing.is-drafter", "outgoing.only-drafter");
    }
}
