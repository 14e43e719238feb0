package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.Admitted;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.Purpose;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.OutgoingDocument.LeaderPart;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.ExpectedHand;
import vn.congvan.signing.GuestSignatures;

/// Signatures of people from outside of the agency: the clerk or the drafter hands the file out to be signed, and
/// brings it back. Taken is only what continues exactly our bytes, with exactly one new, valid signature in the field
/// that was prepared for this signer, and nothing else changed. Of a signature on a print its scan is kept.
@Service
public class OutsideSignatures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ActBook book;
    private final SignerRows rows;
    private final SignerSigning several;
    private final VersionRows versions;
    private final OutgoingFiles files;
    private final GuestSignatures guests;
    private final Intake intake;
    private final Content content;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /// Whose turn it is, and over which file.
    private record Asked(OutgoingDocument document, SignerList list, ListedSigner signer, Optional<Digest> base) {}

    OutsideSignatures(
            ActBook book,
            SignerRows rows,
            SignerSigning several,
            VersionRows versions,
            OutgoingFiles files,
            GuestSignatures guests,
            Intake intake,
            Content content,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.several = several;
        this.versions = versions;
        this.files = files;
        this.guests = guests;
        this.intake = intake;
        this.content = content;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The file that whose turn it is has to sign; the same bytes until it comes back. Recorded.
    ///
    /// @throws Refusal `outgoing.nobody-outside-now`, `outgoing.only-clerk-or-drafter-brings`,
    ///     `outgoing.signer-place-missing`, `outgoing.changed-meanwhile` if the list changed just now
    public SignersFile handOut(DocumentId id) {
        Asked asked = asked(id, Seen.latest());
        Digest base = asked.base()
                .orElseGet(() -> several.base(
                        asked.document(),
                        asked.list(),
                        Objects.requireNonNull(transactions.execute(
                                _ -> versions.get(id, asked.document().version())))));
        return Objects.requireNonNull(transactions.execute(_ -> {
            // Of the list and the signatures that it was made for: a change meanwhile needs another file.
            OutgoingDocument document = locked(id, asked);
            String name = files.name(versions.get(id, document.version()).pdf());
            if (asked.base().isEmpty()) {
                files.holdPdf(id, FileRole.PREPARED, base, name);
                book.write(document.withLeader(new LeaderPart(
                        Optional.of(base), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
            }
            events.publishEvent(new OutgoingRecorded(
                    id,
                    "handed-out-to-be-signed",
                    Map.of("signer", asked.signer().name(), "file", base.hex())));
            return new SignersFile(name, content.read(base));
        }));
    }

    /// Takes the signed file of whose turn it is.
    ///
    /// @param because why a certificate whose issuer is not known here is accepted; needed then only, and recorded
    /// @throws Refusal `outgoing.outside-taken-already`, `outgoing.outside-not-handed-out`,
    ///     `outgoing.outside-certificate-unknown` without a reason, and those of {@link GuestSignatures#taken}
    public void take(DocumentId id, UploadedFile file, Optional<String> because, Seen seen) {
        Admitted admitted = intake.check(file.content(), file.fileName(), Purpose.RECEIVED);
        mustBeNew(id, admitted.digest());
        Asked asked = asked(id, seen);
        if (asked.signer().way() != ListedSigner.Way.OWN_CERTIFICATE) {
            throw Refusal.userMistake(
                    Reason.of("outgoing.signs-on-paper", "name", asked.signer().name()));
        }
        Digest base = asked.base().orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.outside-not-handed-out")));
        if (admitted.kind() != MediaKind.PDF) {
            throw Refusal.userMistake(Reason.of("signing.guest-not-pdf"));
        }
        GuestSignatures.Taken taken = guests.taken(base, file.content(), expected(asked));
        Optional<String> reason = ActBook.remark(OutgoingAct.TAKE_SIGNED, because);
        if (taken.unknown().isPresent() && reason.isEmpty()) {
            throw Refusal.userMistakes(List.of(
                    Reason.of("outgoing.outside-certificate-unknown", "name", taken.signer())
                            .with("issuer", taken.issuer()),
                    taken.unknown().get()));
        }
        Optional<String> accepted = reason.filter(_ -> taken.unknown().isPresent());
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = locked(id, asked);
            files.holdPdf(id, FileRole.RECEIVED, taken.file(), file.fileName());
            var signature = new SignerSignature(
                    TimeOrderedId.next(),
                    asked.signer().number(),
                    asked.signer().way(),
                    asked.signer().name(),
                    asked.signer().title(),
                    asked.signer().organisation(),
                    Optional.empty(),
                    base,
                    taken.file(),
                    Optional.of(taken.certificateSha256()),
                    Optional.of(taken.issuer()),
                    taken.signedAt(),
                    organisation.actingPost().personName(),
                    clock.instant(),
                    accepted,
                    Optional.empty());
            var facts = new HashMap<String, String>();
            facts.put("file", taken.file().hex());
            facts.put("certificate", taken.certificateSha256());
            taken.unknown().ifPresent(unknown -> facts.put("unknown", unknown.code()));
            several.enter(before, signature, OutgoingAct.TAKE_SIGNED, facts, accepted);
        });
    }

    /// Keeps the scan of a print that whose turn it is has signed by hand.
    ///
    /// @param on the day on which it was signed
    /// @throws Refusal `outgoing.signs-on-file`, `outgoing.paper-signed-later`,
    ///     `outgoing.paper-signed-before-text`, `form.scan-not-pdf`
    public void takePaper(DocumentId id, UploadedFile scan, LocalDate on, Seen seen) {
        Admitted admitted = intake.check(scan.content(), scan.fileName(), Purpose.ATTACHMENT);
        mustBeNew(id, admitted.digest());
        Asked asked = asked(id, seen);
        if (asked.signer().way() != ListedSigner.Way.PAPER) {
            throw Refusal.userMistake(
                    Reason.of("outgoing.signs-on-file", "name", asked.signer().name()));
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("outgoing.paper-signed-later"));
        }
        mustBeOfThisVersion(asked.document(), on);
        if (admitted.kind() != MediaKind.PDF) {
            throw Refusal.userMistake(Reason.of("form.scan-not-pdf"));
        }
        content.store(scan.content());
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = locked(id, asked);
            files.holdPdf(id, FileRole.RECEIVED, admitted.digest(), scan.fileName());
            Digest printed = asked.base()
                    .orElseGet(() -> versions.get(id, before.version()).pdfDigest());
            var signature = new SignerSignature(
                    TimeOrderedId.next(),
                    asked.signer().number(),
                    asked.signer().way(),
                    asked.signer().name(),
                    asked.signer().title(),
                    asked.signer().organisation(),
                    Optional.empty(),
                    printed,
                    admitted.digest(),
                    Optional.empty(),
                    Optional.empty(),
                    on.atStartOfDay(clock.getZone()).toInstant(),
                    organisation.actingPost().personName(),
                    clock.instant(),
                    Optional.empty(),
                    Optional.empty());
            several.enter(
                    before,
                    signature,
                    OutgoingAct.TAKE_SIGNED,
                    Map.of("file", admitted.digest().hex(), "on", on.toString()),
                    Optional.empty());
        });
    }

    /// Nobody has signed a print of a text that was not there.
    private void mustBeOfThisVersion(OutgoingDocument document, LocalDate on) {
        LocalDate made = Objects.requireNonNull(transactions.execute(_ -> LocalDate.ofInstant(
                versions.get(document.id(), document.version()).at(), clock.getZone())));
        if (on.isBefore(made)) {
            throw Refusal.userMistake(Reason.of("outgoing.paper-signed-before-text", "day", DAY.format(made)));
        }
    }

    private void mustBeNew(DocumentId id, Digest file) {
        List<SignerSignature> all = Objects.requireNonNull(transactions.execute(_ -> rows.signatures(id)));
        all.stream()
                .filter(signature -> signature.way() != ListedSigner.Way.HERE
                        && signature.voidBecause().isEmpty()
                        && signature.file().equals(file))
                .findFirst()
                .ifPresent(signature -> {
                    throw Refusal.conflict(Reason.of("outgoing.outside-taken-already", "name", signature.name())
                            .with("by", signature.takenBy()));
                });
    }

    private Asked asked(DocumentId id, Seen seen) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            OutgoingDocument document = book.found(id);
            book.permit(document, OutgoingAct.TAKE_SIGNED, seen);
            SignerList list = rows.find(id).orElseThrow();
            return new Asked(document, list, list.turn().orElseThrow(), base(document, list));
        }));
    }

    /// The document once more, held: still the same turn over the same file.
    private OutgoingDocument locked(DocumentId id, Asked asked) {
        OutgoingDocument now = book.locked(id);
        book.permit(now, OutgoingAct.TAKE_SIGNED, Seen.of(asked.document().revision()));
        return now;
    }

    private static Optional<Digest> base(OutgoingDocument document, SignerList list) {
        return list.file().or(() -> document.leader().prepared());
    }

    private Expectation expected(Asked asked) {
        var hands = new ArrayList<ExpectedHand>();
        asked.list()
                .inFile()
                .forEach(signature -> hands.add(
                        new ExpectedHand(SignerSheet.field(signature.number(), signature.way()), signature.name())));
        hands.add(new ExpectedHand(
                SignerSheet.field(asked.signer().number(), asked.signer().way()),
                asked.signer().name()));
        return Expectation.of(Expectation.Shape.SIGNED)
                .withInitials(asked.document().initials().expected())
                .withHands(hands);
    }
}
