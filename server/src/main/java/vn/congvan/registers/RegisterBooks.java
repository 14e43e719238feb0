package vn.congvan.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterForm;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.NameableBook;
import vn.congvan.practice.Practice;

/// The registers to look at and to print, in the official forms (Nghị định 30/2020, Phụ lục IV, mẫu I and
/// VI). Every look is recorded.
@Service
public class RegisterBooks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MOST_PRINTED = 20_000;
    private static final int MOST_MISSING = 20;

    private final RegisterRows rows;
    private final Cells cells;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final Practice practice;
    private final MaySeeRegister maySee;
    private final BookPrinter printer;
    private final ClosingRows closings;
    private final CoIssued coIssued;
    private final RegisterWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterBooks(
            RegisterRows rows,
            Cells cells,
            Lawbook lawbook,
            Organisation organisation,
            Practice practice,
            MaySeeRegister maySee,
            BookPrinter printer,
            ClosingRows closings,
            CoIssued coIssued,
            RegisterWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cells = cells;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.practice = practice;
        this.maySee = maySee;
        this.printer = printer;
        this.closings = closings;
        this.coIssued = coIssued;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /// One page of a register, in order of number.
    ///
    /// @throws Refusal `registers.authority-unknown`, or by {@link MaySeeRegister}
    @Transactional
    public RegisterPage page(RegisterQuery query) {
        return look(query, false);
    }

    /// The register as PDF/A-2b on A4 landscape: the cover with its official lines, which the first page repeats,
    /// then all lines of the query, whatever its page and size.
    ///
    /// @throws Refusal as {@link #page}; `registers.too-long-to-print` above 20 000 lines; the refusals of
    ///     `files`
    @Transactional
    public byte[] pdf(RegisterQuery query) {
        return printer.pdf(printed(query));
    }

    /// The same as XLSX.
    ///
    /// @throws Refusal as {@link #pdf}
    @Transactional
    public byte[] xlsx(RegisterQuery query) {
        return printer.xlsx(printed(query));
    }

    private PrintedBook printed(RegisterQuery query) {
        RegisterPage register = look(query.page(0, 1), true);
        if (register.total() > MOST_PRINTED) {
            throw Refusal.userMistake(Reason.of("registers.too-long-to-print", "most", MOST_PRINTED));
        }
        List<RegisterLine> lines = rows.lines(query, 0, MOST_PRINTED, cells.of(register.form()));
        return new PrintedBook(cover(register, lines), columns(register), printed(lines), closings(register));
    }

    private static List<PrintedBook.Column> columns(RegisterPage register) {
        return register.form().columns().stream()
                .map(column -> new PrintedBook.Column(column.number(), column.key(), column.title()))
                .toList();
    }

    private static List<PrintedBook.Line> printed(List<RegisterLine> lines) {
        return lines.stream()
                .map(line -> new PrintedBook.Line(line.state() == RegisterLine.State.CANCELLED, line.cells()))
                .toList();
    }

    /// The closed span as it is bound, by {@link Closings}: what it prints stays the same for ever.
    byte[] pdf(Closing closing) {
        return printer.pdf(printed(closing));
    }

    byte[] xlsx(Closing closing) {
        return printer.xlsx(printed(closing));
    }

    private PrintedBook printed(Closing closing) {
        RegisterQuery year = RegisterQuery.year(closing.kind(), closing.authority(), closing.year());
        var query = new RegisterQuery(
                year.kind(),
                year.authority(),
                year.year(),
                Optional.of(closing.book()),
                Optional.empty(),
                Optional.of(closing.from()),
                Optional.of(closing.to()),
                0,
                1);
        RegisterPage register = look(query, true);
        List<RegisterLine> lines = rows.span(closing, cells.of(register.form()));
        return new PrintedBook(cover(register, lines), columns(register), printed(lines), said(closing));
    }

    private List<String> closings(RegisterPage register) {
        var said = new ArrayList<String>();
        register.closings().forEach(closing -> said.addAll(said(closing)));
        register.supplements()
                .forEach(later -> said.add(words.of(
                        "supplement",
                        lawbook.printedNumber(later.number()),
                        DAY.format(later.writtenAt().atZone(clock.getZone())),
                        words.of("fact." + later.fact(), later.words()))));
        register.coIssued()
                .forEach(entry -> said.add(words.of(
                        "co-issued",
                        entry.sign(),
                        DAY.format(entry.day()),
                        entry.typeName(),
                        entry.subject(),
                        entry.lead(),
                        entry.signerName())));
        return said;
    }

    private List<String> said(Closing closing) {
        return List.of(
                words.of("closed", closing.first(), closing.last(), closing.lines(), closing.cancelled()),
                words.of("closed-by", DAY.format(closing.closedAt().atZone(clock.getZone())), closing.closedBy()),
                words.of("digest", closing.spaced()));
    }

    private RegisterPage look(RegisterQuery query, boolean toPrint) {
        IssuingAuthority authority = seen(query.authority());
        RegisterForm form = lawbook.registerForm(query.kind(), formDay(query.year()));
        events.publishEvent(new RegisterViewed(query, toPrint));
        return new RegisterPage(
                query,
                form,
                authority.name(),
                books(query),
                rows.lines(query, (long) query.page() * query.size(), query.size(), cells.of(form)),
                rows.total(query, false),
                rows.total(query, true),
                closings.all(query.kind(), query.authority(), query.year()),
                closings.supplements(query.kind(), query.authority(), query.year()),
                query.kind() == RegisterKind.OUTGOING ? coIssued.of(query.authority(), query.year()) : List.of());
    }

    /// The books of a year in which numbers were given, with the numbers that are missing.
    ///
    /// @throws Refusal as {@link #page}
    @Transactional(readOnly = true)
    public List<BookView> books(RegisterKind kind, AuthorityId authority, int year) {
        seen(authority);
        return books(RegisterQuery.year(kind, authority, year));
    }

    /// The books that an authority can have today, whether a number was given or not.
    ///
    /// @throws Refusal as {@link #page}
    @Transactional(readOnly = true)
    public List<NamedBook> nameable(RegisterKind kind, AuthorityId authority) {
        IssuingAuthority of = seen(authority);
        LocalDate today = LocalDate.now(clock);
        RegisterQuery query = RegisterQuery.year(kind, authority, today.getYear());
        return practice.nameableBooks(of, today).stream()
                .filter(book -> book.kind() == kind)
                .map(book -> new NamedBook(book.book(), bookName(query, book.book())))
                .toList();
    }

    /// A book that an authority can have.
    ///
    /// @param key see {@link Book}
    public record NamedBook(String key, String name) {}

    boolean known(RegisterKind kind, AuthorityId authority, String book) {
        return nameable(kind, authority).stream().anyMatch(one -> one.key().equals(book));
    }

    private IssuingAuthority seen(AuthorityId id) {
        IssuingAuthority authority = organisation
                .authority(id)
                .orElseThrow(() -> Refusal.notFound(Reason.of("registers.authority-unknown")));
        maySee.decide(authority.id()).orThrow();
        return authority;
    }

    private List<Integer> missing(RegisterQuery query, RegisterRows.Series series) {
        return closings.missing(
                new ClosingRows.Of(query.kind(), query.authority(), query.year(), series.book()),
                series.last(),
                MOST_MISSING);
    }

    private List<BookView> books(RegisterQuery query) {
        List<RegisterRows.Series> series = rows.books(query.kind(), query.authority(), query.year());
        return IntStream.range(0, series.size())
                .mapToObj(i -> new BookView(
                        series.get(i).book(),
                        bookName(query, series.get(i).book()),
                        i + 1,
                        series.get(i).last(),
                        series.get(i).lastDay(),
                        missing(query, series.get(i))))
                .toList();
    }

    /// As the agency calls it, else as the law's form does.
    private String bookName(RegisterQuery query, String book) {
        return practice.bookName(query.authority(), Book.named(query.kind(), book), formDay(query.year()))
                .orElseGet(() -> lawfulName(query, book));
    }

    private String lawfulName(RegisterQuery query, String book) {
        return organisation.authority(query.authority()).stream()
                .flatMap(authority -> practice.nameableBooks(authority, formDay(query.year())).stream())
                .filter(known -> known.kind() == query.kind() && known.book().equals(book))
                .map(NameableBook::lawfulName)
                .findFirst()
                .orElse(book);
    }

    private LocalDate formDay(int year) {
        LocalDate today = LocalDate.now(clock);
        return year < today.getYear() ? LocalDate.of(year, 12, 31) : today;
    }

    private static PrintedBook.Cover cover(RegisterPage register, List<RegisterLine> lines) {
        RegisterQuery query = register.query();
        Optional<BookView> book = query.book()
                .flatMap(key -> register.books().stream()
                        .filter(view -> view.key().equals(key))
                        .findFirst())
                .or(() -> register.books().size() == 1
                        ? Optional.of(register.books().getFirst())
                        : Optional.empty());
        var numbers = lines.stream().mapToInt(RegisterLine::number).summaryStatistics();
        boolean numbered = book.isPresent() && !lines.isEmpty();
        return new PrintedBook.Cover(
                register.authorityName(),
                register.form().title(),
                query.year(),
                book.map(view -> (view.ordinal() < 10 ? "0" : "") + view.ordinal() + " – " + view.name())
                        .orElse("tất cả các quyển"),
                query.from().map(DAY::format).orElse("01/01/" + query.year()),
                query.to().map(DAY::format).orElse("31/12/" + query.year()),
                numbered ? Integer.toString(numbers.getMin()) : "",
                numbered ? Integer.toString(numbers.getMax()) : "",
                register.form().official(),
                register.form().source());
    }
}
