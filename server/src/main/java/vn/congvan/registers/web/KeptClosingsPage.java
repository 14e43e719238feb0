package vn.congvan.registers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.Typed;
import vn.congvan.registers.KeptClosing;
import vn.congvan.registers.KeptClosings;
import vn.congvan.registers.KeptPage;
import vn.congvan.registers.KeptQuery;
import vn.congvan.registers.KeptRegisters;

/// Closing a register that is kept by hand.
@Controller
@RequestMapping("/registers/kept/{form:[a-z-]+}/closings")
class KeptClosingsPage {
    private final KeptClosings closings;
    private final KeptRegisters kept;
    private final Shelf shelf;
    private final Clock clock;

    KeptClosingsPage(KeptClosings closings, KeptRegisters kept, Shelf shelf, Clock clock) {
        this.closings = closings;
        this.kept = kept;
        this.shelf = shelf;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @PathVariable("form") String form,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            Model model) {
        AuthorityId of = shelf.chosen(authority);
        int thisYear = LocalDate.now(clock).getYear();
        int when = year.orElse(thisYear);
        KeptPage register = kept.page(new KeptQuery(of, form, when, Optional.empty(), Optional.empty(), 0));
        model.addAttribute("base", "/registers/kept/" + form);
        model.addAttribute("printBase", "/registers/kept/" + form + "/closings");
        model.addAttribute("bookTitle", title(register.form().title()));
        model.addAttribute("authority", of.toString());
        model.addAttribute("authorityName", register.authorityName());
        model.addAttribute("year", when);
        model.addAttribute("books", List.of());
        model.addAttribute("anyLines", register.total() > 0);
        model.addAttribute("closings", closings.all(of, form, when));
        model.addAttribute("may", register.may());
        model.addAttribute("authorities", shelf.seen());
        model.addAttribute("thisYear", thisYear);
        return "registers/closings";
    }

    /// As a sentence writes it: the form's title is in capitals.
    private static String title(String capitals) {
        return capitals.charAt(0) + capitals.substring(1).toLowerCase(java.util.Locale.of("vi"));
    }

    @PostMapping
    String close(
            @PathVariable("form") String form,
            @RequestParam("authority") String authority,
            @RequestParam("year") int year,
            @RequestParam(name = "to", defaultValue = "") String to,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(to, "page.closings.to")
                .orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood("page.closings.to")));
        closings.close(AuthorityId.of(authority), form, year, day);
        answer.addFlashAttribute("done", "page.closings.done");
        answer.addAttribute("authority", authority);
        answer.addAttribute("year", year);
        return "redirect:/registers/kept/{form}/closings";
    }

    @GetMapping(path = "/{id}/print", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(@PathVariable("id") String id) {
        KeptClosing closing = closings.one(TimeOrderedId.read(id));
        return new HandedOut(name(closing) + ".pdf", MediaType.APPLICATION_PDF_VALUE, closings.pdf(closing.id()))
                .toKeep();
    }

    @GetMapping(path = "/{id}/spreadsheet", produces = HandedBook.XLSX)
    ResponseEntity<byte[]> spreadsheet(@PathVariable("id") String id) {
        KeptClosing closing = closings.one(TimeOrderedId.read(id));
        return new HandedOut(name(closing) + ".xlsx", HandedBook.XLSX, closings.xlsx(closing.id())).toKeep();
    }

    private static String name(KeptClosing closing) {
        return "khoa-so-" + closing.form() + "-" + closing.year() + "-" + closing.first() + "-" + closing.last();
    }
}
