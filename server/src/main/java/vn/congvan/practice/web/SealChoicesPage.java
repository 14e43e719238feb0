package vn.congvan.practice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.Practice;
import vn.congvan.practice.SealChoice;
import vn.congvan.practice.SealChoices;

/// Which documents signed by several people get the agency's seal. Anybody of the agency may read it; the
/// administrator decides.
@Controller
@RequestMapping("/practice/seals")
class SealChoicesPage {
    private static final String FROM = "page.practice.from";

    /// One kind of document.
    ///
    /// @param decided empty where the default holds
    /// @param by who decided
    record Line(String type, String name, boolean sealed, Optional<SealChoice> decided, String by) {}

    private final SealChoices choices;
    private final Practice practice;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final Clock clock;

    SealChoicesPage(SealChoices choices, Practice practice, Organisation organisation, Lawbook lawbook, Clock clock) {
        this.choices = choices;
        this.practice = practice;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    @GetMapping
    String seals(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = choices.decidable().stream()
                .map(kind -> {
                    Optional<SealChoice> decided = choices.inForce(kind.type(), today);
                    return new Line(
                            kind.type(),
                            lawbook.documentType(kind.type(), today).name(),
                            choices.sealed(kind, today),
                            decided,
                            decided.flatMap(one -> organisation.post(one.decidedBy()))
                                    .map(Post::personName)
                                    .orElse("–"));
                })
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("may", practice.mayDecide());
        return "practice/seals";
    }

    @PostMapping
    String decide(
            @RequestParam("type") String type,
            @RequestParam("sealed") boolean sealed,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(from, FROM).orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood(FROM)));
        choices.decide(type, sealed, day, reason);
        answer.addFlashAttribute("done", "page.practice.done.setting");
        return "redirect:/practice/seals";
    }
}
