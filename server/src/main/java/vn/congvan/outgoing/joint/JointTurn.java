package vn.congvan.outgoing.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.FilledTexts;
import vn.congvan.signing.SignerPlace;

/// The acting agency's part in a document that another agency drafted and both issue: all that it sees of it.
///
/// @param ordinal in which it signs and seals
/// @param code identifier code of its authority
/// @param let who may read it besides clerks, leaders and heads of units
/// @param told of how much its people were told
/// @param file the newest revision
/// @param lead name of the drafting agency
/// @param texts number and date, once the drafting agency has given them
/// @param places all agencies in their order
/// @param voided why nothing of it counts any more
public record JointTurn(
        UUID id,
        UUID round,
        int ordinal,
        String code,
        String name,
        String signerName,
        String signerTitle,
        Optional<Digest> signedFile,
        Optional<Digest> sealedFile,
        Optional<PostId> let,
        Told told,
        JointState state,
        Digest file,
        String lead,
        String documentType,
        String summary,
        Optional<FilledTexts> texts,
        Instant openedAt,
        Optional<Instant> issuedAt,
        List<JointPlace> places,
        Optional<Reason> voided) {
    /// Of how much the agency's people were told.
    public enum Told {
        NOTHING,
        TO_SIGN,
        TO_SEAL,
        ISSUED,
        VOID
    }

    public JointTurn {
        places = List.copyOf(places);
    }

    /// Under which its orders and its files are kept.
    DocumentId document() {
        return new DocumentId(id);
    }

    /// Whose turn it is.
    public Optional<JointPlace> next() {
        return JointPlace.next(places, state);
    }

    /// Whether it is this agency's turn to sign.
    public boolean toSign() {
        return state == JointState.SIGNING && ours();
    }

    /// Whether it is this agency's turn to seal.
    public boolean toSeal() {
        return state == JointState.SEALING && ours();
    }

    /// What the agency's people are to be told now, if anything.
    Optional<Told> toTell() {
        boolean news = switch (state) {
            case SIGNING -> toSign() && !toldOrSigned();
            case SEALING -> toSeal() && told != Told.TO_SEAL;
            case ISSUED -> told != Told.ISSUED;
            case VOID -> told != Told.VOID;
        };
        return news
                ? Optional.of(
                        switch (state) {
                            case SIGNING -> Told.TO_SIGN;
                            case SEALING -> Told.TO_SEAL;
                            case ISSUED -> Told.ISSUED;
                            case VOID -> Told.VOID;
                        })
                : Optional.empty();
    }

    /// Whether its people have heard of the round or had a hand in it.
    boolean toldOrSigned() {
        return told != Told.NOTHING || signedFile.isPresent();
    }

    /// Whether nothing more is to be done.
    boolean over() {
        return state == JointState.VOID || state == JointState.ISSUED;
    }

    /// Whether the document names this person as its signer here.
    boolean namesSigner(Post post) {
        return post.personName().equalsIgnoreCase(signerName);
    }

    private boolean ours() {
        return next().filter(place -> place.ordinal() == ordinal).isPresent();
    }

    /// Number and notation in full, e.g. `05/NQLT-UBND-SNV`.
    public Optional<String> sign() {
        return texts.map(filled -> filled.number() + "/" + filled.notation());
    }

    /// The day of the document.
    public Optional<LocalDate> day() {
        return texts.map(FilledTexts::date);
    }

    String signatureField() {
        return SignerPlace.signatureField(ordinal, false);
    }

    String sealField() {
        return SignerPlace.sealField(ordinal);
    }

    /// What the file must bear before this agency signs or seals.
    Expectation expected() {
        boolean sealed = places.stream().anyMatch(JointPlace::sealed);
        Expectation expectation = Expectation.of(
                        sealed
                                ? Expectation.Shape.SEALED
                                : texts.isPresent() ? Expectation.Shape.NUMBERED : Expectation.Shape.SIGNED)
                .withHands(JointPlace.hands(places));
        return texts.map(expectation::withTexts).orElse(expectation);
    }
}
