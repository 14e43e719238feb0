package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may return as a further examiner: whoever has it as one. It ends the stage for the others too.
record MayReturnExamination(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.examiner(), "outgoing.is-examiner", "outgoing.only-examiner");
    }
}
