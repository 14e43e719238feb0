package vn.congvan.signing;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.Usable;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.Fonts;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.TextPlace;
import vn.congvan.form.UrgencyBox;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.SigningPower;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.Expectation.Shape;
import vn.congvan.trust.Trust;

/// Signatures on documents: prepares, orders, completes, preserves and verifies them. Keys and PINs are never
/// here; a signature is made in two steps, and between them only the request is kept.
///
/// All files are named by digest in the content store and nothing that was stored is ever changed: each step
/// makes a new file that extends the one before. OCSP, revocation lists and time stamps are asked over the
/// network: call these methods outside of long transactions; what they write joins the caller's transaction
/// if there is one.
@Service
public class Signing {
    private final Orders orders;
    private final Content content;
    private final Certificates certificates;
    private final Organisation organisation;
    private final Trust trust;
    private final Fonts fonts;
    private final NumberFill numberFill;
    private final UrgencyFill urgencyFill;
    private final Reports reports;
    private final LastVerdicts last;
    private final Raising raising;
    private final Clock clock;

    Signing(
            Orders orders,
            Content content,
            Certificates certificates,
            Organisation organisation,
            Trust trust,
            Fonts fonts,
            Reports reports,
            LastVerdicts last,
            Raising raising,
            Clock clock) {
        this.orders = orders;
        this.content = content;
        this.certificates = certificates;
        this.organisation = organisation;
        this.trust = trust;
        this.fonts = fonts;
        this.numberFill = new NumberFill(fonts);
        this.urgencyFill = new UrgencyFill(fonts);
        this.reports = reports;
        this.last = last;
        this.raising = raising;
        this.clock = clock;
    }

    /// Makes the file for signing: with empty fields for number, date, the person's signature and the
    /// agency's seal.
    ///
    /// @return the prepared file
    /// @throws Refusal `signing.already-signed`, `signing.not-a-pdf`, `signing.place-outside`
    public Digest prepare(Digest pdf, FieldPlan plan) {
        return content.store(Preparation.prepare(content.read(pdf), plan));
    }

    /// The same for a document that gets initials (ký nháy) before the person's signature.
    ///
    /// @param initials the one that is signed first, and only that one, comes after nothing
    /// @param urgency where the signer's decision on the urgency is filled in; empty where it is not
    public Digest prepare(Digest pdf, FieldPlan plan, List<InitialField> initials, Optional<Box> urgency) {
        return content.store(Preparation.prepare(content.read(pdf), plan, initials, urgency));
    }

    /// The same for a document that several persons sign, and none, one or several agencies seal: in the order of
    /// the places, which is fixed from here on.
    ///
    /// @param texts number and date; empty for a document that gets none. They are filled in once, before the
    ///     first seal; without a seal before the last person signs
    /// @param signers in the order of their numbers, one at least
    public Digest prepare(
            Digest pdf,
            List<TextPlace> texts,
            List<SignerPlace> signers,
            List<InitialField> initials,
            Optional<Box> urgency) {
        return prepare(pdf, texts, signers, initials, urgency, 0);
    }

    /// The same for a document of which some sign a print.
    ///
    /// @param onPaper how many; the file tells whoever verifies it that their signatures are not in it
    public Digest prepare(
            Digest pdf,
            List<TextPlace> texts,
            List<SignerPlace> signers,
            List<InitialField> initials,
            Optional<Box> urgency,
            int onPaper) {
        return content.store(Preparation.prepare(content.read(pdf), texts, signers, initials, urgency, onPaper));
    }

    /// Orders the acting person's initial in one of the prepared fields, after a strict verification of the
    /// initials that are there. As {@link #orderLeader}.
    ///
    /// @param base the prepared file, or one with earlier initials
    /// @param earlier exactly the initials that it bears
    public SignOrder orderInitial(
            DocumentId document,
            Digest base,
            String field,
            Post signer,
            String authority,
            String title,
            List<ExpectedInitial> earlier) {
        if (!Acting.person().post().equals(signer.id())) {
            throw Refusal.notAllowed(Reason.of("signing.not-the-named-signer"));
        }
        Usable usable = certificates.ofSigner(signer);
        mustBearInitials(base, earlier);
        Digest image = content.store(InitialLook.of(signer.personName(), fonts));
        return orders.order(new Orders.Wanted(
                document, SignerRole.INITIAL, field, base, image, usable, authority, title, Optional.empty()));
    }

    /// Puts the initial into the file, as {@link #completeLeader}.
    public SignedFile completeInitial(String requestId, byte[] signatureValue) {
        return orders.complete(requestId, SignerRole.INITIAL, signatureValue);
    }

    /// Fills the decided urgency into the field for it, in a file that bears initials and nothing else.
    ///
    /// @throws Refusal `signing.no-room-for-urgency` if the file was prepared without the field
    public Digest fillUrgency(Digest initialled, UrgencyBox urgency) {
        return content.store(urgencyFill.fill(content.read(initialled), urgency));
    }

    /// Goes on if the file bears exactly these initials, all of them valid.
    ///
    /// @throws Refusal `signing.initials-undetermined` if nobody answers whether they hold; the reason of an
    ///     invalid one, or of a changed file
    public void mustBearInitials(Digest file, List<ExpectedInitial> initials) {
        if (!initials.isEmpty()) {
            Verdict verdict = verify(file, Expectation.of(Shape.INITIALLED).withInitials(initials));
            Unfit.unlessGreen(verdict, "signing.initials-undetermined");
        }
    }

    /// Orders the person's signature, after checking that the acting post is the named signer's and that a
    /// certificate registered to the person is good now. The order expires after some minutes, is answered
    /// once, and replaces an earlier one for the same document.
    ///
    /// @param title what the signer's desk shows
    /// @throws Refusal `signing.not-the-named-signer`, `signing.no-signature-image`, `signing.not-prepared`,
    ///     and those of {@link Certificates#ofSigner}
    public SignOrder orderLeader(DocumentId document, Digest prepared, SigningPower power, String title) {
        return orderPerson(document, prepared, FieldNames.LEADER, power, title);
    }

    /// The same for one of several persons, after a strict verification of what was signed before him.
    ///
    /// @param field see {@link SignerPlace#signatureField()}
    /// @param earlier what the file must bear, see {@link Expectation#withHands}; not asked while it bears nothing
    /// @throws Refusal also those of {@link #mustHold}
    public SignOrder orderPerson(
            DocumentId document, Digest base, String field, SigningPower power, String title, Expectation earlier) {
        if (Places.anySigned(content.read(base))) {
            mustHold(base, earlier);
        }
        return orderPerson(document, base, field, power, title);
    }

    /// The same for somebody of the agency who signs among others and need not hold a power to sign for it, such as a
    /// secretary of a meeting.
    ///
    /// @param image of the signature; empty draws the name
    public SignOrder orderListed(
            DocumentId document,
            Digest base,
            String field,
            Post signer,
            Optional<Digest> image,
            String authority,
            String title,
            Expectation earlier) {
        if (!Acting.person().post().equals(signer.id())) {
            throw Refusal.notAllowed(Reason.of("signing.not-the-named-signer"));
        }
        Usable usable = certificates.ofSigner(signer);
        if (Places.anySigned(content.read(base))) {
            mustHold(base, earlier);
        }
        Digest drawn = image.orElseGet(() -> content.store(InitialLook.of(signer.personName(), fonts)));
        return orders.order(new Orders.Wanted(
                document, SignerRole.LEADER, field, base, drawn, usable, authority, title, Optional.empty()));
    }

    private SignOrder orderPerson(
            DocumentId document, Digest prepared, String field, SigningPower power, String title) {
        if (!Acting.person().post().equals(power.signer().id())) {
            throw Refusal.notAllowed(Reason.of("signing.not-the-named-signer"));
        }
        Usable usable = certificates.ofSigner(power.signer());
        Digest image =
                power.signatureImage().orElseThrow(() -> Refusal.userMistake(Reason.of("signing.no-signature-image")));
        String authority = organisation
                .authority(power.authority())
                .map(IssuingAuthority::name)
                .orElseThrow(() -> Refusal.notFound(Reason.of("signing.authority-unknown")));
        return orders.order(new Orders.Wanted(
                document, SignerRole.LEADER, field, prepared, image, usable, authority, title, Optional.empty()));
    }

    /// Puts the person's signature into the file, with a time stamp, and verifies the result strictly. The
    /// same request and value may be given again, with the same result.
    ///
    /// @param signatureValue as the signer answered it; ECDSA as DER
    /// @throws Refusal `signing.request-unknown`, `signing.request-used`, `signing.request-expired`,
    ///     `signing.signature-wrong`; `signing.no-time-stamp` or `signing.no-revocation-data` if the services
    ///     do not answer: nothing is lost, try again
    public SignedFile completeLeader(String requestId, byte[] signatureValue) {
        return orders.complete(requestId, SignerRole.LEADER, signatureValue);
    }

    /// What the signer's refusal to sign means, as a sentence: a wrong PIN with the attempts left, a locked
    /// device, no from the person. Neither the order nor anything else is changed by it.
    public Refusal notSigned(SignRefusal refused) {
        return NotSigned.refusal(refused);
    }

    /// Fills number and date into the prepared fields of a file signed by the person.
    ///
    /// @throws Refusal `signing.not-signed-yet`, `signing.already-numbered`
    public Digest fill(Digest leaderSigned, FilledTexts texts) {
        byte[] file = content.read(leaderSigned);
        if (!signedByPerson(file)) {
            throw Refusal.conflict(Reason.of("signing.not-signed-yet"));
        }
        return content.store(numberFill.fill(file, texts));
    }

    private static boolean signedByPerson(byte[] file) {
        try {
            List<String> signed = FormState.revisions(file).stream()
                    .map(SignedRevision::field)
                    .toList();
            Hands hands = Hands.of(FormState.read(file, file.length));
            return !hands.persons().isEmpty() && signed.containsAll(hands.beforeNumber());
        } catch (IOException e) {
            return false;
        }
    }

    /// Orders the agency's seal: only after a strict verification of the person's signature and of number and
    /// date, only for the clerk to whom the agency's device is assigned (Nghị định 30/2020, Điều 32 khoản 2).
    ///
    /// @param expectation the texts, names and earlier revisions the file must show; its shape is taken to be
    ///     `NUMBERED`
    /// @throws Refusal `signing.not-signed-yet`, `signing.leader-undetermined`, the reason of an invalid
    ///     signature, `signing.no-seal-image`, and those of {@link Certificates#ofAuthority}
    public SignOrder orderSeal(
            DocumentId document,
            Digest filled,
            IssuingAuthority authority,
            PostId clerk,
            String title,
            Expectation expectation) {
        return orderSeal(
                document, filled, FieldNames.SEAL, authority, clerk, title, expectation.withShape(Shape.NUMBERED));
    }

    /// The same in a file of several signers.
    ///
    /// @param field see {@link SignerPlace#sealField()}
    /// @param expectation what the file must bear, with the seals that are there before this one: `NUMBERED`
    ///     before the first, `SEALED` before the others
    public SignOrder orderSeal(
            DocumentId document,
            Digest filled,
            String field,
            IssuingAuthority authority,
            PostId clerk,
            String title,
            Expectation expectation) {
        if (!Acting.person().post().equals(clerk)) {
            throw Refusal.notAllowed(Reason.of("signing.not-the-clerk"));
        }
        Usable usable = certificates.ofAuthority(authority, clerk);
        Digest image = authority.sealImage().orElseThrow(() -> Refusal.userMistake(Reason.of("signing.no-seal-image")));
        mustHold(filled, expectation);
        return orders.order(new Orders.Wanted(
                document, SignerRole.SEAL, field, filled, image, usable, authority.name(), title, expectation.texts()));
    }

    /// Puts the agency's seal into the file, with a time stamp, and verifies the result strictly. As {@link
    /// #completeLeader}.
    public SignedFile completeSeal(String requestId, byte[] signatureValue) {
        return orders.complete(requestId, SignerRole.SEAL, signatureValue);
    }

    /// Adds everything needed for verifying later and a last time stamp over the whole file (PAdES LTA), and keeps
    /// the evidence. Only what this returns may count as issued.
    ///
    /// @throws Refusal `signing.no-time-stamp`, `signing.no-revocation-data`: the document waits
    public Digest raise(Digest sealed) {
        return raising.raise(sealed);
    }

    /// Verifies a file signed by the person, before something is built on it.
    ///
    /// @throws Refusal `signing.not-signed-yet`; `signing.leader-undetermined` if nobody answers whether the
    ///     signature holds; the reason of an invalid or suspended signature, or of a changed file
    public void mustHold(Digest file, Expectation expectation) {
        Verdict verdict = verify(file, expectation);
        if (!verdict.signed()) {
            throw Refusal.conflict(Reason.of("signing.not-signed-yet"));
        }
        Unfit.unlessGreen(verdict, "signing.leader-undetermined");
    }

    /// The verdict to show to somebody who looks: the last one kept in this agency, with the time at which it was
    /// found, as long as the lawbook lets it be shown; else a new one, which is then kept. Never decide by it.
    public Verdict shown(Digest file, Expectation expectation) {
        return last.find(file, expectation).orElseGet(() -> shownAnew(file, expectation));
    }

    /// As {@link #shown}, verified now because somebody asks for it.
    public Verdict shownAnew(Digest file, Expectation expectation) {
        Verdict verdict = verify(file, expectation);
        last.keep(verdict, expectation);
        return verdict;
    }

    /// Verifies a file now, ours or foreign, whatever an earlier verdict was. Never throws for what the file contains:
    /// what cannot be read is invalid, what cannot be determined is said to be so.
    public Verdict verify(Digest file, Expectation expectation) {
        List<byte[]> earlier =
                expectation.revisions().stream().map(content::read).toList();
        return new Verification(trust.verifier(), clock.instant()).verify(content.read(file), expectation, earlier);
    }

    /// The report of a verification as a page of HTML in Vietnamese, complete in itself.
    public byte[] reportHtml(Verdict verdict) {
        return reports.html(verdict);
    }

    /// The report of a verification as JSON by the schema `verification-report.schema.json`.
    public byte[] reportJson(Verdict verdict) {
        return reports.json(verdict);
    }
}
