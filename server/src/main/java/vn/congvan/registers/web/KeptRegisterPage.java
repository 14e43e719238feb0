package vn.congvan.registers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.lawbook.KeptForm;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.Typed;
import vn.congvan.registers.KeptEntry;
import vn.congvan.registers.KeptPage;
import vn.congvan.registers.KeptQuery;
import vn.congvan.registers.KeptRegisters;
import vn.congvan.registers.Period;

/// The registers that the clerk keeps by hand: the book as it is printed, and the form of one line below it.
@Controller
@RequestMapping("/registers/kept/{form:[a-z-]+}")
class KeptRegisterPage {
    private final KeptRegisters kept;
    private final Shelf shelf;
    private final Clock clock;

    KeptRegisterPage(KeptRegisters kept, Shelf shelf, Clock clock) {
        this.kept = kept;
        this.shelf = shelf;
        this.clock = clock;
    }

    @GetMapping
    String book(
            @PathVariable("form") String form,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "period") Optional<String> period,
            @RequestParam(name = "page") Optional<Integer> page,
            @RequestParam(name = "line") Optional<Integer> line,
            @RequestParam(name = "about") Optional<String> about,
            Model model) {
        KeptQuery query = query(form, authority, year, period, page);
        KeptPage register = kept.page(query);
        model.addAttribute("register", register);
        model.addAttribute(
                "texts",
                register.entries().stream()
                        .map(one -> KeptRegisters.texts(register.form(), one))
                        .toList());
        model.addAttribute("authorities", shelf.seen());
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("period", period.orElse(""));
        model.addAttribute("line", line.orElse(0));
        model.addAttribute("about", about.orElse(""));
        model.addAttribute("recent", kept.recent(query.authority()));
        model.addAttribute("cells", cells(register, line, about));
        return "registers/kept";
    }

    /// What the form of the line begins with: the line itself, what a document proposes, or today.
    private Map<String, String> cells(KeptPage register, Optional<Integer> line, Optional<String> about) {
        KeptQuery query = register.query();
        KeptForm form = register.form();
        if (line.isPresent()) {
            KeptEntry entry = kept.entry(query.authority(), form.code(), query.year(), line.get());
            return shown(form, entry.cells());
        }
        Map<String, String> proposed = about.filter(text -> !text.isBlank())
                .map(number -> kept.proposed(query.authority(), form.code(), number))
                .orElseGet(Map::of);
        return shown(form, proposed);
    }

    @PostMapping
    String write(
            @PathVariable("form") String form,
            @RequestParam("authority") String authority,
            @RequestParam(name = "line", defaultValue = "0") int line,
            @RequestParam(name = "year", defaultValue = "0") int year,
            @RequestParam(name = "about", defaultValue = "") String about,
            @RequestParam Map<String, String> typed,
            RedirectAttributes answer) {
        AuthorityId of = AuthorityId.of(authority);
        Map<String, String> cells = taken(kept.form(form), typed);
        if (line == 0) {
            kept.write(of, form, cells, Typed.text(about));
        } else {
            kept.change(of, form, year, line, cells);
        }
        answer.addFlashAttribute("done", line == 0 ? "page.kept.done.written" : "page.kept.done.changed");
        answer.addAttribute("authority", authority);
        return "redirect:/registers/kept/{form}";
    }

    @GetMapping(path = "/print", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            @PathVariable("form") String form,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "period") Optional<String> period) {
        KeptQuery query = query(form, authority, year, period, Optional.empty());
        return new HandedOut(HandedBook.name(query) + ".pdf", MediaType.APPLICATION_PDF_VALUE, kept.pdf(query))
                .toKeep();
    }

    @GetMapping(path = "/spreadsheet", produces = HandedBook.XLSX)
    ResponseEntity<byte[]> spreadsheet(
            @PathVariable("form") String form,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            @RequestParam(name = "period") Optional<String> period) {
        KeptQuery query = query(form, authority, year, period, Optional.empty());
        return new HandedOut(HandedBook.name(query) + ".xlsx", HandedBook.XLSX, kept.xlsx(query)).toKeep();
    }

    private KeptQuery query(
            String form,
            Optional<String> authority,
            Optional<Integer> year,
            Optional<String> period,
            Optional<Integer> page) {
        int of = year.orElseGet(() -> LocalDate.now(clock).getYear());
        Optional<Period> part = period.flatMap(word -> Period.of(of, word));
        return new KeptQuery(
                shelf.chosen(authority), form, of, part.map(Period::from), part.map(Period::to), page.orElse(0));
    }

    private static Map<String, String> shown(KeptForm form, Map<String, String> cells) {
        var shown = new LinkedHashMap<String, String>();
        for (KeptForm.Column column : form.columns()) {
            String text = cells.getOrDefault(column.key(), "");
            shown.put(column.key(), day(column, text) ? Typed.shown(LocalDate.parse(text)) : text);
        }
        return shown;
    }

    private static boolean day(KeptForm.Column column, String text) {
        return column.input() == KeptForm.Input.DAY && !text.isEmpty();
    }

    /// Days as they are typed; what is no day is left to the service to refuse.
    private static Map<String, String> taken(KeptForm form, Map<String, String> typed) {
        var taken = new LinkedHashMap<String, String>();
        for (KeptForm.Column column : form.columns()) {
            String text = typed.getOrDefault("c-" + column.key(), "");
            taken.put(
                    column.key(),
                    day(column, text)
                            ? Shelf.day(Optional.of(text))
                                    .map(LocalDate::toString)
                                    .orElse(text)
                            : text);
        }
        return taken;
    }
}
