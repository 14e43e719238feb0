package vn.congvan.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.PrintedTexts;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;

/// Closing a book (khóa sổ), and comparing what was printed with the data. A closing fixes the next span of
/// numbers up to a day with the digest of its lines ({@link CanonicalLines}); it is never undone. What is learnt
/// later about a closed line stands beside it as a {@link Supplement}.
@Service
public class Closings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern DIGEST =
            Pattern.compile("(?<![0-9a-f])(?:[0-9a-f]{4}[ \\t]?){15}[0-9a-f]{4}(?![0-9a-f])");
    private static final Pattern TYPED = Pattern.compile("[0-9a-f]{16,64}");
    private static final int NAMED = 20;

    private final ClosingRows rows;
    private final RegisterBooks books;
    private final KeptClosings kept;
    private final Reconciling reconciling;
    private final PrintedTexts texts;
    private final MaySeeRegister maySee;
    private final MayKeepRegister mayKeep;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closings(
            ClosingRows rows,
            RegisterBooks books,
            KeptClosings kept,
            Reconciling reconciling,
            PrintedTexts texts,
            MaySeeRegister maySee,
            MayKeepRegister mayKeep,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.books = books;
        this.kept = kept;
        this.reconciling = reconciling;
        this.texts = texts;
        this.maySee = maySee;
        this.mayKeep = mayKeep;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// The closings of a register's year, by book and number.
    ///
    /// @throws Refusal `registers.authority-unknown`, or by {@link MaySeeRegister}
    @Transactional(readOnly = true)
    public List<Closing> all(RegisterKind kind, AuthorityId authority, int year) {
        seen(authority);
        return rows.all(kind, authority, year);
    }

    /// One closing.
    ///
    /// @throws Refusal `registers.closing-unknown`, or by {@link MaySeeRegister}
    @Transactional(readOnly = true)
    public Closing one(UUID id) {
        Closing closing = rows.one(id).orElseThrow(() -> Refusal.notFound(Reason.of("registers.closing-unknown")));
        seen(closing.authority());
        return closing;
    }

    /// Closes the lines of a book that are not closed yet, up to those of this day. Two clerks who close at once
    /// close one after the other.
    ///
    /// @throws Refusal by {@link MayKeepRegister}; `registers.closing-future` for a day to come,
    ///     `registers.reconciling`, `registers.nothing-to-close`, `registers.closing-gap` naming the
    ///     numbers without a line, `registers.closing-open` naming those that are neither issued nor
    ///     cancelled
    @Transactional
    public Closing close(RegisterKind kind, AuthorityId authority, int year, String book, LocalDate to) {
        seen(authority);
        mayKeep.decide(authority).orThrow();
        if (to.isAfter(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("registers.closing-future", "day", DAY.format(to)));
        }
        var of = new ClosingRows.Of(kind, authority, year, book);
        int given = rows.lockLast(of).orElse(0);
        if (kind != RegisterKind.INCOMING) {
            reconciling.mustStayOver(authority);
        }
        int first = rows.closedTo(of) + 1;
        int last = Math.min(given, rows.lastUntil(of, to, given));
        if (last < first) {
            throw Refusal.conflict(Reason.of("registers.nothing-to-close", "day", DAY.format(to)));
        }
        mustBeWhole(of, first, last);
        Closing closing = closing(of, first, last, to);
        rows.insert(closing);
        events.publishEvent(new BookClosed(closing));
        return closing;
    }

    private void mustBeWhole(ClosingRows.Of of, int first, int last) {
        List<Integer> missing = rows.missing(of, last, NAMED);
        if (!missing.isEmpty()) {
            throw Refusal.conflict(Reason.of("registers.closing-gap", "numbers", listed(missing)));
        }
        List<Integer> open = rows.open(of, first, last, NAMED);
        if (!open.isEmpty()) {
            throw Refusal.conflict(Reason.of("registers.closing-open", "numbers", listed(open)));
        }
    }

    private Closing closing(ClosingRows.Of of, int first, int last, LocalDate to) {
        LocalDate from = rows.all(of.kind(), of.authority(), of.year()).stream()
                .filter(before -> before.book().equals(of.book()))
                .map(before -> before.to().plusDays(before.to().isBefore(to) ? 1 : 0))
                .reduce((_, later) -> later)
                .orElse(LocalDate.of(of.year(), 1, 1));
        var undigested = new Closing(
                TimeOrderedId.next(),
                of.kind(),
                of.authority(),
                of.year(),
                of.book(),
                first,
                last,
                from,
                to,
                rows.cancelled(of, first, last),
                "",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                organisation.actingPost().personName());
        return new Closing(
                undigested.id(),
                of.kind(),
                of.authority(),
                of.year(),
                of.book(),
                first,
                last,
                from,
                to,
                undigested.cancelled(),
                rows.digest(undigested),
                undigested.closedAt(),
                undigested.closedBy());
    }

    /// The closed span as it is bound: cover, lines, and the closing with its digest, as PDF/A-2b.
    ///
    /// @throws Refusal as {@link #one}
    @Transactional
    public byte[] pdf(UUID id) {
        return books.pdf(one(id));
    }

    /// The same as XLSX.
    @Transactional
    public byte[] xlsx(UUID id) {
        return books.xlsx(one(id));
    }

    /// Compares by the digest that stands in a printed book: the whole, or its first sixteen figures or more.
    ///
    /// @throws Refusal `registers.digest-typed` if it is none, `registers.digest-unknown` if no book of the agency
    ///     was closed with it
    @Transactional
    public Comparison compare(String typed) {
        String digest = typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        if (!TYPED.matcher(digest).matches()) {
            throw Refusal.userMistake(Reason.of("registers.digest-typed"));
        }
        ClosedSpan closing = byDigest(digest);
        Optional<String> partly = Optional.of(digest)
                .filter(given -> given.length() < closing.digest().length());
        return compared(new Comparison(closing, now(closing), List.of(), List.of(), partly));
    }

    /// Compares a printed book that is at hand as a file, PDF or XLSX as {@link #pdf} and {@link #xlsx} made it: by
    /// its digest, and line by line.
    ///
    /// @throws Refusal `registers.digest-not-found` if the file names no digest, `registers.digest-unknown`; the
    ///     refusals of `files`
    @Transactional
    public Comparison compare(byte[] file) {
        List<String> printed = texts.lines(file);
        String digest = printed.stream()
                .flatMap(line -> DIGEST.matcher(line).results())
                .map(found -> found.group().replaceAll("\\s", ""))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("registers.digest-not-found")));
        ClosedSpan closing = byDigest(digest);
        List<String> now = texts.lines(printed(closing, file[0] == 'P'));
        return compared(
                new Comparison(closing, now(closing), without(printed, now), without(now, printed), Optional.empty()));
    }

    private Comparison compared(Comparison comparison) {
        events.publishEvent(new BookCompared(comparison));
        return comparison;
    }

    private ClosedSpan byDigest(String begins) {
        Optional<Closing> closing = rows.byDigest(begins).stream().findFirst();
        closing.ifPresent(found -> seen(found.authority()));
        return closing.<ClosedSpan>map(found -> found)
                .or(() -> kept.byDigest(begins))
                .orElseThrow(() -> Refusal.notFound(Reason.of("registers.digest-unknown")));
    }

    private String now(ClosedSpan span) {
        return switch (span) {
            case Closing closing -> rows.digest(closing);
            case KeptClosing closing -> kept.digest(closing);
        };
    }

    private byte[] printed(ClosedSpan span, boolean spreadsheet) {
        return switch (span) {
            case Closing closing -> spreadsheet ? books.xlsx(closing) : books.pdf(closing);
            case KeptClosing closing -> spreadsheet ? kept.xlsx(closing) : kept.pdf(closing);
        };
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Map<String, Long> counted = new LinkedHashMap<>(
                others.stream().collect(Collectors.groupingBy(line -> line, Collectors.counting())));
        var left = new ArrayList<String>();
        for (String line : lines) {
            if (counted.merge(line, -1L, Long::sum) < 0 && left.size() < NAMED) {
                left.add(line);
            }
        }
        return left;
    }

    private void seen(AuthorityId authority) {
        if (organisation.authority(authority).isEmpty()) {
            throw Refusal.notFound(Reason.of("registers.authority-unknown"));
        }
        maySee.decide(authority).orThrow();
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
