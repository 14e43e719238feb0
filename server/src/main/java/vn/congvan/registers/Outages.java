package vn.congvan.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;

/// After the system was down: the authority's books of outgoing documents and of copies are in
/// reconciliation (đối chiếu) and give no number until the clerk has entered what was numbered on paper, or
/// declared that nothing was. So the series stays whole, paper and electronic (Nghị định 30/2020, Điều 15
/// khoản 1).
@Service
public class Outages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST = 500;
    private static final int NAMED = 20;
    /// So far beyond the last number, one on paper is more likely mistyped; the series would go on after it.
    private static final int LEAP = 50;
    private static final int HIGHEST = 9_999_999;
    private static final List<RegisterKind> SERIES = List.of(RegisterKind.OUTGOING, RegisterKind.COPIES);

    private final OutageRows rows;
    private final PaperCopyRows copies;
    private final NoticingOutages noticing;
    private final BookOf bookOf;
    private final ClosingRows closings;
    private final RegisterRows registers;
    private final RegisterBooks books;
    private final FieldCheck fields;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final MaySeeRegister maySee;
    private final MayKeepRegister mayKeep;
    private final MayDeclareOutage mayDeclare;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outages(
            OutageRows rows,
            PaperCopyRows copies,
            NoticingOutages noticing,
            BookOf bookOf,
            ClosingRows closings,
            RegisterRows registers,
            RegisterBooks books,
            FieldCheck fields,
            Lawbook lawbook,
            Organisation organisation,
            MaySeeRegister maySee,
            MayKeepRegister mayKeep,
            MayDeclareOutage mayDeclare,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.noticing = noticing;
        this.bookOf = bookOf;
        this.closings = closings;
        this.registers = registers;
        this.books = books;
        this.fields = fields;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.maySee = maySee;
        this.mayKeep = mayKeep;
        this.mayDeclare = mayDeclare;
        this.events = events;
        this.clock = clock;
    }

    /// All outages of an authority, the newest first.
    ///
    /// @throws Refusal `registers.authority-unknown`, or by {@link MaySeeRegister}
    @Transactional(readOnly = true)
    public List<Outage> all(AuthorityId authority) {
        known(authority);
        if (!mayDeclare.decide(authority).permitted()) {
            maySee.decide(authority).orThrow();
        }
        return rows.all(authority);
    }

    /// Declares that the system was down, and puts the authority's books into reconciliation.
    ///
    /// @throws Refusal by {@link MayDeclareOutage}; `registers.outage-span` for a span that ends before it begins
    ///     or in the future, `registers.outage-reason`, `registers.reconciling` if the one before is not settled
    @Transactional
    public Outage declare(AuthorityId authority, Instant began, Instant ended, String reason) {
        known(authority);
        mayDeclare.decide(authority).orThrow();
        Instant now = clock.instant();
        if (ended.isBefore(began) || ended.isAfter(now)) {
            throw Refusal.userMistake(Reason.of("registers.outage-span"));
        }
        rows.holdAllNumbering();
        if (rows.isOpen(authority)) {
            throw Reconciling.refusal();
        }
        var outage = new Outage(
                TimeOrderedId.next(),
                authority,
                began,
                ended,
                reason(reason),
                organisation.actingPost().personName(),
                now,
                Optional.empty(),
                false,
                false,
                List.of());
        insert(outage);
        acted(outage, "declared", Map.of("began", began.toString(), "ended", ended.toString()));
        return outage;
    }

    private void insert(Outage outage) {
        try {
            rows.insert(outage);
        } catch (DuplicateKeyException e) {
            throw Reconciling.refusal();
        }
    }

    /// Enters a document that was numbered on paper.
    ///
    /// @throws Refusal by {@link MayKeepRegister}; `registers.outage-settled`, `registers.book-changed`,
    ///     `registers.outage-day` for a day outside of the outage, `registers.outage-number`,
    ///     `registers.outage-collision` naming both documents, `registers.outage-order` if a lower
    ///     number is younger or a higher one older, `registers.field-missing`,
    ///     `registers.field-too-long`, `registers.outage-leap` for a number far beyond the last one that
    ///     is not confirmed
    ///
    /// @param confirmed that the number stands so on paper, however far it is beyond the last one
    @Transactional
    public void enter(UUID id, PaperEntry paper, boolean confirmed) {
        Outage outage = open(id);
        IssuingAuthority authority = known(outage.authority());
        mustLieWithin(outage, paper.day());
        mustBeNumber(paper.number());
        DocumentType type = lawbook.documentType(paper.type(), paper.day());
        OutgoingEntry entry = entry(authority, type, paper);
        fields.check(entry, paper.notation(), paper.day());
        String book = bookOf.type(authority.id(), type, paper.day());
        rows.lockBooks(authority.id());
        mustBeFree(authority.id(), book, paper);
        if (!confirmed) {
            var series = new ClosingRows.Of(
                    RegisterKind.OUTGOING, authority.id(), paper.day().getYear(), book);
            mustBeNear(series, paper.number(), paper.notation());
        }
        rows.enter(id, authority.id(), book, paper, entry, clock.instant());
        // Asked again when the line is written: from then on nobody decides on this type's book.
        bookOf.mustStillBe(authority.id(), type, paper.day(), book);
        acted(
                outage,
                "paper-entered",
                Map.of(
                        "book", book,
                        "number", Integer.toString(paper.number()),
                        "date", paper.day().toString()));
    }

    void mustLieWithin(Outage outage, LocalDate day) {
        LocalDate first = LocalDate.ofInstant(outage.began(), clock.getZone());
        LocalDate last = LocalDate.ofInstant(outage.ended(), clock.getZone());
        if (day.isBefore(first) || day.isAfter(last)) {
            throw Refusal.userMistake(Reason.of("registers.outage-day", "day", DAY.format(day))
                    .with("first", DAY.format(first))
                    .with("last", DAY.format(last)));
        }
    }

    static void mustBeNumber(int number) {
        if (number < 1 || number > HIGHEST) {
            throw Refusal.userMistake(Reason.of("registers.outage-number"));
        }
    }

    /// @throws Refusal `registers.outage-leap` for a number far beyond the last one of the series
    void mustBeNear(ClosingRows.Of series, int number, String notation) {
        int last = closings.lockLast(series).orElse(0);
        if (number > last + LEAP) {
            throw Refusal.conflict(Reason.of("registers.outage-leap", "number", full(number, notation))
                    .with("last", last));
        }
    }

    private void mustBeFree(AuthorityId authority, String book, PaperEntry paper) {
        rows.withNumber(authority, paper.day().getYear(), book, paper.number(), paper.notation())
                .ifPresent(there -> {
                    throw collision(paper.number(), paper.notation(), paper.subject(), paper.day(), there);
                });
        rows.outOfOrder(authority, book, paper.number(), paper.day()).ifPresent(there -> {
            throw outOfOrder(paper.number(), paper.notation(), paper.day(), there);
        });
    }

    /// A number on paper that is in the book already, naming both.
    Refusal collision(int number, String notation, String subject, LocalDate day, OutageRows.Present there) {
        return Refusal.conflict(Reason.of("registers.outage-collision", "number", full(number, notation))
                .with("subject", subject)
                .with("date", DAY.format(day))
                .with("there", full(there.number(), there.notation()))
                .with("there-subject", there.subject())
                .with("there-date", DAY.format(there.day())));
    }

    /// A number on paper on the wrong side of one of another day.
    Refusal outOfOrder(int number, String notation, LocalDate day, OutageRows.Present there) {
        return Refusal.conflict(Reason.of("registers.outage-order", "number", full(number, notation))
                .with("date", DAY.format(day))
                .with("there", full(there.number(), there.notation()))
                .with("there-date", DAY.format(there.day())));
    }

    private String full(int number, String notation) {
        return lawbook.printedNumber(number) + (notation.isEmpty() ? "" : "/" + notation);
    }

    private static OutgoingEntry entry(IssuingAuthority authority, DocumentType type, PaperEntry paper) {
        return new OutgoingEntry(
                type.name(),
                authority.name(),
                paper.subject().strip(),
                OutgoingEntry.VIETNAMESE,
                1,
                Optional.empty(),
                new Signer(paper.signerPosition().strip(), paper.signerName().strip()),
                paper.receivers().stream()
                        .map(name -> new Receiver(Optional.empty(), name))
                        .toList(),
                Urgency.NORMAL,
                paper.copies(),
                Optional.empty(),
                paper.copyKeeper().strip());
    }

    /// Explains a number that was left out on paper. It stays in the book as not used.
    ///
    /// @throws Refusal by {@link MayKeepRegister}; `registers.outage-settled`, `registers.outage-reason`,
    ///     `registers.outage-no-gap` if the number has its line, or lies above the last one
    @Transactional
    public void explain(UUID id, RegisterKind kind, int year, String book, int number, String reason) {
        Outage outage = open(id);
        AuthorityId authority = outage.authority();
        rows.lockBooks(authority);
        if (!SERIES.contains(kind) || !missing(kind, authority, year, book).contains(number)) {
            throw Refusal.conflict(Reason.of("registers.outage-no-gap", "number", number));
        }
        LocalDate day = rows.dayBefore(kind, authority, year, book, number);
        if (kind == RegisterKind.COPIES) {
            copies.explain(id, authority, number, day, reason(reason), clock.instant());
        } else {
            rows.explain(id, authority, book, number, day, reason(reason), clock.instant());
        }
        acted(
                outage,
                "gap-explained",
                Map.of(
                        "kind", kind.name(),
                        "year", Integer.toString(year),
                        "book", book,
                        "number", Integer.toString(number)));
    }

    /// Settles the outage: the books give numbers again, from the highest on; unless the system noticed another
    /// outage meanwhile, which is asked about next.
    ///
    /// @param none declares that nothing was numbered on paper
    /// @throws Refusal by {@link MayKeepRegister}; `registers.outage-settled`; `registers.outage-nothing-entered`
    ///     if neither anything was entered nor declared that there is none; `registers.outage-was-entered` for
    ///     both; `registers.outage-gap` naming the numbers without a line
    ///     and their books
    @Transactional
    public void settle(UUID id, boolean none) {
        Outage outage = open(id);
        rows.lockBooks(outage.authority());
        boolean entered = !rows.one(id).orElseThrow().papers().isEmpty();
        if (entered == none) {
            throw Refusal.userMistake(
                    entered
                            ? Reason.of("registers.outage-was-entered")
                            : Reason.of("registers.outage-nothing-entered"));
        }
        String gaps = gaps(outage);
        if (!gaps.isEmpty()) {
            throw Refusal.conflict(Reason.of("registers.outage-gap", "numbers", gaps));
        }
        rows.settle(id, organisation.actingPost().personName(), clock.instant(), none);
        acted(outage, "settled", Map.of("none", Boolean.toString(none)));
        noticing.goOn(outage.authority());
    }

    private String gaps(Outage outage) {
        int first = LocalDate.ofInstant(outage.began(), clock.getZone()).getYear();
        int last = LocalDate.ofInstant(outage.ended(), clock.getZone()).getYear();
        return SERIES.stream()
                .flatMap(kind -> IntStream.rangeClosed(first, last)
                        .boxed()
                        .flatMap(year -> books.books(kind, outage.authority(), year).stream()
                                .filter(book -> !book.missing().isEmpty())
                                .map(book -> gaps(book, year))))
                .collect(Collectors.joining("; "));
    }

    private static String gaps(BookView book, int year) {
        String numbers = book.missing().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return book.name() + " " + year + ": " + numbers;
    }

    private List<Integer> missing(RegisterKind kind, AuthorityId authority, int year, String book) {
        return registers.books(kind, authority, year).stream()
                .filter(series -> series.book().equals(book))
                .findFirst()
                .map(series -> closings.missing(new ClosingRows.Of(kind, authority, year, book), series.last(), NAMED))
                .orElseGet(List::of);
    }

    /// @throws Refusal by {@link MayKeepRegister}; `registers.outage-unknown`, `registers.outage-settled`
    Outage open(UUID id) {
        Outage outage = rows.one(id).orElseThrow(() -> Refusal.notFound(Reason.of("registers.outage-unknown")));
        mayKeep.decide(outage.authority()).orThrow();
        if (outage.settled().isPresent()) {
            throw Refusal.conflict(Reason.of("registers.outage-settled"));
        }
        return outage;
    }

    IssuingAuthority known(AuthorityId authority) {
        return organisation
                .authority(authority)
                .orElseThrow(() -> Refusal.notFound(Reason.of("registers.authority-unknown")));
    }

    void acted(Outage outage, String what, Map<String, String> facts) {
        events.publishEvent(new OutageActed(outage.authority(), outage.id(), what, facts));
    }

    private static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refusal.userMistake(Reason.of("registers.outage-reason", "most", LONGEST));
        }
        return reason;
    }
}
