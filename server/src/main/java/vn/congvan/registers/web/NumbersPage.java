package vn.congvan.registers.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.Typed;
import vn.congvan.registers.BookView;
import vn.congvan.registers.MayDeclareOutage;
import vn.congvan.registers.MayKeepRegister;
import vn.congvan.registers.MaySeeRegister;
import vn.congvan.registers.Outage;
import vn.congvan.registers.Outages;
import vn.congvan.registers.PaperCopies;
import vn.congvan.registers.PaperCopy;
import vn.congvan.registers.PaperEntry;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.Reservations;

/// The numbers of outgoing documents: whether the series are whole, those that are kept free, and the
/// reconciliation after the system was down.
@Controller
@RequestMapping("/registers/numbers")
class NumbersPage {
    private final RegisterBooks books;
    private final Reservations reservations;
    private final Outages outages;
    private final PaperCopies copies;
    private final MaySeeRegister maySee;
    private final MayKeepRegister mayKeep;
    private final MayDeclareOutage mayDeclare;
    private final Lawbook lawbook;
    private final Shelf shelf;
    private final Clock clock;

    NumbersPage(
            RegisterBooks books,
            Reservations reservations,
            Outages outages,
            PaperCopies copies,
            MaySeeRegister maySee,
            MayKeepRegister mayKeep,
            MayDeclareOutage mayDeclare,
            Lawbook lawbook,
            Shelf shelf,
            Clock clock) {
        this.books = books;
        this.reservations = reservations;
        this.outages = outages;
        this.copies = copies;
        this.maySee = maySee;
        this.mayKeep = mayKeep;
        this.mayDeclare = mayDeclare;
        this.lawbook = lawbook;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// A number without a line, in which series.
    public record Gap(RegisterKind kind, int year, String book, String name, int number) {}

    @GetMapping
    String numbers(@RequestParam(name = "authority") Optional<String> authority, Model model) {
        AuthorityId of = shelf.chosen(authority);
        var all = outages.all(of);
        var may = mayKeep.decide(of);
        // The administrator declares an outage and sees no book.
        boolean sees = maySee.decide(of).permitted();
        model.addAttribute("sees", sees);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("authority", of.toString());
        model.addAttribute("authorities", shelf.seen());
        model.addAttribute(
                "books", sees ? series(of, today.getYear()).map(Series::book).toList() : List.of());
        model.addAttribute("year", today.getYear());
        model.addAttribute("may", may);
        model.addAttribute("mayDeclare", mayDeclare.decide(of));
        model.addAttribute("reserved", may.permitted() ? reservations.open(of) : List.of());
        var open = all.stream().filter(one -> one.settled().isEmpty()).findFirst();
        model.addAttribute("open", open);
        model.addAttribute("gaps", open.filter(_ -> sees).map(this::gaps).orElseGet(List::of));
        model.addAttribute("forms", CopyForm.values());
        model.addAttribute("outages", all);
        model.addAttribute("reservable", may.permitted() ? books.nameable(RegisterKind.OUTGOING, of) : List.of());
        model.addAttribute("types", lawbook.documentTypes(today));
        return "registers/numbers";
    }

    private record Series(RegisterKind kind, BookView book) {}

    private Stream<Series> series(AuthorityId of, int year) {
        return Stream.of(RegisterKind.OUTGOING, RegisterKind.COPIES)
                .flatMap(kind -> books.books(kind, of, year).stream().map(book -> new Series(kind, book)));
    }

    /// Also of the year in which the outage began.
    private List<Gap> gaps(Outage outage) {
        int first = LocalDate.ofInstant(outage.began(), clock.getZone()).getYear();
        int last = LocalDate.ofInstant(outage.ended(), clock.getZone()).getYear();
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(year -> series(outage.authority(), year)
                        .flatMap(one -> one.book().missing().stream()
                                .map(number -> new Gap(
                                        one.kind(),
                                        year,
                                        one.book().key(),
                                        one.book().name(),
                                        number))))
                .toList();
    }

    @PostMapping("/reservations")
    String reserve(
            @RequestParam("authority") String authority,
            @RequestParam("book") String book,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        reservations.reserve(AuthorityId.of(authority), book, reason);
        return done("reserved", authority, answer);
    }

    @PostMapping("/reservations/unused")
    String unused(
            @RequestParam("authority") String authority,
            @RequestParam("year") int year,
            @RequestParam("book") String book,
            @RequestParam("number") int number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        reservations.unused(AuthorityId.of(authority), year, book, number, reason);
        return done("unused", authority, answer);
    }

    @PostMapping("/outages")
    String declare(
            @RequestParam("authority") String authority,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "from-time", defaultValue = "") String fromTime,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "to-time", defaultValue = "") String toTime,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        outages.declare(
                AuthorityId.of(authority),
                moment(from, fromTime, "page.numbers.outage-from"),
                moment(to, toTime, "page.numbers.outage-to"),
                reason);
        return done("declared", authority, answer);
    }

    @PostMapping("/outages/{id}/papers")
    String enter(
            @PathVariable("id") String id,
            @RequestParam("authority") String authority,
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "notation", defaultValue = "") String notation,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "subject", defaultValue = "") String subject,
            @RequestParam(name = "position", defaultValue = "") String position,
            @RequestParam(name = "signer", defaultValue = "") String signer,
            @RequestParam(name = "receivers", defaultValue = "") String receivers,
            @RequestParam(name = "copies", defaultValue = "1") String copies,
            @RequestParam(name = "keeper", defaultValue = "") String keeper,
            @RequestParam(name = "confirmed", defaultValue = "") String confirmed,
            RedirectAttributes answer) {
        outages.enter(
                id(id),
                new PaperEntry(
                        type,
                        number(number),
                        notation.strip(),
                        day(day, "page.numbers.paper-day"),
                        subject,
                        position,
                        signer,
                        Arrays.stream(receivers.split(";"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        count(copies),
                        keeper),
                confirmed.equals(number));
        return done("entered", authority, answer);
    }

    @PostMapping("/outages/{id}/copies")
    String enterCopy(
            @PathVariable("id") String id,
            @RequestParam("authority") String authority,
            @RequestParam(name = "form") CopyForm form,
            @RequestParam(name = "copy-number", defaultValue = "") String number,
            @RequestParam(name = "copy-day", defaultValue = "") String day,
            @RequestParam(name = "original", defaultValue = "") String original,
            @RequestParam(name = "copy-subject", defaultValue = "") String subject,
            @RequestParam(name = "copy-receivers", defaultValue = "") String receivers,
            @RequestParam(name = "copy-copies", defaultValue = "1") String count,
            @RequestParam(name = "copy-signer", defaultValue = "") String signer,
            @RequestParam(name = "confirmed", defaultValue = "") String confirmed,
            RedirectAttributes answer) {
        copies.enter(
                id(id),
                new PaperCopy(
                        form,
                        number(number),
                        day(day, "page.numbers.paper-day"),
                        original,
                        subject,
                        Arrays.stream(receivers.split(";")).toList(),
                        count(count),
                        signer),
                confirmed.equals(number));
        return done("entered", authority, answer);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : 0;
    }

    private static int count(String typed) {
        int count = number(typed.strip());
        if (count < 1) {
            throw Refusal.userMistake(Typed.notUnderstood("page.numbers.paper-copies"));
        }
        return count;
    }

    @PostMapping("/outages/{id}/gaps")
    String explain(
            @PathVariable("id") String id,
            @RequestParam("authority") String authority,
            @RequestParam(name = "kind", defaultValue = "OUTGOING") RegisterKind kind,
            @RequestParam("year") int year,
            @RequestParam("book") String book,
            @RequestParam("number") int number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        outages.explain(id(id), kind, year, book, number, reason);
        return done("explained", authority, answer);
    }

    @PostMapping("/outages/{id}/settle")
    String settle(
            @PathVariable("id") String id,
            @RequestParam("authority") String authority,
            @RequestParam(name = "none", defaultValue = "false") boolean none,
            RedirectAttributes answer) {
        outages.settle(id(id), none);
        return done("settled", authority, answer);
    }

    private static UUID id(String typed) {
        return TimeOrderedId.read(typed);
    }

    private Instant moment(String day, String time, String field) {
        try {
            LocalTime at = time.isBlank() ? LocalTime.MIDNIGHT : LocalTime.parse(time.strip());
            return day(day, field).atTime(at).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException _) {
            throw Refusal.userMistake(Typed.notUnderstood(field));
        }
    }

    private static LocalDate day(String typed, String field) {
        return Typed.day(typed, field).orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood(field)));
    }

    private static String done(String what, String authority, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.numbers.done." + what);
        answer.addAttribute("authority", authority);
        return "redirect:/registers/numbers";
    }
}
