package vn.congvan.registers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.Typed;
import vn.congvan.registers.Closing;
import vn.congvan.registers.Closings;
import vn.congvan.registers.Comparison;
import vn.congvan.registers.MayKeepRegister;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;

/// Closing a book, and comparing a printed one with the data.
@Controller
@RequestMapping("/registers")
class ClosingsPage {
    private final Closings closings;
    private final RegisterBooks books;
    private final MayKeepRegister mayKeep;
    private final Shelf shelf;
    private final MessageSource messages;
    private final Clock clock;

    ClosingsPage(
            Closings closings,
            RegisterBooks books,
            MayKeepRegister mayKeep,
            Shelf shelf,
            MessageSource messages,
            Clock clock) {
        this.closings = closings;
        this.books = books;
        this.mayKeep = mayKeep;
        this.shelf = shelf;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{kind:outgoing|incoming|copies}/closings")
    String list(
            @PathVariable("kind") String kind,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "year") Optional<Integer> year,
            Locale locale,
            Model model) {
        AuthorityId of = shelf.chosen(authority);
        int when = year.orElseGet(() -> LocalDate.now(clock).getYear());
        var register = books.page(RegisterQuery.year(kind(kind), of, when));
        model.addAttribute("base", "/registers/" + kind);
        model.addAttribute("printBase", "/registers/closings");
        model.addAttribute("bookTitle", messages.getMessage("page.desk.menu." + kind + "-book", null, locale));
        model.addAttribute("authority", of.toString());
        model.addAttribute("authorityName", register.authorityName());
        model.addAttribute("year", when);
        model.addAttribute("books", register.books());
        model.addAttribute("anyLines", !register.books().isEmpty());
        model.addAttribute("closings", closings.all(kind(kind), of, when));
        model.addAttribute("may", mayKeep.decide(of));
        model.addAttribute("authorities", shelf.seen());
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        return "registers/closings";
    }

    @PostMapping("/{kind:outgoing|incoming|copies}/closings")
    String close(
            @PathVariable("kind") String kind,
            @RequestParam("authority") String authority,
            @RequestParam("year") int year,
            @RequestParam("book") String book,
            @RequestParam(name = "to", defaultValue = "") String to,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(to, "page.closings.to")
                .orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood("page.closings.to")));
        closings.close(kind(kind), AuthorityId.of(authority), year, book, day);
        answer.addFlashAttribute("done", "page.closings.done");
        answer.addAttribute("authority", authority);
        answer.addAttribute("year", year);
        return "redirect:/registers/{kind}/closings";
    }

    @GetMapping(path = "/closings/{id}/print", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(@PathVariable("id") String id) {
        Closing closing = closings.one(TimeOrderedId.read(id));
        return new HandedOut(name(closing) + ".pdf", MediaType.APPLICATION_PDF_VALUE, closings.pdf(closing.id()))
                .toKeep();
    }

    @GetMapping(path = "/closings/{id}/spreadsheet", produces = HandedBook.XLSX)
    ResponseEntity<byte[]> spreadsheet(@PathVariable("id") String id) {
        Closing closing = closings.one(TimeOrderedId.read(id));
        return new HandedOut(name(closing) + ".xlsx", HandedBook.XLSX, closings.xlsx(closing.id())).toKeep();
    }

    @GetMapping("/compare")
    String compare(Model model) {
        model.addAttribute("comparison", Optional.<Comparison>empty());
        return "registers/compare";
    }

    @PostMapping("/compare")
    String compared(
            @RequestParam(name = "digest", defaultValue = "") String digest,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Model model) {
        boolean given = file != null && !file.isEmpty();
        if (!given && digest.isBlank()) {
            throw Refusal.userMistake(Reason.of("registers.digest-typed"));
        }
        try {
            Comparison found = given ? closings.compare(file.getBytes()) : closings.compare(digest);
            model.addAttribute("comparison", Optional.of(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "registers/compare";
    }

    private static String name(Closing closing) {
        return "khoa-so-" + closing.year() + "-" + closing.first() + "-" + closing.last();
    }

    private static RegisterKind kind(String word) {
        return RegisterKind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
