package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may change who signs: the drafter while he drafts, the head of the unit while he reviews, and both
/// while it is signed; what was signed is then void.
record MayChangeSigners(Matter matter) {
    Decision decision() {
        return switch (matter.document().state()) {
            case DRAFTING, RETURNED_TO_DRAFTER ->
                Matter.onlyIf(matter.drafter(), "outgoing.may-change-signers", "outgoing.only-drafter-lists-signers");
            case UNIT_REVIEW, RETURNED_TO_UNIT_HEAD ->
                Matter.onlyIf(matter.unitHead(), "outgoing.may-change-signers", "outgoing.only-head-lists-signers");
            case LEADER_SIGNING ->
                // Another list needs another file, in which the initials would be missing.
                matter.document().initials().any()
                        ? Matter.refused("outgoing.signers-initialled")
                        : Matter.onlyIf(
                                matter.drafter() || matter.unitHead(),
                                "outgoing.may-change-signers",
                                "outgoing.only-drafter-lists-signers");
            default -> Matter.refused("outgoing.signers-fixed");
        };
    }
}
