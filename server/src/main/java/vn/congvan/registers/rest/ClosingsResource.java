package vn.congvan.registers.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.registers.ClosedSpan;
import vn.congvan.registers.Closing;
import vn.congvan.registers.Closings;
import vn.congvan.registers.Comparison;
import vn.congvan.registers.KeptClosing;
import vn.congvan.registers.KeptClosings;
import vn.congvan.registers.web.HandedBook;

/// `/api/registers/…/closings`: closed books, closing one, and comparing a printed book with the data.
@RestController
@RequestMapping("/api/registers")
class ClosingsResource {
    private final Closings closings;
    private final KeptClosings kept;
    private final Clock clock;

    ClosingsResource(Closings closings, KeptClosings kept, Clock clock) {
        this.closings = closings;
        this.kept = kept;
        this.clock = clock;
    }

    /// One closing.
    record ClosingJson(
            UUID id,
            String kind,
            UUID authority,
            int year,
            String book,
            int first,
            int last,
            LocalDate from,
            LocalDate to,
            int lines,
            int cancelled,
            String digest,
            Instant closedAt,
            String closedBy) {
        static ClosingJson of(ClosedSpan closing) {
            return new ClosingJson(
                    closing.id(),
                    switch (closing) {
                        case Closing book -> book.kind().name().toLowerCase(Locale.ROOT);
                        case KeptClosing _ -> "kept";
                    },
                    closing.authority().value(),
                    closing.year(),
                    switch (closing) {
                        case Closing book -> book.book();
                        case KeptClosing register -> register.form();
                    },
                    closing.first(),
                    closing.last(),
                    closing.from(),
                    closing.to(),
                    closing.lines(),
                    closing.cancelled(),
                    closing.digest(),
                    closing.closedAt(),
                    closing.closedBy());
        }
    }

    /// Which book to close, up to the lines of which day.
    record ToClose(UUID authority, int year, String book, LocalDate to) {}

    /// Up to the lines of which day to close a register that is kept by hand.
    record KeptToClose(UUID authority, int year, LocalDate to) {}

    /// The digest that stands in a printed book; sixteen figures or more.
    record ToCompare(String digest) {}

    /// Whether the data are what was closed.
    record ComparisonJson(ClosingJson closing, boolean same, String now) {
        static ComparisonJson of(Comparison comparison) {
            return new ComparisonJson(ClosingJson.of(comparison.closing()), comparison.same(), comparison.now());
        }
    }

    @GetMapping("/{kind:outgoing|incoming|copies}/closings")
    List<ClosingJson> all(
            @PathVariable String kind, @RequestParam UUID authority, @RequestParam Optional<Integer> year) {
        int when = year.orElse(LocalDate.now(clock).getYear());
        return closings.all(kind(kind), new AuthorityId(authority), when).stream()
                .map(ClosingJson::of)
                .toList();
    }

    @PostMapping("/{kind:outgoing|incoming|copies}/closings")
    @ResponseStatus(HttpStatus.CREATED)
    ClosingJson close(@PathVariable String kind, @RequestBody ToClose book) {
        return ClosingJson.of(
                closings.close(kind(kind), new AuthorityId(book.authority()), book.year(), book.book(), book.to()));
    }

    @GetMapping("/kept/{form:[a-z-]+}/closings")
    List<ClosingJson> allKept(
            @PathVariable String form, @RequestParam UUID authority, @RequestParam Optional<Integer> year) {
        int when = year.orElse(LocalDate.now(clock).getYear());
        return kept.all(new AuthorityId(authority), form, when).stream()
                .map(ClosingJson::of)
                .toList();
    }

    @PostMapping("/kept/{form:[a-z-]+}/closings")
    @ResponseStatus(HttpStatus.CREATED)
    ClosingJson closeKept(@PathVariable String form, @RequestBody KeptToClose book) {
        return ClosingJson.of(kept.close(new AuthorityId(book.authority()), form, book.year(), book.to()));
    }

    @GetMapping(path = "/closings/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return RegistersResource.handedOut("khoa-so.pdf", closings.pdf(id));
    }

    @GetMapping(path = "/closings/{id}.xlsx", produces = HandedBook.XLSX)
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id) {
        return RegistersResource.handedOut("khoa-so.xlsx", closings.xlsx(id));
    }

    @PostMapping("/comparison")
    ComparisonJson compare(@RequestBody ToCompare printed) {
        return ComparisonJson.of(closings.compare(printed.digest()));
    }

    private static RegisterKind kind(String word) {
        return RegisterKind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
