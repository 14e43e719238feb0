package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.form.Box;
import vn.congvan.form.FormReading;
import vn.congvan.form.SigningSpot;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.ExpectedHand;
import vn.congvan.signing.InitialField;
import vn.congvan.signing.SignerPlace;
import vn.congvan.signing.Signing;

/// The file that is signed, with the fields of all who sign it, and what it must bear: of the one named signer, or of
/// everybody in the list of signers.
@Component
class SignerSheet {
    private final SignerRows rows;
    private final FormReading reading;
    private final Signing signing;
    private final TransactionTemplate transactions;

    SignerSheet(SignerRows rows, FormReading reading, Signing signing, TransactionTemplate transactions) {
        this.rows = rows;
        this.reading = reading;
        this.signing = signing;
        this.transactions = transactions;
    }

    /// The list of the document, if it has one.
    Optional<SignerList> list(OutgoingDocument document) {
        return Objects.requireNonNull(transactions.execute(_ -> rows.find(document.id())));
    }

    /// Whether a person's signature, not the agency's seal, is the last.
    boolean unsealed(OutgoingDocument document) {
        return list(document).filter(list -> !list.sealed()).isPresent();
    }

    /// Makes the file with its empty fields.
    ///
    /// @throws Refusal `outgoing.signer-place-missing` with everybody whose name the page does not print
    Digest prepare(OutgoingDocument document, Digest drawn, List<InitialField> initials, Optional<Box> urgency) {
        Optional<SignerList> list = list(document);
        if (list.isPresent()) {
            List<SignerPlace> places = places(document, drawn, list.get());
            int onPaper = list.get().signers().size() - places.size();
            return signing.prepare(drawn, document.places().texts(), places, initials, urgency, onPaper);
        }
        return initials.isEmpty()
                ? signing.prepare(drawn, document.places())
                : signing.prepare(drawn, document.places(), initials, urgency);
    }

    /// Who of the list has no place in this file.
    List<Reason> missing(Digest pdf, SignerList list) {
        return spots(pdf, onFile(list)).stream()
                .flatMap(spot -> spot.doubts().stream())
                .filter(doubt -> doubt.code().equals("form.signer-not-found"))
                .map(doubt -> Reason.of(
                        "outgoing.signer-place-missing", "name", doubt.values().getOrDefault("name", "–")))
                .toList();
    }

    private List<SignerPlace> places(OutgoingDocument document, Digest drawn, SignerList list) {
        List<Reason> missing = missing(drawn, list);
        if (!missing.isEmpty()) {
            throw Refusal.userMistakes(missing);
        }
        List<ListedSigner> signers = onFile(list);
        List<SigningSpot> spots = spots(drawn, signers);
        var places = new ArrayList<SignerPlace>();
        for (int i = 0; i < signers.size(); i++) {
            ListedSigner signer = signers.get(i);
            boolean main = main(document, signer);
            // The main signer's place may have been corrected by hand.
            places.add(new SignerPlace(
                    signer.number(),
                    !signer.here(),
                    main ? document.places().signature() : spots.get(i).signature(),
                    main && list.sealed() ? Optional.of(document.places().seal()) : Optional.empty(),
                    signer.capacity()));
        }
        return places;
    }

    private List<SigningSpot> spots(Digest pdf, List<ListedSigner> signers) {
        return reading.spots(
                pdf,
                signers.stream()
                        .map(signer -> new SigningSpot.Of(signer.name(), Optional.empty(), Optional.empty()))
                        .toList());
    }

    private static List<ListedSigner> onFile(SignerList list) {
        return list.signers().stream().filter(ListedSigner::onFile).toList();
    }

    private static boolean main(OutgoingDocument document, ListedSigner signer) {
        return signer.post().equals(Optional.of(document.fields().signer()));
    }

    /// The name of the field in which this one signs.
    static String field(int number, ListedSigner.Way way) {
        return SignerPlace.signatureField(number, way != ListedSigner.Way.HERE);
    }

    /// In which field the agency seals: over the main signer's signature.
    Optional<String> sealField(OutgoingDocument document) {
        return list(document).map(list -> sealField(document, list));
    }

    private static String sealField(OutgoingDocument document, SignerList list) {
        return list.signers().stream()
                .filter(signer -> main(document, signer))
                .findFirst()
                .map(signer -> SignerPlace.sealField(signer.number()))
                .orElseThrow();
    }

    /// The same with the names that its signatures must bear.
    Expectation naming(Parties.Of whole, Expectation expectation) {
        OutgoingDocument document = whole.document();
        return list(document)
                .map(list -> expectation.withHands(hands(whole, list, expectation.shape())))
                .orElseGet(() -> expectation.withNames(
                        whole.signer().personName(), whole.authority().name()));
    }

    private static List<ExpectedHand> hands(Parties.Of whole, SignerList list, Expectation.Shape shape) {
        boolean sealed = shape == Expectation.Shape.SEALED || shape == Expectation.Shape.ISSUED;
        Stream<ExpectedHand> persons = list.inFile().stream()
                .map(signature -> new ExpectedHand(field(signature.number(), signature.way()), signature.name()));
        Stream<ExpectedHand> seal = sealed && list.sealed()
                ? Stream.of(new ExpectedHand(
                        sealField(whole.document(), list), whole.authority().name()))
                : Stream.empty();
        return Stream.concat(persons, seal).toList();
    }
}
