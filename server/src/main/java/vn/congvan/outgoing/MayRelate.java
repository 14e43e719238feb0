package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may say that a draft corrects, amends, replaces or abolishes an issued
/// document, or take that
/// back: its drafter and whoever has it, until it has its number.
record MayRelate(Matter matter) {
    Decision decision() {
        OutgoingState state = matter.document().state();
        if (state.last() || state.numbered()) {
            return Matter.refused("outgoing.change-numbered");
        }
        return Matter.onlyIf(matter.drafter() || matter.holds(), "outgoing.has-it", "outgoing.only-holder");
    }
}
