package vn.congvan.outgoing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Admitted;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.Purpose;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.Recognised;
import vn.congvan.form.ScanCheck;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Unit;
import vn.congvan.registers.GivenNumber;
import vn.congvan.registers.OutgoingEntry;
import vn.congvan.registers.Receiver;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Signer;
import vn.congvan.signing.CornerSeals;
import vn.congvan.signing.CornerText;

/// Issue from paper (Nghị định 30/2020, Điều 18 khoản 6): what was signed on paper gets its number from the
/// one book, is digitised, sealed by the agency as a copy ("SAO Y") and issued. First the number, so that the
/// clerk writes it on the paper; then the scan of the finished paper, from where the document goes on as any
/// other does: seal ({@link Outgoing#orderSeals}), issue, delivery.
@Service
public class FromPaper {
    private static final int LONGEST_REASON = 500;

    private final FromPaperRows rows;
    private final DateCheck dates;
    private final OutgoingRows documents;
    private final VersionRows versions;
    private final FieldsCheck check;
    private final ScanCheck scans;
    private final SecrecyDoor secrecy;
    private final Intake intake;
    private final Content content;
    private final Holdings holdings;
    private final CornerSeals seals;
    private final PaperSeal seal;
    private final Certificates certificates;
    private final Registers registers;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final ActBook book;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FromPaper(
            FromPaperRows rows,
            DateCheck dates,
            OutgoingRows documents,
            VersionRows versions,
            FieldsCheck check,
            ScanCheck scans,
            SecrecyDoor secrecy,
            Intake intake,
            Content content,
            Holdings holdings,
            CornerSeals seals,
            PaperSeal seal,
            Certificates certificates,
            Registers registers,
            Organisation organisation,
            Lawbook lawbook,
            ActBook book,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.dates = dates;
        this.documents = documents;
        this.versions = versions;
        this.check = check;
        this.scans = scans;
        this.secrecy = secrecy;
        this.intake = intake;
        this.content = content;
        this.holdings = holdings;
        this.seals = seals;
        this.seal = seal;
        this.certificates = certificates;
        this.registers = registers;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.book = book;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The authorities for which the acting post may issue from paper.
    ///
    /// @throws Refusal `outgoing.only-clerk` if there is none
    public List<IssuingAuthority> served() {
        List<IssuingAuthority> served = Objects.requireNonNull(
                transactions.execute(_ -> organisation.servedBy(Acting.person().post())));
        if (served.isEmpty()) {
            throw Refusal.notAllowed(MayIssueFromPaper.refusal());
        }
        return served;
    }

    /// The units one of which drafted the paper.
    public List<Unit> units() {
        return Objects.requireNonNull(transactions.execute(_ -> organisation.units()));
    }

    /// Gives the paper number and date of today, as the clerk then writes them on it. All mistakes are told at
    /// once; a refusal uses no number.
    ///
    /// @throws Refusal `outgoing.only-clerk`, `outgoing.paper-signed-later`,
    /// `outgoing.paper-signed-early` if it was
    ///     signed before the preceding working day and nobody says why it comes so late (Điều 15),
    ///     `outgoing.paper-pages`, and those of {@link Outgoing#draft(NewDraft)} about the fields and of {@link
    ///     Certificates#ofAuthority}
    public DocumentId number(NewPaper paper) {
        DraftFields fields = paper.fields();
        mayServe(fields);
        LocalDate today = LocalDate.now(clock);
        if (paper.signedOn().isAfter(today)) {
            throw Refusal.userMistake(Reason.of("outgoing.paper-signed-later"));
        }
        Optional<String> late = Objects.requireNonNull(transactions.execute(_ -> late(paper)));
        if (paper.pages() < 1 || paper.pages() > 9999) {
            throw Refusal.userMistake(Reason.of("outgoing.paper-pages"));
        }
        secrecy.passField(fields.secrecyDegree(), Digest.of(fields.summary().getBytes(StandardCharsets.UTF_8)));
        FieldsCheck.Resolved resolved = check.check(fields, paper.unit(), today, paper.signedOn());
        certificates.ofAuthority(resolved.authority(), Acting.person().post());
        DocumentId id = DocumentId.fresh();
        transactions.executeWithoutResult(_ -> {
            GivenNumber given = registers.takeOutgoing(
                    id,
                    resolved.authority(),
                    resolved.type(),
                    Optional.of(resolved.unit().abbreviation()),
                    entry(resolved, paper));
            var sign = new GivenSign(given.number(), given.printed(), given.notation(), given.date());
            rows.insert(new PaperDocument(
                    id,
                    fields,
                    paper.unit(),
                    Acting.person().post(),
                    paper.signedOn(),
                    paper.pages(),
                    sign,
                    clock.instant(),
                    late,
                    Optional.empty(),
                    Optional.empty()));
            var facts = new HashMap<>(Map.of(
                    "sign",
                    sign.full(),
                    "date",
                    sign.date().toString(),
                    "signed",
                    paper.signedOn().toString()));
            late.ifPresent(_ -> facts.put("late", "true"));
            events.publishEvent(new OutgoingRecorded(id, "paper-numbered", facts));
        });
        return id;
    }

    /// Why the number comes later than the law lets it follow the signature; empty where it does not.
    private Optional<String> late(NewPaper paper) {
        if (dates.inTime(paper.signedOn())) {
            return Optional.empty();
        }
        Optional<String> because = paper.lateBecause().map(String::strip).filter(said -> !said.isEmpty());
        if (because.isEmpty()) {
            throw Refusal.userMistake(dates.tooLate(paper.signedOn()));
        }
        if (because.get().length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("outgoing.remark-too-long", "most", LONGEST_REASON)
                    .with("length", because.get().length()));
        }
        return because;
    }

    /// Those of the acting clerk's authorities whose scan is missing.
    public List<PaperDocument> open() {
        var served = served().stream().map(IssuingAuthority::id).toList();
        return Objects.requireNonNull(transactions.execute(_ -> rows.open(served)));
    }

    /// One of them, for the clerk.
    ///
    /// @throws Refusal `outgoing.document-unknown`, `outgoing.only-clerk`
    public PaperDocument view(DocumentId id) {
        PaperDocument found = Objects.requireNonNull(transactions.execute(_ -> rows.find(id)))
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.document-unknown")));
        mayServe(found.fields());
        return found;
    }

    /// Under which number of the register of copies an issued document left as a bản sao y; empty for one that was
    /// not signed on paper. Asked by those who see the document.
    public Optional<String> copyNumber(DocumentId id) {
        return seal.copyNumber(id);
    }

    /// Takes the scan of the signed, numbered and stamped paper in. The document then waits for the agency's
    /// signature.
    ///
    /// @throws Refusal `outgoing.paper-not-open`, those of {@link ScanCheck#mustHold} and of `files`
    public void scan(DocumentId id, UploadedFile file) {
        PaperDocument paper = view(id);
        mustBeOpen(paper);
        Admitted admitted = intake.check(file.content(), file.fileName(), Purpose.ATTACHMENT);
        if (admitted.kind() != MediaKind.PDF) {
            throw Refusal.userMistake(Reason.of("form.scan-not-pdf"));
        }
        scans.mustHold(file.content(), paper.pages());
        secrecy.passFile(file.content(), admitted.digest(), SecrecyAttempt.In.MAIN);
        content.store(file.content());
        IssuingAuthority authority = Objects.requireNonNull(transactions.execute(
                        _ -> organisation.authority(paper.fields().authority())))
                .orElseThrow();
        Digest prepared =
                seals.prepare(admitted.digest(), text(authority, lawbook.copyName(CopyForm.SY, LocalDate.now(clock))));
        // By the day of its number: what has ended or passed since then makes the paper no worse.
        FieldsCheck.Resolved resolved =
                check.check(paper.fields(), paper.unit(), paper.sign().date(), paper.signedOn());
        transactions.executeWithoutResult(_ -> {
            PaperDocument before = rows.lock(id).orElseThrow();
            mustBeOpen(before);
            rows.scanned(id, admitted.digest(), clock.instant());
            begin(before, admitted, prepared, resolved);
            events.publishEvent(new OutgoingRecorded(
                    id, "paper-scanned", Map.of("file", admitted.digest().hex())));
        });
    }

    /// Gives up the number of a paper that is not issued after all; it stays in the book with the reason.
    ///
    /// @throws Refusal `outgoing.paper-not-open`, `registers.reason-missing`
    public void cancel(DocumentId id, String reason) {
        mustBeOpen(view(id));
        transactions.executeWithoutResult(_ -> {
            PaperDocument before = rows.lock(id).orElseThrow();
            mustBeOpen(before);
            registers.cancelOutgoing(id, reason);
            rows.cancelled(id, reason.strip(), clock.instant());
            events.publishEvent(new OutgoingRecorded(
                    id, "paper-cancelled", Map.of("sign", before.sign().full())));
        });
    }

    /// What the agency's signature on the digitised paper says.
    ///
    /// @param form the name of the form, as copies print it
    static CornerText text(IssuingAuthority authority, String form) {
        return CornerText.copy(form, authority.name());
    }

    /// The document with its number, as if the leader's signature had just come.
    private void begin(PaperDocument paper, Admitted scan, Digest prepared, FieldsCheck.Resolved resolved) {
        Instant now = clock.instant();
        Post clerk = organisation.actingPost();
        // The place of the agency's signature, for showing; the person signed on paper.
        var corner = new Box(0, 331, 802, 250, 26);
        var plan = new FieldPlan(List.of(), corner, corner, List.of());
        var before = new OutgoingDocument(
                paper.id(),
                1,
                OutgoingState.NUMBERING,
                now,
                paper.unit(),
                paper.clerk(),
                paper.fields(),
                1,
                plan,
                paper.fields().urgency(),
                new OutgoingDocument.Handover(Optional.empty(), true, Optional.empty()),
                Circuit.STANDARD,
                Initials.NONE,
                OutgoingDocument.LeaderPart.NONE,
                OutgoingDocument.SealPart.NONE,
                Optional.empty(),
                now);
        documents.insert(before);
        HoldingId source = holdings.hold(
                paper.id(), FileRole.DRAFT_SOURCE, scan.digest(), scan.fileName(), MediaKind.PDF, scan.size());
        versions.insert(
                paper.id(),
                new Version(
                        1,
                        source,
                        source,
                        scan.digest(),
                        paper.pages(),
                        false,
                        List.of(),
                        new Recognised(
                                plan,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false),
                        clerk.id(),
                        clerk.personName(),
                        now,
                        Optional.empty(),
                        Optional.of(paper.fields())),
                resolved.addressees());
        holdings.hold(
                paper.id(),
                FileRole.NUMBERED,
                prepared,
                FileNames.of(paper.sign()),
                MediaKind.PDF,
                content.read(prepared).length);
        LocalDate day = paper.sign().date();
        OutgoingDocument after = before.moved(OutgoingAct.NUMBER, ActBook.actingPost(), now)
                .withSeal(OutgoingDocument.SealPart.numbered(
                        paper.sign(), LawKept.numbered(lawbook.edition(day)), prepared));
        book.enter(
                before,
                after,
                OutgoingAct.NUMBER,
                Optional.empty(),
                Map.of("sign", paper.sign().full(), "date", day.toString(), "file", prepared.hex(), "from", "paper"));
    }

    private static OutgoingEntry entry(FieldsCheck.Resolved resolved, NewPaper paper) {
        DraftFields fields = paper.fields();
        return new OutgoingEntry(
                resolved.type().name(),
                resolved.authority().name(),
                fields.summary(),
                fields.language(),
                paper.pages(),
                fields.description(),
                new Signer(
                        resolved.power().signer().title(),
                        resolved.power().signer().personName()),
                resolved.addressees().stream()
                        .map(addressee -> new Receiver(
                                Optional.of(addressee.address())
                                        .filter(Address.Agency.class::isInstance)
                                        .map(Address::word),
                                addressee.name()))
                        .toList(),
                fields.urgency(),
                fields.copies(),
                fields.replyBy(),
                resolved.unit().name());
    }

    private void mayServe(DraftFields fields) {
        new MayIssueFromPaper(
                        Objects.requireNonNull(transactions.execute(_ -> organisation.actingFor(fields.authority()))))
                .decision()
                .orThrow();
    }

    private static void mustBeOpen(PaperDocument paper) {
        if (!paper.open()) {
            throw Refusal.conflict(
                    Reason.of("outgoing.paper-not-open", "sign", paper.sign().full()));
        }
    }
}
