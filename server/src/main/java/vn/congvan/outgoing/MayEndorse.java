package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may agree as a further examiner of the agency's route: whoever it names for this stage and has
/// not agreed yet.
record MayEndorse(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.examiner(), "outgoing.is-examiner", "outgoing.only-examiner");
    }
}
