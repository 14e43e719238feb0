package vn.congvan.practice.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.Contact;
import vn.congvan.practice.Contacts;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;

/// What the agency has decided within the law: its dated settings, and what it calls its register books. Anybody
/// of the agency may read it; the administrator decides.
@Controller
@RequestMapping("/practice")
class PracticePage {
    private static final String FROM = "page.practice.from";
    private static final Contact NOWHERE = new Contact("", "", "", "", "");

    private final Practice practice;
    private final Contacts contacts;
    private final PracticeDesk desk;
    private final OwnBookDesk ownBooks;

    PracticePage(Practice practice, Contacts contacts, PracticeDesk desk, OwnBookDesk ownBooks) {
        this.practice = practice;
        this.contacts = contacts;
        this.desk = desk;
        this.ownBooks = ownBooks;
    }

    @GetMapping
    String settings(Model model) {
        model.addAttribute("settings", desk.settings());
        model.addAttribute("books", desk.books());
        model.addAttribute("contacts", desk.contacts());
        model.addAttribute("contact", contacts.on(desk.today()).orElse(NOWHERE));
        model.addAttribute("ownBooks", ownBooks.shown());
        model.addAttribute("may", practice.mayDecide());
        return "practice/settings";
    }

    @PostMapping("/settings/{setting}")
    String decide(
            @PathVariable("setting") String setting,
            @RequestParam("value") boolean value,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        practice.decide(Setting.of(setting), value, day(from), reason);
        return done("setting", answer);
    }

    @PostMapping("/book-names")
    String nameBook(
            @RequestParam("authority") String authority,
            @RequestParam("book") String book,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "from", defaultValue = "") String from,
            RedirectAttributes answer) {
        practice.nameBook(AuthorityId.of(authority), book, name, day(from));
        return done("book-name", answer);
    }

    @PostMapping("/contact")
    String reach(
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "phone", defaultValue = "") String phone,
            @RequestParam(name = "fax", defaultValue = "") String fax,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "website", defaultValue = "") String website,
            @RequestParam(name = "from", defaultValue = "") String from,
            RedirectAttributes answer) {
        contacts.enter(new Contact(address, phone, fax, email, website), day(from));
        return done("contact", answer);
    }

    private static String done(String what, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.practice.done." + what);
        return "redirect:/practice";
    }

    private static LocalDate day(String typed) {
        return Typed.day(typed, FROM).orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood(FROM)));
    }
}
