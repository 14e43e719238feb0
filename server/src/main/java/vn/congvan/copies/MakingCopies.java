package vn.congvan.copies;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.PrintedForms;
import vn.congvan.files.Purpose;
import vn.congvan.form.CopySheets;
import vn.congvan.form.PrintMarks;
import vn.congvan.form.ScanCheck;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Medium;
import vn.congvan.lawbook.PrintMarksRule;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.registers.CopyBook;
import vn.congvan.registers.CopyEntry;
import vn.congvan.registers.GivenNumber;
import vn.congvan.registers.Receiver;
import vn.congvan.registers.RegisteredDocument;
import vn.congvan.signing.CornerOrder;
import vn.congvan.signing.CornerSeals;
import vn.congvan.signing.CornerText;
import vn.congvan.signing.SignedFile;
import vn.congvan.signing.Signing;

/// Makes granted copies: numbers them in the one series, prints those on paper with their block and
/// the marks of a print, lets the agency alone sign the electronic ones (Nghị định 30/2020, Điều
/// 25; Phụ lục I, Phần II).
@Service
public class MakingCopies {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Copies copies;
    private final CopiesRows rows;
    private final Hindrances hindrances;
    private final CopySheets sheets;
    private final CopyBook book;
    private final CornerSeals seals;
    private final Signing signing;
    private final Certificates certificates;
    private final ScanCheck scans;
    private final Intake intake;
    private final Content content;
    private final Holdings holdings;
    private final PrintedForms forms;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MakingCopies(
            Copies copies,
            CopiesRows rows,
            Hindrances hindrances,
            CopySheets sheets,
            CopyBook book,
            CornerSeals seals,
            Signing signing,
            Certificates certificates,
            ScanCheck scans,
            Intake intake,
            Content content,
            Holdings holdings,
            PrintedForms forms,
            Organisation organisation,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.copies = copies;
        this.rows = rows;
        this.hindrances = hindrances;
        this.sheets = sheets;
        this.book = book;
        this.seals = seals;
        this.signing = signing;
        this.certificates = certificates;
        this.scans = scans;
        this.intake = intake;
        this.content = content;
        this.holdings = holdings;
        this.forms = forms;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Numbers a granted copy of today and enters it in the register of copies. One on paper is
    /// then ready to be printed; an electronic one waits for the agency's signature.
    ///
    /// @param scan of the paper, where the original is on paper: the pages that are copied, in
    ///     their order
    /// @throws Refusal `copies.only-clerk`, `copies.not-granted`, `copies.scan-missing`,
    ///     `copies.no-pdf`, `copies.signer-gone` where whoever granted one on paper may sign copies
    ///     no more, and those of {@link ScanCheck#mustHold}, {@link Copies#document} and {@link
    ///     Certificates#ofAuthority}; nothing is numbered then
    public void make(UUID id, Optional<ScanFile> scan) {
        Copy copy = copies.view(id).copy();
        copies.mayMake(copy);
        CopyAct act = copy.target() == Medium.ELECTRONIC ? CopyAct.NUMBER : CopyAct.MAKE;
        CopyLifecycle.step(copy, act);
        RegisteredDocument document = copies.document(copy.original().id());
        copies.impossible(document, copy.form(), copy.target()).ifPresent(why -> {
            throw Refusal.conflict(why);
        });
        IssuingAuthority authority =
                in(() -> organisation.authority(copy.authority())).orElseThrow();
        in(() -> hindrances.mustBeSignable(copy));
        byte[] base = base(copy, document, scan);
        boolean electronic = copy.target() == Medium.ELECTRONIC;
        if (electronic) {
            certificates.ofAuthority(authority, Acting.person().post());
        }
        Digest kept = content.store(base);
        Digest ready = electronic ? seals.prepare(kept, text(copy, authority)) : kept;
        transactions.executeWithoutResult(_ -> {
            Copy before = copies.locked(id);
            CopyLifecycle.Edge step = CopyLifecycle.step(before, act);
            hindrances.mustStand(before);
            List<String> lines = hindrances.mustBeSignable(before);
            GivenNumber given = book.take(id, authority.id(), entry(before, authority));
            var sign = new Copy.Sign(given.number(), given.printed(), given.notation(), given.date());
            rows.numbered(id, step.to(), sign, Optional.of(ready), lines);
            events.publishEvent(new CopyRecorded(id, step.event(), Map.of("sign", sign.full(), "file", ready.hex())));
        });
    }

    /// What the copy shows of the original.
    private byte[] base(Copy copy, RegisteredDocument document, Optional<ScanFile> scan) {
        if (copy.origin() == Medium.ELECTRONIC) {
            byte[] original = content.read(Copies.pdf(document)
                    .orElseThrow(() -> Refusal.conflict(Reason.of("copies.no-pdf")))
                    .digest());
            return copy.target() == Medium.ELECTRONIC ? sheets.extract(original, copy.pages()) : original;
        }
        ScanFile brought = scan.orElseThrow(() -> Refusal.userMistake(Reason.of("copies.scan-missing")));
        Admitted admitted = intake.check(brought.content(), brought.fileName(), Purpose.ATTACHMENT);
        if (admitted.kind() != MediaKind.PDF) {
            throw Refusal.userMistake(Reason.of("form.scan-not-pdf"));
        }
        int expected = copy.form() == CopyForm.TRS ? copy.pages().size() : sheets.pages(brought.content());
        scans.mustHold(brought.content(), expected);
        return brought.content();
    }

    private CopyEntry entry(Copy copy, IssuingAuthority authority) {
        LocalDate today = LocalDate.now(clock);
        boolean paper = copy.target() == Medium.PAPER;
        return new CopyEntry(
                lawbook.copyName(copy.form(), today),
                lawbook.copyAbbreviation(copy.form(), today) + "-" + authority.abbreviation(),
                copy.original().sign() + ", " + DAY.format(copy.original().date()) + ", "
                        + copy.original().issuer(),
                copy.original().typeName() + ": " + copy.original().subject(),
                List.of(new Receiver(Optional.empty(), shortened(copy.receiver()))),
                paper ? copy.count() : 0,
                paper,
                paper ? copy.decided().map(Copy.Decided::name) : Optional.empty(),
                Optional.empty());
    }

    private static String shortened(String receiver) {
        return receiver.length() <= 200 ? receiver : receiver.substring(0, 199) + "…";
    }

    private CornerText text(Copy copy, IssuingAuthority authority) {
        return CornerText.copy(lawbook.copyName(copy.form(), LocalDate.now(clock)), authority.name());
    }

    /// Asks for the agency's signature on an electronic copy; asking again replaces the earlier
    /// order.
    ///
    /// @throws Refusal `copies.only-clerk`, `copies.not-sealing`, `copies.recalled-here`,
    ///     `copies.recalled`, `copies.taken-back`, and those of {@link CornerSeals#order}
    public SignOrder orderSeal(UUID id) {
        Copy copy = copies.view(id).copy();
        copies.mayMake(copy);
        CopyLifecycle.step(copy, CopyAct.SEAL);
        mustStand(copy);
        IssuingAuthority authority =
                in(() -> organisation.authority(copy.authority())).orElseThrow();
        SignOrder order = seals.order(new CornerOrder(
                new DocumentId(id),
                id,
                copy.base().orElseThrow(),
                authority,
                Acting.person().post(),
                text(copy, authority),
                copy.sign().orElseThrow().full() + ": " + copy.original().subject()));
        transactions.executeWithoutResult(_ -> {
            CopyLifecycle.step(copies.locked(id), CopyAct.SEAL);
            rows.ordered(id, order.requestId());
        });
        return order;
    }

    /// Takes the agency's signature and raises the copy to the archival level; it counts as made
    /// with it. The same answer twice changes nothing the second time.
    ///
    /// @throws Refusal `copies.order-replaced`, `copies.not-sealing`, `copies.recalled-here`,
    ///     `copies.recalled`, `copies.taken-back`, and those of {@link CornerSeals#complete} and
    ///     {@link CornerSeals#raise}: the copy keeps its number and waits
    public void seal(UUID id, String requestId, byte[] signatureValue) {
        Copy copy = copies.view(id).copy();
        copies.mayMake(copy);
        if (!copy.order().equals(Optional.of(requestId))) {
            throw Refusal.conflict(Reason.of("copies.order-replaced"));
        }
        if (copy.file().isPresent()) {
            return;
        }
        CopyLifecycle.step(copy, CopyAct.SEAL);
        mustStand(copy);
        SignedFile sealed = seals.complete(requestId, signatureValue);
        Digest raised = seals.raise(sealed.file());
        int size = content.read(raised).length;
        transactions.executeWithoutResult(_ -> {
            Copy before = copies.locked(id);
            if (before.file().isPresent()) {
                return;
            }
            CopyLifecycle.Edge step = CopyLifecycle.step(before, CopyAct.SEAL);
            hindrances.mustStand(before);
            HoldingId held = holdings.hold(
                    new DocumentId(id),
                    FileRole.ISSUED,
                    raised,
                    before.sign().orElseThrow().full().replace('/', '-') + ".pdf",
                    MediaKind.PDF,
                    size);
            rows.sealed(id, held);
            events.publishEvent(new CopyRecorded(id, step.event(), Map.of("file", raised.hex())));
        });
    }

    /// Hears that the signer did not sign; nothing is changed.
    ///
    /// @throws Refusal always
    public void notSigned(UUID id, SignRefusal refused) {
        copies.mayMake(copies.view(id).copy());
        throw signing.notSigned(refused);
    }

    /// The electronic copy.
    ///
    /// @throws Refusal `copies.not-made`, `copies.recalled-here`, `copies.recalled`,
    ///     `copies.taken-back`
    public CopyFile file(UUID id) {
        Copy copy = copies.view(id).copy();
        mustStand(copy);
        Holding held = copy.file()
                .filter(_ -> copy.cancelled().isEmpty())
                .flatMap(file -> in(() -> holdings.find(file)))
                .orElseThrow(() -> Refusal.conflict(Reason.of("copies.not-made")));
        return new CopyFile(held.fileName(), content.read(held.digest()));
    }

    /// The sheets of a copy on paper, to be printed so many times now; each printing is counted and
    /// says on the sheets when it was and by whom.
    ///
    /// @param address under which the system is reached, for the place to look the copy up
    /// @throws Refusal `copies.only-clerk`, `copies.not-made`, `copies.count`,
    ///     `copies.signer-gone-after` where whoever granted it may sign copies no more, and those of
    ///     {@link Copies#document}
    public byte[] print(UUID id, int count, String address) {
        Copy copy = copies.view(id).copy();
        copies.mayMake(copy);
        boolean made =
                copy.target() == Medium.PAPER && (copy.state() == CopyState.MADE || copy.state() == CopyState.GIVEN);
        if (!made) {
            throw Refusal.conflict(Reason.of("copies.not-made"));
        }
        if (count < 1 || count > 999) {
            throw Refusal.userMistake(Reason.of("copies.count"));
        }
        copies.document(copy.original().id());
        in(() -> hindrances.mustBeSignable(copy));
        IssuingAuthority authority =
                in(() -> organisation.authority(copy.authority())).orElseThrow();
        Post printer = in(organisation::actingPost);
        Instant now = clock.instant();
        boolean electronic = copy.origin() == Medium.ELECTRONIC;
        Optional<PrintMarks> marks =
                electronic ? Optional.of(marks(copy, authority, printer, now, address)) : Optional.empty();
        byte[] printed = together(
                content.read(copy.base().orElseThrow()),
                electronic ? copy.pages() : List.of(),
                marks,
                block(copy, authority));
        transactions.executeWithoutResult(_ -> {
            CopyState state = copies.locked(id).state();
            if (state == CopyState.CANCELLED) {
                throw Refusal.conflict(Reason.of("copies.not-made"));
            }
            hindrances.mustStand(copy);
            int ordinal = rows.addPrint(id, count, printer.id(), printer.personName(), now);
            events.publishEvent(new CopyRecorded(
                    id, "printed", Map.of("copies", Integer.toString(count), "print", Integer.toString(ordinal))));
        });
        return printed;
    }

    /// The sheets of the original with the marks of a print and the copy's block under the end of the text.
    byte[] together(byte[] original, List<Integer> pages, Optional<PrintMarks> marks, CopyBlock block) {
        return sheets.printed(original, pages, marks, forms.pdf("copies/block", Map.of("block", block)));
    }

    private PrintMarks marks(Copy copy, IssuingAuthority authority, Post printer, Instant now, String address) {
        LocalDate today = LocalDate.now(clock);
        PrintMarksRule rule = lawbook.printMarks(today);
        String place = address + "/portal/print";
        return new PrintMarks(
                PrintMarksRule.filled(
                        rule.lines(),
                        Map.of(
                                "words", lawbook.copyPrintWords(copy.form(), today),
                                "sign", copy.original().sign(),
                                "date", DAY.format(copy.original().date()),
                                "owner", authority.name(),
                                "code", CopyView.readable(copy.code()),
                                "address", place,
                                "time", DateTimeFormatter.ofPattern(rule.time()).format(now.atZone(clock.getZone())),
                                "person", printer.personName() + ", " + printer.title())),
                place + "?code=" + copy.code());
    }

    private CopyBlock block(Copy copy, IssuingAuthority authority) {
        Copy.Sign sign = copy.sign().orElseThrow();
        Copy.Decided decided = copy.decided().orElseThrow();
        LocalDate day = sign.date();
        return new CopyBlock(
                lawbook.copyName(copy.form(), day),
                authority.headAbove(),
                authority.headLines(),
                sign.full(),
                authority.place(),
                lawbook.printedDay(day),
                lawbook.printedMonth(day),
                Integer.toString(day.getYear()),
                decided.lines(),
                decided.name(),
                copy.receiver(),
                copy.origin() == Medium.ELECTRONIC ? lawbook.copyPrintWords(copy.form(), day) : "");
    }

    private void mustStand(Copy copy) {
        transactions.executeWithoutResult(_ -> hindrances.mustStand(copy));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
