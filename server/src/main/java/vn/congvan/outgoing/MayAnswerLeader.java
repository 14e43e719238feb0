package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may answer the leader or the clerk without changing the content: the head of the unit,
/// while approval and form check count.
record MayAnswerLeader(Matter matter) {
    Decision decision() {
        if (!matter.unitHead()) {
            return Matter.refused("outgoing.only-unit-head");
        }
        boolean byChecker = matter.document()
                .handover()
                .returnedBy()
                .filter(returner ->
                        returner == OutgoingDocument.Returner.CHECKER || returner == OutgoingDocument.Returner.EXAMINER)
                .isPresent();
        if (byChecker) {
            return Matter.refused("outgoing.not-returned-by-leader");
        }
        boolean unchanged = matter.standing().contains(OutgoingAct.APPROVE)
                && matter.standing().contains(OutgoingAct.PASS_FORM);
        return Matter.onlyIf(unchanged, "outgoing.is-unit-head", "outgoing.content-changed-approve");
    }
}
