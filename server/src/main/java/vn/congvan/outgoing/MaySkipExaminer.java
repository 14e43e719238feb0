package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may pass over a further examiner: the head of the drafting unit, who answers for the content,
/// and the named signer. What Điều 12 asks for is no such step and is never skipped.
record MaySkipExaminer(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(
                matter.unitHead() || matter.namedSigner(), "outgoing.may-skip", "outgoing.only-head-or-signer-skips");
    }
}
