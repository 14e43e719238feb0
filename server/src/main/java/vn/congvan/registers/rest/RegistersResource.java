package vn.congvan.registers.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.registers.Period;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;
import vn.congvan.registers.web.HandedBook;

/// `GET /api/registers/{outgoing|incoming|copies}`: the register in the columns of its form, as JSON by page or as
/// PDF or XLSX in whole. A `period` (`q1` … `q4`, `m1` … `m12`) holds where `from` or `to` is absent.
@RestController
@RequestMapping("/api/registers")
class RegistersResource {
    private final RegisterBooks books;
    private final Clock clock;

    RegistersResource(RegisterBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @GetMapping(path = "/{kind:outgoing|incoming|copies}", produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson page(
            @PathVariable String kind,
            @RequestParam UUID authority,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> book,
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> period,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return PageJson.of(books.page(query(kind, authority, year, book, type, period, from, to, page, size)));
    }

    @GetMapping(path = "/{kind:outgoing|incoming|copies}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable String kind,
            @RequestParam UUID authority,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> book,
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> period,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to) {
        RegisterQuery query = query(kind, authority, year, book, type, period, from, to, 0, 1);
        return handedOut(HandedBook.name(query) + ".pdf", books.pdf(query));
    }

    @GetMapping(path = "/{kind:outgoing|incoming|copies}.xlsx", produces = HandedBook.XLSX)
    ResponseEntity<byte[]> xlsx(
            @PathVariable String kind,
            @RequestParam UUID authority,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> book,
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> period,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to) {
        RegisterQuery query = query(kind, authority, year, book, type, period, from, to, 0, 1);
        return handedOut(HandedBook.name(query) + ".xlsx", books.xlsx(query));
    }

    static ResponseEntity<byte[]> handedOut(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }

    private RegisterQuery query(
            String kind,
            UUID authority,
            Optional<Integer> year,
            Optional<String> book,
            Optional<String> type,
            Optional<String> period,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            int page,
            int size) {
        int of = year.orElse(LocalDate.now(clock).getYear());
        Optional<Period> part = period.flatMap(word -> Period.of(of, word));
        return new RegisterQuery(
                RegisterKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                new AuthorityId(authority),
                of,
                book.filter(text -> !text.isBlank()),
                type.filter(text -> !text.isBlank()),
                from.or(() -> part.map(Period::from)),
                to.or(() -> part.map(Period::to)),
                page,
                size);
    }
}
