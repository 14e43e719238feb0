package vn.congvan.outgoing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.MayOverrideSecrecy;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.SecrecyAttempt;
import vn.congvan.outgoing.SecrecyState;

/// The drafts that were turned away for a mark of secrecy: what was found and where, and, for a clerk, the
/// judgement of a mark that is only suspected. Whoever is no clerk sees his own, and whom to ask.
@Controller
class SecrecyPage {
    /// A state to filter by, with its number of rows.
    record Chip(SecrecyState state, long count, boolean current) {}

    private final Outgoing outgoing;
    private final Organisation organisation;

    SecrecyPage(Outgoing outgoing, Organisation organisation) {
        this.outgoing = outgoing;
        this.organisation = organisation;
    }

    @GetMapping("/outgoing/secrecy")
    String list(@RequestParam(name = "state") Optional<String> state, Model model) {
        var may = new MayOverrideSecrecy(organisation.actingPost()).decision();
        var asked = state.flatMap(SecrecyPage::stateOf);
        var found = may.permitted() ? outgoing.secrecyAttempts(asked) : outgoing.mySecrecyAttempts(asked);
        model.addAttribute("may", may);
        model.addAttribute("attempts", found.rows());
        model.addAttribute("state", asked.orElse(null));
        model.addAttribute(
                "total",
                found.counts().values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("chips", chips(found.counts(), asked));
        return "outgoing/secrecy-list";
    }

    @GetMapping("/outgoing/secrecy/{attempt}")
    String one(@PathVariable("attempt") String attempt, Model model) {
        var asker = organisation.actingPost();
        var found = outgoing.secrecyAttempt(TimeOrderedId.read(attempt));
        model.addAttribute("attempt", found);
        model.addAttribute("may", new MayOverrideSecrecy(asker).decision());
        model.addAttribute("own", found.by().equals(asker.id()));
        model.addAttribute("clerks", outgoing.secrecyJudges());
        return "outgoing/secrecy";
    }

    @PostMapping("/outgoing/secrecy/{attempt}/judgement")
    String judge(
            @PathVariable("attempt") String attempt,
            @RequestParam("verdict") SecrecyAttempt.Verdict verdict,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        outgoing.judgeSecrecy(TimeOrderedId.read(attempt), verdict, reason);
        answer.addFlashAttribute("done", "page.secrecy.done." + verdict.name());
        return "redirect:/outgoing/secrecy/" + attempt;
    }

    private static List<Chip> chips(Map<SecrecyState, Long> counts, Optional<SecrecyState> asked) {
        return Arrays.stream(SecrecyState.values())
                .map(state -> new Chip(
                        state,
                        counts.getOrDefault(state, 0L),
                        asked.filter(state::equals).isPresent()))
                .filter(chip -> chip.count() > 0 || chip.current())
                .toList();
    }

    private static Optional<SecrecyState> stateOf(String word) {
        return Arrays.stream(SecrecyState.values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
