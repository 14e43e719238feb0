package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may take the draft along: who may make a new version may, as long as nobody has it along.
record MayCheckOut(Matter matter) {
    Decision decision() {
        return Permissions.decide(OutgoingAct.REVISE, matter);
    }
}
