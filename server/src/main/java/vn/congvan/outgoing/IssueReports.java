package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.PrintedForms;
import vn.congvan.files.Spreadsheets;
import vn.congvan.files.Spreadsheets.Line;
import vn.congvan.files.Spreadsheets.Look;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.IssueReport.Counts;
import vn.congvan.outgoing.IssueReport.NotIssued;
import vn.congvan.outgoing.IssueReportRows.Signed;

/// The report on how outgoing documents were issued, to look at, as PDF and as XLSX. Every look is recorded.
@Service
public class IssueReports {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final List<String> COLUMNS = List.of(
            "signed", "in-time", "past-noon", "late", "waiting", "overdue", "cancelled", "electronic", "with-paper");

    private final IssueReportRows rows;
    private final Timing timing;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final MaySeeIssueReport maySee;
    private final PrintedForms printed;
    private final Spreadsheets spreadsheets;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueReports(
            IssueReportRows rows,
            Timing timing,
            Lawbook lawbook,
            Organisation organisation,
            MaySeeIssueReport maySee,
            PrintedForms printed,
            Spreadsheets spreadsheets,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.timing = timing;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.maySee = maySee;
        this.printed = printed;
        this.spreadsheets = spreadsheets;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /// The report on what was signed from one day to another, both included.
    ///
    /// @throws Refusal by {@link MaySeeIssueReport}; `outgoing.report-days` if the last day lies before the first
    @Transactional
    public IssueReport of(LocalDate from, LocalDate to) {
        maySee.decide().orThrow();
        if (to.isBefore(from)) {
            throw Refusal.userMistake(Reason.of("outgoing.report-days"));
        }
        Instant now = clock.instant();
        Instant first = from.atStartOfDay(clock.getZone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Judged> judged = rows.signed(first, end, clock.getZone()).stream()
                .map(signed -> judged(signed, now))
                .toList();
        events.publishEvent(new IssueReportSeen(organisation.agency().id(), from, to));
        return new IssueReport(
                organisation.agency().name(),
                from,
                to,
                now,
                counted("", judged.stream()),
                grouped(judged, Judged::unit),
                grouped(judged, Judged::type),
                grouped(judged, Judged::signer),
                judged.stream()
                        .filter(Judged::open)
                        .sorted(Comparator.comparing(one -> one.signed().signedAt()))
                        .map(Judged::notIssued)
                        .toList());
    }

    /// The same as PDF/A-2b.
    @Transactional
    public byte[] pdf(LocalDate from, LocalDate to) {
        return pdf(of(from, to));
    }

    byte[] pdf(IssueReport report) {
        return printed.pdf(
                "outgoing/issue-report",
                Map.of(
                        "report", report,
                        "from", DAY.format(report.from()),
                        "to", DAY.format(report.to()),
                        "at", moment(report.at()),
                        "head", COLUMNS.stream().map(column -> said(column)).toList(),
                        "parts", parts(report),
                        "open", open(report)));
    }

    /// The same as XLSX.
    @Transactional
    public byte[] xlsx(LocalDate from, LocalDate to) {
        IssueReport report = of(from, to);
        var lines = new ArrayList<Line>();
        lines.add(new Line(Look.PLAIN, List.of(report.agencyName())));
        lines.add(new Line(Look.TITLE, List.of(said("title"))));
        lines.add(new Line(Look.PLAIN, List.of(said("days", DAY.format(from), DAY.format(to), moment(report.at())))));
        lines.add(new Line(Look.PLAIN, List.of(said("own-layout"))));
        for (Part part : parts(report)) {
            lines.add(new Line(Look.HEAD, head(part.title())));
            part.rows().forEach(row -> lines.add(new Line(Look.BODY, row)));
        }
        var open = new ArrayList<Line>();
        open.add(new Line(
                Look.HEAD,
                Stream.of("summary", "unit", "signer", "signed-at", "until", "state")
                        .map(column -> said(column))
                        .toList()));
        open(report).forEach(row -> open.add(new Line(Look.BODY, row)));
        return spreadsheets.xlsx(List.of(
                new Spreadsheets.Sheet(said("sheet"), lines), new Spreadsheets.Sheet(said("sheet-open"), open)));
    }

    /// One table of the report.
    public record Part(String title, List<List<String>> rows) {}

    private List<String> head(String title) {
        return Stream.concat(Stream.of(title), COLUMNS.stream().map(column -> said(column)))
                .toList();
    }

    private List<Part> parts(IssueReport report) {
        return List.of(
                new Part(said("by-unit"), rows(report, report.byUnit())),
                new Part(said("by-type"), rows(report, report.byType())),
                new Part(said("by-signer"), rows(report, report.bySigner())));
    }

    private List<List<String>> rows(IssueReport report, List<Counts> counts) {
        return Stream.concat(
                        counts.stream().map(one -> row(one.name(), one)), Stream.of(row(said("total"), report.total())))
                .toList();
    }

    private static List<String> row(String name, Counts counts) {
        return Stream.concat(Stream.of(name), counts.figures().stream().map(String::valueOf))
                .toList();
    }

    private List<List<String>> open(IssueReport report) {
        return report.notIssued().stream()
                .map(one -> List.of(
                        one.summary(),
                        one.unit(),
                        one.signer(),
                        moment(one.signedAt()),
                        one.urgent() ? said("at-once") : moment(one.until()),
                        said(one.late() ? "is-late" : "is-waiting")))
                .toList();
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    private String said(String key, Object... values) {
        return messages.getMessage("print.issue-report." + key, values, VIETNAMESE);
    }

    private record Judged(Signed signed, String unit, String type, String signer, Deadlines deadlines) {
        boolean late() {
            return deadlines.lateness() == Deadlines.Lateness.LATE;
        }

        boolean issued() {
            return signed.issuedAt().isPresent();
        }

        boolean open() {
            return !issued() && !signed.cancelled();
        }

        NotIssued notIssued() {
            return new NotIssued(
                    signed.summary(),
                    unit,
                    signer,
                    signed.urgency() != Urgency.NORMAL,
                    signed.signedAt(),
                    deadlines.endOfDay(),
                    late());
        }
    }

    private Judged judged(Signed signed, Instant now) {
        Instant reached = signed.issuedAt().orElse(now);
        Deadlines deadlines = timing.of(signed.signedAt(), reached, signed.urgency());
        LocalDate day = LocalDate.ofInstant(signed.signedAt(), clock.getZone());
        return new Judged(
                signed,
                organisation.unit(signed.unit()).map(unit -> unit.name()).orElse(""),
                lawbook.documentType(signed.documentType(), day).name(),
                organisation
                        .post(signed.signer())
                        .map(post -> post.personName())
                        .orElse(""),
                deadlines);
    }

    private static List<Counts> grouped(List<Judged> judged, Function<Judged, String> by) {
        var groups = new TreeMap<String, List<Judged>>();
        judged.forEach(one ->
                groups.computeIfAbsent(by.apply(one), _ -> new ArrayList<>()).add(one));
        return groups.entrySet().stream()
                .map(group -> counted(group.getKey(), group.getValue().stream()))
                .toList();
    }

    private static Counts counted(String name, Stream<Judged> judged) {
        List<Judged> all = judged.toList();
        List<Judged> issued = all.stream().filter(Judged::issued).toList();
        List<Judged> open = all.stream().filter(Judged::open).toList();
        int late = (int) issued.stream().filter(Judged::late).count();
        int pastNoon = (int) issued.stream()
                .filter(one -> !one.late() && one.deadlines().lateness() == Deadlines.Lateness.PAST_NOON)
                .count();
        int overdue = (int) open.stream().filter(Judged::late).count();
        int paper =
                (int) issued.stream().filter(one -> one.signed().withPaper()).count();
        return new Counts(
                name,
                all.size(),
                issued.size() - late - pastNoon,
                pastNoon,
                late,
                open.size() - overdue,
                overdue,
                all.size() - issued.size() - open.size(),
                issued.size() - paper,
                paper);
    }
}
