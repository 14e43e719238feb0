package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.PrintedForms;
import vn.congvan.files.StampingPrint;
import vn.congvan.lawbook.EnvelopeSize;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.Contact;
import vn.congvan.practice.Contacts;
import vn.congvan.registers.Registers;

/// Issued documents on paper (Nghị định 30/2020, Điều 18 khoản 5, Điều 19; BG 10.1b–c): the bản chính is printed with
/// the leader's signature, number and date, without the agency's seal, and stamped by hand. What
/// the agency does not
/// seal is printed with all signatures; of what was signed on paper that paper is the bản chính.
@Service
public class OnPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MOST = 200;
    private static final int DAYS = 30;

    private final ActBook book;
    private final Reading reading;
    private final Permissions permissions;
    private final Freezing freezing;
    private final CopiesNeeded copies;
    private final Parties parties;
    private final Registers registers;
    private final PaperRows rows;
    private final Content content;
    private final SignerSheet sheet;
    private final PaperSeal fromPaper;
    private final StampingPrint stamping;
    private final PrintedForms printed;
    private final Contacts contacts;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnPaper(
            ActBook book,
            Reading reading,
            Permissions permissions,
            Freezing freezing,
            CopiesNeeded copies,
            Parties parties,
            Registers registers,
            PaperRows rows,
            Content content,
            SignerSheet sheet,
            PaperSeal fromPaper,
            StampingPrint stamping,
            PrintedForms printed,
            Contacts contacts,
            Lawbook lawbook,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.reading = reading;
        this.permissions = permissions;
        this.freezing = freezing;
        this.copies = copies;
        this.parties = parties;
        this.registers = registers;
        this.rows = rows;
        this.content = content;
        this.sheet = sheet;
        this.fromPaper = fromPaper;
        this.stamping = stamping;
        this.printed = printed;
        this.contacts = contacts;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// How many copies the document has on paper and why, and what was printed.
    ///
    /// @throws Refusal as {@link Outgoing#view}
    @Transactional(readOnly = true)
    public PaperView of(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        return new PaperView(
                copies.addends(document),
                rows.of(id),
                lawbook.envelopeSizes(today()),
                !sheet.unsealed(document),
                new MayPrintOriginal(sends(document), fromPaper.concerns(id)).decision(),
                sends(document).decision());
    }

    private MayPrintPaper sends(OutgoingDocument document) {
        return new MayPrintPaper(permissions.matter(document), freezing.frozen(document.id()));
    }

    /// How many copies stand in the fields of the document and how many are needed.
    ///
    /// @throws Refusal as {@link Outgoing#view}
    @Transactional(readOnly = true)
    public CopiesCounted counted(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        return new CopiesCounted(document.fields().copies(), copies.addends(document));
    }

    /// How many copies a new draft is proposed to have as long as nothing is known of its recipients.
    @Transactional(readOnly = true)
    public int proposed() {
        return Math.max(1, copies.ofTheHouse());
    }

    /// Prints a bản chính, to be stamped if the agency seals it; every printing is counted.
    ///
    /// @param made how many copies are made of it
    /// @throws Refusal `outgoing.not-issued-yet`, `outgoing.only-clerk`, `outgoing.recalled-already`,
    ///     `outgoing.original-on-paper`, `outgoing.copies-to-print`
    @Transactional
    public byte[] print(DocumentId id, int made) {
        OutgoingDocument document = printable(id);
        new MayPrintOriginal(sends(document), fromPaper.concerns(id)).decision().orThrow();
        if (made < 1 || made > 999) {
            throw Refusal.userMistake(Reason.of("outgoing.copies-to-print"));
        }
        Instant now = clock.instant();
        String by = organisation.actingPost().personName();
        int ordinal = rows.print(id, made, by, now);
        events.publishEvent(new OutgoingRecorded(
                id, "paper-printed", Map.of("copies", Integer.toString(made), "ordinal", Integer.toString(ordinal))));
        registers.copiesMade(
                id, rows.of(id).stream().mapToInt(PaperView.Print::copies).sum());
        // Without a seal the last of the signers signs where otherwise the agency does: over number and date.
        boolean stamped = !sheet.unsealed(document);
        String mark = printed.words(
                stamped ? "printed.outgoing.stamping-mark" : "printed.outgoing.print-mark",
                document.seal().sign().orElseThrow().full(),
                Holders.said(now),
                ordinal);
        Digest file = (stamped ? document.seal().numbered() : document.seal().sealed()).orElseThrow();
        return stamping.of(content.read(file), mark);
    }

    /// One envelope for each recipient on paper, whatever of the documents goes to him in it (Phụ lục IV mẫu II).
    ///
    /// @param size code of a size of envelopes
    /// @throws Refusal as {@link #print}; `outgoing.envelope-unknown`, `outgoing.nobody-on-paper`
    @Transactional
    public byte[] envelopes(List<DocumentId> ids, String size) {
        EnvelopeSize chosen = lawbook.envelopeSizes(today()).stream()
                .filter(known -> known.code().equals(size))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.envelope-unknown")));
        Contact contact = contacts.on(today()).orElse(new Contact("", "", "", "", ""));
        return envelopes(chosen, contact, sheets(ids, "envelopes-printed"));
    }

    byte[] envelopes(EnvelopeSize size, Contact contact, List<Sheet> sheets) {
        return printed.pdf(
                "outgoing/envelopes", Map.of("size", size, "contact", contact, "envelopes", Envelope.of(sheets)));
    }

    /// What the acting clerk's authorities have issued in the last {@value #DAYS} days and goes to somebody on paper,
    /// the newest first.
    ///
    /// @throws Refusal `outgoing.only-clerk`
    @Transactional(readOnly = true)
    public List<PaperToSend> toSend() {
        List<AuthorityId> served = organisation
                .servedBy(organisation.actingPost().id())
                .stream()
                .map(IssuingAuthority::id)
                .toList();
        if (served.isEmpty()) {
            throw Refusal.notAllowed(Reason.of("outgoing.only-clerk"));
        }
        return rows.toSend(served, clock.instant().minus(Duration.ofDays(DAYS)), MOST);
    }

    /// The sizes of envelopes that the house prints.
    public List<EnvelopeSize> envelopeSizes() {
        return lawbook.envelopeSizes(today());
    }

    /// The list by which paper is handed over, all documents together.
    ///
    /// @throws Refusal as {@link #print}; `outgoing.nobody-on-paper`
    @Transactional
    public byte[] handOver(List<DocumentId> ids) {
        return handOver(organisation.agency().name(), today(), sheets(ids, "hand-over-printed"));
    }

    byte[] handOver(String agency, LocalDate day, List<Sheet> sheets) {
        return printed.pdf("outgoing/hand-over", Map.of("agency", agency, "day", DAY.format(day), "sheets", sheets));
    }

    /// What one sender sends to one recipient goes into one envelope.
    ///
    /// @param signs the numbers of what lies in it
    public record Envelope(String authority, List<String> signs, String recipient, String place) {
        static List<Envelope> of(List<Sheet> sheets) {
            var together = new LinkedHashMap<List<String>, List<String>>();
            sheets.forEach(sheet -> together.computeIfAbsent(
                            List.of(sheet.authority(), sheet.to(), sheet.recipient(), sheet.place()),
                            _ -> new ArrayList<>())
                    .add(sheet.sign()));
            return together.entrySet().stream()
                    .map(one -> new Envelope(
                            one.getKey().get(0),
                            one.getValue(),
                            one.getKey().get(2),
                            one.getKey().get(3)))
                    .toList();
        }
    }

    /// One document for one recipient on paper.
    ///
    /// @param to the recipient as the document names him; two may bear the same name
    public record Sheet(
            String authority,
            String sign,
            String day,
            String summary,
            String to,
            String recipient,
            String place,
            String mode) {}

    private List<Sheet> sheets(List<DocumentId> ids, String event) {
        var sheets = new ArrayList<Sheet>();
        for (DocumentId id : new LinkedHashSet<>(ids.subList(0, Math.min(MOST, ids.size())))) {
            OutgoingDocument document = printable(id);
            Parties.Of whole = parties.of(document);
            GivenSign sign = document.seal().sign().orElseThrow();
            copies.papers(document)
                    .forEach(line -> sheets.add(new Sheet(
                            whole.authority().name(),
                            sign.full(),
                            DAY.format(sign.date()),
                            document.fields().summary(),
                            line.recipient().word(),
                            line.name(),
                            line.recipient() instanceof Address.Outside(String _, String place) ? place : "",
                            line.mode().word())));
            events.publishEvent(new OutgoingRecorded(id, event, Map.of()));
        }
        if (sheets.isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.nobody-on-paper"));
        }
        return sheets;
    }

    private OutgoingDocument printable(DocumentId id) {
        OutgoingDocument document = book.locked(id);
        freezing.mustNotBe(id);
        new MayPrintPaper(permissions.matter(document), false).decision().orThrow();
        return document;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
