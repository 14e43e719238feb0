package vn.congvan.registers.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.lawbook.KeptForm;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.registers.KeptEntry;
import vn.congvan.registers.KeptPage;
import vn.congvan.registers.KeptQuery;
import vn.congvan.registers.KeptRegisters;
import vn.congvan.registers.Period;
import vn.congvan.registers.web.HandedBook;

/// `/api/registers/kept/{form}`: the registers that the clerk keeps by hand, e.g. `post`, `kept-copies`,
/// `hand-over`; their forms at `/api/registers/kept`.
@RestController
@RequestMapping("/api/registers/kept")
class KeptRegistersResource {
    private final KeptRegisters kept;
    private final Clock clock;

    KeptRegistersResource(KeptRegisters kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /// One line.
    record Line(int year, int number, LocalDate day, Map<String, String> cells) {
        static Line of(KeptEntry entry) {
            return new Line(entry.year(), entry.number(), entry.day(), entry.cells());
        }
    }

    /// One page of a register.
    record Page(UUID authority, String authorityName, KeptForm form, List<Line> lines, long total) {
        static Page of(KeptPage page) {
            return new Page(
                    page.query().authority().value(),
                    page.authorityName(),
                    page.form(),
                    page.entries().stream().map(Line::of).toList(),
                    page.total());
        }
    }

    /// A line to write: days as `2026-11-20`, by the keys of the form's columns.
    ///
    /// @param about số, ký hiệu of the issued document that it is about
    record Writing(
            UUID authority,
            Map<String, String> cells,
            @Nullable String about) {}

    /// The line that was written.
    record Written(int number) {}

    @GetMapping
    List<KeptForm> forms() {
        return kept.forms();
    }

    @GetMapping("/{form:[a-z-]+}")
    Page page(
            @PathVariable String form,
            @RequestParam UUID authority,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "0") int page) {
        return Page.of(kept.page(query(form, authority, year, period, page)));
    }

    @PostMapping("/{form:[a-z-]+}")
    @ResponseStatus(HttpStatus.CREATED)
    Written write(@PathVariable String form, @RequestBody Writing line) {
        return new Written(
                kept.write(new AuthorityId(line.authority()), form, line.cells(), Optional.ofNullable(line.about())));
    }

    @PutMapping("/{form:[a-z-]+}/{year:[0-9]+}/{number:[0-9]+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String form, @PathVariable int year, @PathVariable int number, @RequestBody Writing line) {
        kept.change(new AuthorityId(line.authority()), form, year, number, line.cells());
    }

    @GetMapping(path = "/{form:[a-z-]+}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable String form,
            @RequestParam UUID authority,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> period) {
        KeptQuery query = query(form, authority, year, period, 0);
        return RegistersResource.handedOut(HandedBook.name(query) + ".pdf", kept.pdf(query));
    }

    @GetMapping(path = "/{form:[a-z-]+}.xlsx", produces = HandedBook.XLSX)
    ResponseEntity<byte[]> xlsx(
            @PathVariable String form,
            @RequestParam UUID authority,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> period) {
        KeptQuery query = query(form, authority, year, period, 0);
        return RegistersResource.handedOut(HandedBook.name(query) + ".xlsx", kept.xlsx(query));
    }

    private KeptQuery query(String form, UUID authority, Optional<Integer> year, Optional<String> period, int page) {
        int of = year.orElse(LocalDate.now(clock).getYear());
        Optional<Period> part = period.flatMap(word -> Period.of(of, word));
        return new KeptQuery(new AuthorityId(authority), form, of, part.map(Period::from), part.map(Period::to), page);
    }
}
