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
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;

/// `GET /api/registers/{outgoing|incoming}`: the register in its official columns, as JSON by page or as PDF
/// in whole.
@RestController
@RequestMapping("/api/registers")
class RegistersResource {
    private final RegisterBooks books;
    private final Clock clock;

    RegistersResource(RegisterBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @GetMapping(path = "/{kind:outgoing|incoming}", produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson page(
            @PathVariable String kind,
            @RequestParam UUID authority,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> book,
            @RequestParam Optional<String> type,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return PageJson.of(books.page(query(kind, authority, year, book, type, from, to, page, size)));
    }

    @GetMapping(path = "/{kind:outgoing|incoming}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable String kind,
            @RequestParam UUID authority,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> book,
            @RequestParam Optional<String> type,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to) {
        RegisterQuery query = query(kind, authority, year, book, type, from, to, 0, 1);
        String name = (query.kind() == RegisterKind.OUTGOING ? "so-van-ban-di-" : "so-van-ban-den-") + query.year();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(books.pdf(query));
    }

    private RegisterQuery query(
            String kind,
            UUID authority,
            Optional<Integer> year,
            Optional<String> book,
            Optional<String> type,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            int page,
            int size) {
        return new RegisterQuery(
                RegisterKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                new AuthorityId(authority),
                year.orElse(LocalDate.now(clock).getYear()),
                book.filter(text -> !text.isBlank()),
                type.filter(text -> !text.isBlank()),
                from,
                to,
                page,
                size);
    }
}
