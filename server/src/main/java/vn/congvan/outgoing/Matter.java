package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// What a permission is decided on: who asks, and the document as it stands.
///
/// @param standing which of approval, form check and signature count now
/// @param serves whether the asker serves the document's authority as clerk
/// @param mayBeSigner whether the asker holds a signing power of the document's authority today
/// @param checkout by whom the draft is taken along
/// @param turn whose turn it is where several people sign one after the other
/// @param ended why it cannot be signed by all who are listed: somebody's post has ended before he signed
/// @param awaited whose signature or seal on a joint document is awaited
/// @param hindrance what stands in the way of carrying it forward
record Matter(
        Post asker,
        OutgoingDocument document,
        Set<OutgoingAct> standing,
        boolean serves,
        boolean mayBeSigner,
        Optional<Checkout> checkout,
        Optional<ListedSigner> turn,
        Optional<Reason> ended,
        Optional<Reason> awaited,
        Optional<Reason> hindrance) {

    /// The same for whoever brings this draft back: his own checkout does not stand in his way.
    Matter bringingBack(UUID brought) {
        Optional<Checkout> inTheWay =
                checkout.filter(open -> !(open.id().equals(brought) && open.by().equals(asker.id())));
        return new Matter(asker, document, standing, serves, mayBeSigner, inTheWay, turn, ended, awaited, hindrance);
    }

    boolean drafter() {
        return asker.id().equals(document.drafter());
    }

    boolean unitHead() {
        return asker.roles().contains(Role.UNIT_HEAD) && asker.unit().equals(document.unit());
    }

    /// Whether the asker is one of the further examiners who have it now.
    boolean examiner() {
        return document.state() == OutgoingState.EXAMINATION
                && Examining.place(document, OutgoingAct.ENDORSE, asker).isPresent();
    }

    boolean formChecker() {
        return asker.roles().contains(Role.FORM_CHECKER);
    }

    boolean namedSigner() {
        return asker.id().equals(document.fields().signer());
    }

    /// Whether it is the asker who signs now.
    boolean signing() {
        return turn.map(signer -> signer.post().equals(Optional.of(asker.id()))).orElseGet(this::namedSigner);
    }

    /// Whether the asker brings in the signature of somebody from outside now.
    boolean bringing() {
        return turn.filter(signer -> !signer.here()).isPresent() && (drafter() || clerk());
    }

    boolean clerk() {
        return asker.roles().contains(Role.CLERK) && serves;
    }

    /// Whether the document is in the asker's hands now.
    boolean holds() {
        return switch (document.state()) {
            case DRAFTING, RETURNED_TO_DRAFTER -> drafter();
            case UNIT_REVIEW, RETURNED_TO_UNIT_HEAD -> unitHead();
            case EXAMINATION -> examiner();
            case FORM_CHECK -> formChecker();
            case LEADER_SIGNING -> signing() || bringing();
            case SEALING -> turn.isPresent() ? signing() : clerk();
            case NUMBERING, SEALED -> clerk();
            case ISSUED, CANCELLED, WITHDRAWN -> false;
        };
    }

    static Decision permitted(String code) {
        return new Decision.Permitted(Reason.of(code));
    }

    static Decision refused(String code) {
        return refused(Reason.of(code));
    }

    static Decision refused(Reason reason) {
        return new Decision.Refused(List.of(reason));
    }

    static Decision onlyIf(boolean may, String because, String otherwise) {
        return may ? permitted(because) : refused(otherwise);
    }
}
