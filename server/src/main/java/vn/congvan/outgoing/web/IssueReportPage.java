package vn.congvan.outgoing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.outgoing.IssueReports;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.Typed;
import vn.congvan.registers.Period;

/// The report on how outgoing documents were issued, by period.
@Controller
@RequestMapping("/outgoing/report")
class IssueReportPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final IssueReports reports;
    private final Clock clock;

    IssueReportPage(IssueReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    String report(
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "period") Optional<String> period,
            @RequestParam(name = "from") Optional<String> from,
            @RequestParam(name = "to") Optional<String> to,
            Model model) {
        Period days = days(year, period, from, to);
        model.addAttribute("report", reports.of(days.from(), days.to()));
        model.addAttribute("from", Typed.shown(days.from()));
        model.addAttribute("to", Typed.shown(days.to()));
        model.addAttribute("year", days.from().getYear());
        model.addAttribute("period", period.orElse(""));
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        return "outgoing/issue-report";
    }

    @GetMapping(path = "/print", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            @RequestParam(name = "from") Optional<String> from, @RequestParam(name = "to") Optional<String> to) {
        Period days = days(Optional.empty(), Optional.empty(), from, to);
        return new HandedOut(name(days) + ".pdf", MediaType.APPLICATION_PDF_VALUE, reports.pdf(days.from(), days.to()))
                .toKeep();
    }

    @GetMapping(path = "/spreadsheet", produces = XLSX)
    ResponseEntity<byte[]> spreadsheet(
            @RequestParam(name = "from") Optional<String> from, @RequestParam(name = "to") Optional<String> to) {
        Period days = days(Optional.empty(), Optional.empty(), from, to);
        return new HandedOut(name(days) + ".xlsx", XLSX, reports.xlsx(days.from(), days.to())).toKeep();
    }

    /// The typed days; else the period of the year; else this month so far.
    private Period days(Optional<Integer> year, Optional<String> period, Optional<String> from, Optional<String> to) {
        LocalDate today = LocalDate.now(clock);
        int of = year.filter(typed -> typed >= 2000 && typed <= 2999).orElse(today.getYear());
        Period whole = period.flatMap(word -> Period.of(of, word))
                .orElseGet(() -> year.isPresent()
                        ? new Period(LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31))
                        : new Period(today.with(TemporalAdjusters.firstDayOfMonth()), today));
        return new Period(
                Typed.day(from.orElse(null), "page.issue-report.from").orElse(whole.from()),
                Typed.day(to.orElse(null), "page.issue-report.to").orElse(whole.to()));
    }

    private static String name(Period days) {
        return "bao-cao-van-ban-di-" + days.from() + "-" + days.to();
    }
}
