package vn.congvan.practice.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.OwnBooks;

/// Takes the administrator's decision on the number book of a type; the page of the settings shows it.
@Controller
class OwnBooksPage {
    private static final String FROM = "page.practice.from";

    private final OwnBooks books;

    OwnBooksPage(OwnBooks books) {
        this.books = books;
    }

    @PostMapping("/practice/own-books")
    String decide(
            @RequestParam("authority") String authority,
            @RequestParam("type") String type,
            @RequestParam("own") boolean own,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(from, FROM).orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood(FROM)));
        books.decide(AuthorityId.of(authority), type, own, day, reason);
        answer.addFlashAttribute("done", "page.practice.done.own-book");
        return "redirect:/practice";
    }
}
