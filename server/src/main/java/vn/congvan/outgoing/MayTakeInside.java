package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may confirm that a document has come to a recipient in the house: whoever is in the unit, or is
/// the person, that it was issued to.
record MayTakeInside(Matter matter, Address recipient) {
    Decision decision() {
        boolean theirs = switch (recipient) {
            case Address.InUnit(var unit) -> unit.equals(matter.asker().unit());
            case Address.AtPost(var post) -> post.equals(matter.asker().id());
            case Address.Agency _, Address.Outside _ -> false;
        };
        return matter.document().state() == OutgoingState.ISSUED
                ? Matter.onlyIf(theirs, "outgoing.is-recipient-inside", "outgoing.only-recipient-inside")
                : Matter.refused("outgoing.not-issued-yet");
    }
}
