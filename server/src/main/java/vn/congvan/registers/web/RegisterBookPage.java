package vn.congvan.registers.web;

import java.time.Clock;
import java.time.DateTimeException;
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
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.Typed;
import vn.congvan.registers.MaySeeRegister;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;

/// A register book as it is printed: the official form with its ten columns, a page at a time.
@Controller
class RegisterBookPage {
    private static final int LINES = 25;

    private final RegisterBooks books;
    private final MaySeeRegister maySee;
    private final Organisation organisation;
    private final Clock clock;

    RegisterBookPage(RegisterBooks books, MaySeeRegister maySee, Organisation organisation, Clock clock) {
        this.books = books;
        this.maySee = maySee;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// What is asked for, as typed.
    record Asked(
            Optional<String> authority,
            Optional<Integer> year,
            Optional<String> book,
            Optional<String> from,
            Optional<String> to,
            Optional<Integer> page) {}

    @GetMapping("/registers/{kind:outgoing|incoming}")
    String book(
            @PathVariable("kind") String kind,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "book") Optional<String> book,
            @RequestParam(name = "from") Optional<String> from,
            @RequestParam(name = "to") Optional<String> to,
            @RequestParam(name = "page") Optional<Integer> page,
            Model model) {
        var asked = new Asked(authority, year, book, from, to, page);
        var query = query(kind, asked);
        model.addAttribute("kind", kind);
        model.addAttribute("register", books.page(query));
        model.addAttribute(
                "authorities",
                organisation.authorities().stream().filter(this::seen).toList());
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("from", from.orElse(""));
        model.addAttribute("to", to.orElse(""));
        return "registers/book";
    }

    @GetMapping(path = "/registers/{kind:outgoing|incoming}/print", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            @PathVariable("kind") String kind,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "book") Optional<String> book,
            @RequestParam(name = "from") Optional<String> from,
            @RequestParam(name = "to") Optional<String> to) {
        var query = query(kind, new Asked(authority, year, book, from, to, Optional.empty()));
        var name = (query.kind() == RegisterKind.OUTGOING ? "so-van-ban-di-" : "so-van-ban-den-") + query.year();
        return new HandedOut(name + ".pdf", MediaType.APPLICATION_PDF_VALUE, books.pdf(query)).toKeep();
    }

    private RegisterQuery query(String kind, Asked asked) {
        return new RegisterQuery(
                RegisterKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                asked.authority()
                        .filter(found -> !found.isBlank())
                        .map(AuthorityId::of)
                        .orElseGet(this::firstSeen),
                asked.year().orElseGet(() -> LocalDate.now(clock).getYear()),
                asked.book().filter(found -> !found.isBlank()),
                Optional.empty(),
                day(asked.from()),
                day(asked.to()),
                asked.page().orElse(0),
                LINES);
    }

    private AuthorityId firstSeen() {
        var authorities = organisation.authorities();
        if (authorities.isEmpty()) {
            throw Refusal.notFound(Reason.of("registers.authority-unknown"));
        }
        return authorities.stream()
                .filter(this::seen)
                .findFirst()
                .orElse(authorities.getFirst())
                .id();
    }

    private boolean seen(IssuingAuthority authority) {
        return maySee.decide(authority.id()) instanceof Decision.Permitted;
    }

    private static Optional<LocalDate> day(Optional<String> typed) {
        try {
            return Typed.day(typed.orElse(null));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
