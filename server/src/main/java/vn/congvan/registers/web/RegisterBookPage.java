package vn.congvan.registers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.registers.Period;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;

/// A register book as it is printed: the official form with its ten columns, a page at a time.
@Controller
class RegisterBookPage {
    private static final int LINES = 25;

    private final RegisterBooks books;
    private final Shelf shelf;
    private final Clock clock;

    RegisterBookPage(RegisterBooks books, Shelf shelf, Clock clock) {
        this.books = books;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// What is asked for, as typed.
    record Asked(
            Optional<String> authority,
            Optional<Integer> year,
            Optional<String> book,
            Optional<String> from,
            Optional<String> to,
            Optional<String> period,
            Optional<Integer> page) {}

    @GetMapping("/registers/{kind:outgoing|incoming|copies}")
    String book(
            @PathVariable("kind") String kind,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "book") Optional<String> book,
            @RequestParam(name = "from") Optional<String> from,
            @RequestParam(name = "to") Optional<String> to,
            @RequestParam(name = "period") Optional<String> period,
            @RequestParam(name = "page") Optional<Integer> page,
            Model model) {
        var asked = new Asked(authority, year, book, from, to, period, page);
        var query = query(kind, asked);
        model.addAttribute("kind", kind);
        model.addAttribute("register", books.page(query));
        model.addAttribute("authorities", shelf.seen());
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("from", from.orElse(""));
        model.addAttribute("to", to.orElse(""));
        model.addAttribute("period", period.orElse(""));
        return "registers/book";
    }

    @GetMapping(path = "/registers/{kind:outgoing|incoming|copies}/print", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            @PathVariable("kind") String kind,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "book") Optional<String> book,
            @RequestParam(name = "from") Optional<String> from,
            @RequestParam(name = "to") Optional<String> to,
            @RequestParam(name = "period") Optional<String> period) {
        var query = query(kind, new Asked(authority, year, book, from, to, period, Optional.empty()));
        return new HandedOut(HandedBook.name(query) + ".pdf", MediaType.APPLICATION_PDF_VALUE, books.pdf(query))
                .toKeep();
    }

    @GetMapping(path = "/registers/{kind:outgoing|incoming|copies}/spreadsheet", produces = HandedBook.XLSX)
    ResponseEntity<byte[]> spreadsheet(
            @PathVariable("kind") String kind,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "book") Optional<String> book,
            @RequestParam(name = "from") Optional<String> from,
            @RequestParam(name = "to") Optional<String> to,
            @RequestParam(name = "period") Optional<String> period) {
        var query = query(kind, new Asked(authority, year, book, from, to, period, Optional.empty()));
        return new HandedOut(HandedBook.name(query) + ".xlsx", HandedBook.XLSX, books.xlsx(query)).toKeep();
    }

    private RegisterQuery query(String kind, Asked asked) {
        int year = asked.year().orElseGet(() -> LocalDate.now(clock).getYear());
        var period = asked.period().flatMap(word -> Period.of(year, word));
        return new RegisterQuery(
                RegisterKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                shelf.chosen(asked.authority()),
                year,
                asked.book().filter(found -> !found.isBlank()),
                Optional.empty(),
                Shelf.day(asked.from()).or(() -> period.map(Period::from)),
                Shelf.day(asked.to()).or(() -> period.map(Period::to)),
                asked.page().orElse(0),
                LINES);
    }
}
