package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may decide how the document goes to its recipients: who has it, its drafter, and the clerk who
/// serves the authority, until it is issued.
record MayDistribute(Matter matter) {
    Decision decision() {
        return matter.document().state().last()
                ? Matter.refused("outgoing.distribution-settled")
                : Matter.onlyIf(
                        matter.holds() || matter.drafter() || matter.clerk(),
                        "outgoing.may-distribute",
                        "outgoing.only-distributor");
    }
}
