package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may answer a further examiner without changing the content: the head of the unit, while his
/// approval counts.
record MayAnswerExaminer(Matter matter) {
    Decision decision() {
        if (!matter.unitHead()) {
            return Matter.refused("outgoing.only-unit-head");
        }
        if (!matter.document()
                .handover()
                .returnedBy()
                .equals(java.util.Optional.of(OutgoingDocument.Returner.EXAMINER))) {
            return Matter.refused("outgoing.not-returned-by-examiner");
        }
        return Matter.onlyIf(
                matter.standing().contains(OutgoingAct.APPROVE),
                "outgoing.is-unit-head",
                "outgoing.content-changed-approve");
    }
}
