package vn.congvan.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.KeptForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;

/// The registers that the clerk keeps by hand, line by line: sổ gửi văn bản đi bưu điện, sổ sử dụng bản lưu
/// (Nghị định 30/2020, Phụ lục IV, mẫu III, IV), and those in the system's own layout. Their forms are data of the
/// lawbook.
@Service
public class KeptRegisters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MOST_PRINTED = 20_000;

    private final KeptRows rows;
    private final KeptClosingRows closings;
    private final RegisterWords words;
    private final Series series;
    private final Proposals proposals;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final MaySeeRegister maySee;
    private final MayKeepRegister mayKeep;
    private final BookPrinter printer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptRegisters(
            KeptRows rows,
            KeptClosingRows closings,
            RegisterWords words,
            Series series,
            Proposals proposals,
            Lawbook lawbook,
            Organisation organisation,
            MaySeeRegister maySee,
            MayKeepRegister mayKeep,
            BookPrinter printer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.closings = closings;
        this.words = words;
        this.series = series;
        this.proposals = proposals;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.maySee = maySee;
        this.mayKeep = mayKeep;
        this.printer = printer;
        this.events = events;
        this.clock = clock;
    }

    /// The forms in force.
    public List<KeptForm> forms() {
        return lawbook.keptForms(LocalDate.now(clock));
    }

    /// The form with this code.
    ///
    /// @throws Refusal `registers.form-unknown`
    public KeptForm form(String code) {
        return forms().stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("registers.form-unknown")));
    }

    /// One page of a register, in the order in which it was written.
    ///
    /// @throws Refusal `registers.authority-unknown`, `registers.form-unknown`, or by {@link MaySeeRegister}
    @Transactional(readOnly = true)
    public KeptPage page(KeptQuery query) {
        IssuingAuthority authority = seen(query.authority());
        return new KeptPage(
                query,
                form(query.form()),
                authority.name(),
                rows.lines(query, (long) query.page() * KeptQuery.SIZE, KeptQuery.SIZE),
                rows.total(query),
                mayKeep.decide(authority.id()));
    }

    /// One line.
    ///
    /// @throws Refusal as {@link #page}; `registers.line-unknown`
    @Transactional(readOnly = true)
    public KeptEntry entry(AuthorityId authority, String form, int year, int number) {
        return found(new KeptRows.Line(seen(authority).id(), form(form).code(), year, number));
    }

    /// What an issued document of this số, ký hiệu proposes for a new line; nothing for an unknown one.
    @Transactional(readOnly = true)
    public Map<String, String> proposed(AuthorityId authority, String form, String number) {
        return proposals
                .of(seen(authority).id(), form(form), number)
                .map(Proposals.Proposal::cells)
                .orElseGet(Map::of);
    }

    /// Số, ký hiệu of the documents issued last, to propose lines from.
    @Transactional(readOnly = true)
    public List<String> recent(AuthorityId authority) {
        return proposals.recent(seen(authority).id());
    }

    /// Writes a line into this year's book.
    ///
    /// @param cells by column key; days as `2026-11-20`
    /// @param about số, ký hiệu of the issued document that the line is about, where it is about one
    /// @return the line's number
    /// @throws Refusal by {@link MayKeepRegister}; `registers.kept-missing`, `registers.kept-no-day`,
    ///     `registers.kept-no-count`, `registers.kept-too-long`, `registers.kept-column-unknown`,
    ///     `registers.kept-day-before`, all at once
    @Transactional
    public int write(AuthorityId authority, String code, Map<String, String> cells, Optional<String> about) {
        KeptForm form = kept(authority, code);
        Map<String, String> checked = KeptCheck.cells(form, cells);
        Optional<DocumentId> document =
                about.flatMap(number -> proposals.of(authority, form, number)).map(Proposals.Proposal::document);
        String writer = organisation.actingPost().personName();
        return series.take(authority, _ -> code, Reason.of("registers.line-twice"), place -> {
            Series.Taken taken = rows.next(place);
            return new Series.Answer<>(taken, number -> {
                rows.insert(authority, code, entry(place, number, checked, document, writer));
                events.publishEvent(
                        new KeptLineWritten(authority, code, place.day().getYear(), number, false));
                return number;
            });
        });
    }

    private static KeptEntry entry(
            Series.Place place, int number, Map<String, String> cells, Optional<DocumentId> document, String writer) {
        return new KeptEntry(place.day().getYear(), number, place.day(), cells, document, writer, place.at());
    }

    /// Completes or corrects a line: ký nhận, ngày trả and the like come later.
    ///
    /// @throws Refusal as {@link #write}; `registers.line-unknown`; `registers.kept-closed` where something
    ///     is changed that stood there when the line was closed
    @Transactional
    public void change(AuthorityId authority, String code, int year, int number, Map<String, String> cells) {
        KeptForm form = kept(authority, code);
        var line = new KeptRows.Line(authority, code, year, number);
        found(line);
        Map<String, String> checked = KeptCheck.cells(form, cells);
        closings.line(line).ifPresent(closed -> mustStay(form, closed, checked));
        rows.change(line, checked, clock.instant());
        events.publishEvent(new KeptLineWritten(authority, code, year, number, true));
    }

    private static void mustStay(KeptForm form, KeptClosing.Line closed, Map<String, String> cells) {
        String changed = form.columns().stream()
                .filter(column -> closed.cells().containsKey(column.key())
                        && !closed.cells().get(column.key()).equals(cells.get(column.key())))
                .map(KeptForm.Column::title)
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            throw Refusal.conflict(Reason.of("registers.kept-closed", "columns", changed));
        }
    }

    /// The lines of the query, whatever its page, as PDF/A-2b.
    ///
    /// @throws Refusal as {@link #page}; `registers.too-long-to-print`
    @Transactional
    public byte[] pdf(KeptQuery query) {
        return printer.pdf(printed(query));
    }

    /// The same as XLSX.
    @Transactional
    public byte[] xlsx(KeptQuery query) {
        return printer.xlsx(printed(query));
    }

    private PrintedBook printed(KeptQuery query) {
        IssuingAuthority authority = seen(query.authority());
        KeptForm form = form(query.form());
        if (rows.total(query) > MOST_PRINTED) {
            throw Refusal.userMistake(Reason.of("registers.too-long-to-print", "most", MOST_PRINTED));
        }
        List<KeptEntry> entries = rows.lines(query, 0, MOST_PRINTED);
        events.publishEvent(new KeptPrinted(query));
        return new PrintedBook(
                cover(
                        authority,
                        form,
                        query.year(),
                        query.from().map(DAY::format).orElse("01/01/" + query.year()),
                        query.to().map(DAY::format).orElse("31/12/" + query.year()),
                        entries.isEmpty()
                                ? ""
                                : Integer.toString(entries.getFirst().number()),
                        entries.isEmpty()
                                ? ""
                                : Integer.toString(entries.getLast().number())),
                columns(form),
                entries.stream()
                        .map(entry -> new PrintedBook.Line(false, texts(form, entry)))
                        .toList(),
                List.of());
    }

    byte[] pdf(KeptClosing closing, List<KeptClosing.Line> lines) {
        return printer.pdf(printed(closing, lines));
    }

    byte[] xlsx(KeptClosing closing, List<KeptClosing.Line> lines) {
        return printer.xlsx(printed(closing, lines));
    }

    private PrintedBook printed(KeptClosing closing, List<KeptClosing.Line> lines) {
        KeptForm form = form(closing.form());
        return new PrintedBook(
                cover(
                        seen(closing.authority()),
                        form,
                        closing.year(),
                        DAY.format(closing.from()),
                        DAY.format(closing.to()),
                        Integer.toString(closing.first()),
                        Integer.toString(closing.last())),
                columns(form),
                lines.stream()
                        .map(line -> new PrintedBook.Line(
                                false,
                                form.columns().stream()
                                        .map(column ->
                                                shown(column, line.cells().getOrDefault(column.key(), "")))
                                        .toList()))
                        .toList(),
                List.of(
                        words.of("closed", closing.first(), closing.last(), closing.lines(), 0),
                        words.of(
                                "closed-by",
                                DAY.format(closing.closedAt().atZone(clock.getZone())),
                                closing.closedBy()),
                        words.of("digest", closing.spaced())));
    }

    private static PrintedBook.Cover cover(
            IssuingAuthority authority, KeptForm form, int year, String from, String to, String first, String last) {
        return new PrintedBook.Cover(
                authority.name(), form.title(), year, "01", from, to, first, last, form.official(), form.source());
    }

    private static List<PrintedBook.Column> columns(KeptForm form) {
        return form.columns().stream()
                .map(column -> new PrintedBook.Column(column.number(), column.key(), column.title()))
                .toList();
    }

    /// What stands in each column as it is shown.
    public static List<String> texts(KeptForm form, KeptEntry entry) {
        return form.columns().stream()
                .map(column -> shown(column, entry.cell(column.key())))
                .toList();
    }

    private static String shown(KeptForm.Column column, String text) {
        return column.input() == KeptForm.Input.DAY
                ? KeptCheck.day(text).map(DAY::format).orElse(text)
                : text;
    }

    private KeptForm kept(AuthorityId authority, String code) {
        seen(authority);
        mayKeep.decide(authority).orThrow();
        return form(code);
    }

    private KeptEntry found(KeptRows.Line line) {
        return rows.find(line).orElseThrow(() -> Refusal.notFound(Reason.of("registers.line-unknown")));
    }

    IssuingAuthority seen(AuthorityId id) {
        IssuingAuthority authority = organisation
                .authority(id)
                .orElseThrow(() -> Refusal.notFound(Reason.of("registers.authority-unknown")));
        maySee.decide(authority.id()).orThrow();
        return authority;
    }
}
