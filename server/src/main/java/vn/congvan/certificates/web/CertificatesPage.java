package vn.congvan.certificates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.certificates.CertificateId;
import vn.congvan.certificates.CertificateStatus;
import vn.congvan.certificates.CertificateView;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.Holder;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.Typed;

/// The register of certificates and key devices: who has which, what needs care, who keeps the agency's
/// device.
@Controller
@RequestMapping("/certificates")
class CertificatesPage {
    private static final String PERSON = "person:";
    private static final String AUTHORITY = "authority:";

    /// A part of the register to look at.
    enum Show {
        ALL(_ -> true),
        CARE(view -> !view.care().isEmpty()),
        PEOPLE(view -> !view.ofAuthority() && view.status() != CertificateStatus.ENDED),
        AUTHORITIES(view -> view.ofAuthority() && view.status() != CertificateStatus.ENDED),
        ENDED(view -> view.status() == CertificateStatus.ENDED);

        private final Predicate<CertificateView> shown;

        Show(Predicate<CertificateView> shown) {
            this.shown = shown;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A part with its number of rows.
    record Chip(Show show, long count, boolean current) {}

    private final Certificates certificates;
    private final Clock clock;

    CertificatesPage(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(name = "show") Optional<String> show, Model model) {
        var all = certificates.list();
        var shown = show.flatMap(CertificatesPage::showOf).orElse(Show.ALL);
        model.addAttribute("views", all.stream().filter(shown.shown).toList());
        model.addAttribute(
                "chips",
                Arrays.stream(Show.values())
                        .map(each ->
                                new Chip(each, all.stream().filter(each.shown).count(), each == shown))
                        .filter(chip -> chip.count() > 0 || chip.current())
                        .toList());
        model.addAttribute("choices", certificates.choices());
        return "certificates/list";
    }

    @GetMapping("/new")
    String form(@RequestParam(name = "holder", defaultValue = "") String holder, Model model) {
        model.addAttribute("holder", holder);
        model.addAttribute("choices", certificates.choices());
        return "certificates/register";
    }

    @PostMapping
    String register(
            @RequestParam(name = "holder", defaultValue = "") String holder,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "device", defaultValue = "") String device,
            RedirectAttributes answer) {
        try {
            var id = certificates.register(holderOf(holder), file.getBytes(), device);
            answer.addFlashAttribute("done", "page.certificates.done.register");
            return redirect(id.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") String id, @RequestParam(name = "act", defaultValue = "") String act, Model model) {
        var view = certificates.view(CertificateId.of(id));
        model.addAttribute("view", view);
        model.addAttribute("act", act);
        model.addAttribute("clerks", clerks(view));
        return "certificates/certificate";
    }

    @PostMapping("/{id}/ask")
    String ask(@PathVariable("id") String id, RedirectAttributes answer) {
        certificates.askAgain(CertificateId.of(id));
        return done("ask", id, answer);
    }

    @PostMapping("/{id}/suspend")
    String suspend(@PathVariable("id") String id, @RequestParam("reason") String reason, RedirectAttributes answer) {
        certificates.suspend(CertificateId.of(id), reason);
        return done("suspend", id, answer);
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable("id") String id, RedirectAttributes answer) {
        certificates.resume(CertificateId.of(id));
        return done("resume", id, answer);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable("id") String id, @RequestParam("reason") String reason, RedirectAttributes answer) {
        certificates.revoke(CertificateId.of(id), reason);
        return done("end", id, answer);
    }

    @PostMapping("/{id}/custody")
    String assign(
            @PathVariable("id") String id,
            @RequestParam(name = "clerk", defaultValue = "") String clerk,
            @RequestParam(name = "assignment", defaultValue = "") String assignment,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            RedirectAttributes answer) {
        if (clerk.isBlank()) {
            throw Refusal.userMistake(Reason.of("certificates.holder-missing"));
        }
        var first = day(from, "from").orElseGet(() -> LocalDate.now(clock));
        certificates.assign(CertificateId.of(id), PostId.of(clerk), assignment, first, day(to, "to"));
        return done("custody", id, answer);
    }

    @PostMapping("/{id}/take-back")
    String takeBack(@PathVariable("id") String id, RedirectAttributes answer) {
        certificates.takeBack(CertificateId.of(id), LocalDate.now(clock).minusDays(1));
        return done("take-back", id, answer);
    }

    private List<vn.congvan.organisation.Post> clerks(CertificateView view) {
        return view.registered().holder() instanceof Holder.OfAuthority(AuthorityId authority)
                ? certificates.choices().authorities().stream()
                        .filter(choice -> choice.id().equals(authority))
                        .flatMap(choice -> choice.clerks().stream())
                        .toList()
                : List.of();
    }

    private static String done(String act, String id, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.certificates.done." + act);
        return redirect(id);
    }

    private static String redirect(String id) {
        return "redirect:/certificates/" + id;
    }

    private static Holder holderOf(String typed) {
        if (typed.startsWith(PERSON)) {
            return new Holder.OfPerson(PersonId.of(typed.substring(PERSON.length())));
        }
        if (typed.startsWith(AUTHORITY)) {
            return new Holder.OfAuthority(AuthorityId.of(typed.substring(AUTHORITY.length())));
        }
        throw Refusal.userMistake(Reason.of("certificates.holder-missing"));
    }

    private static Optional<LocalDate> day(String typed, String field) {
        return Typed.day(typed, "page.certificates.custody-" + field);
    }

    private static Optional<Show> showOf(String word) {
        return Arrays.stream(Show.values())
                .filter(show -> show.word().equals(word))
                .findFirst();
    }
}
