package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Directory;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.RecipientGroups;
import vn.congvan.outgoing.dossiers.OfferedDossier;
import vn.congvan.outgoing.dossiers.ReceivedDossiers;
import vn.congvan.platform.web.Typed;

/// Opens the draft of the receiving authority from a hồ sơ trình that arrived.
@Controller
@RequestMapping("/outgoing/dossiers/{arrival}")
class DossierOpening {
    private final Outgoing outgoing;
    private final ReceivedDossiers received;
    private final RecipientChoices recipients;
    private final RecipientGroups groups;

    DossierOpening(Outgoing outgoing, ReceivedDossiers received, RecipientChoices recipients, RecipientGroups groups) {
        this.outgoing = outgoing;
        this.received = received;
        this.recipients = recipients;
        this.groups = groups;
    }

    @GetMapping
    String page(@PathVariable("arrival") String arrival, Model model) {
        var offered = received.offered(DocumentId.of(arrival));
        var choices = outgoing.choices();
        var form = model.getAttribute("typed") instanceof Map<?, ?> values
                ? DraftForm.typed(values)
                : proposed(offered, choices.recipients());
        model.addAttribute("offered", offered);
        model.addAttribute("form", form);
        model.addAttribute("handler", handler(model));
        model.addAttribute("types", choices.documentTypes());
        model.addAttribute(
                "authorities",
                choices.authorities().stream()
                        .filter(choice -> offered.authorities().stream()
                                .anyMatch(one ->
                                        one.id().equals(choice.authority().id())))
                        .toList());
        model.addAttribute("recipients", recipients.of(form.ticked()));
        model.addAttribute("groups", groups.mine());
        return "outgoing/dossier-open";
    }

    @PostMapping
    String open(
            @PathVariable("arrival") String arrival,
            @ModelAttribute DraftForm form,
            @RequestParam(name = "handler", defaultValue = "") String handler,
            RedirectAttributes answer) {
        var mistakes = new ArrayList<>(form.mistakes());
        Optional<String> chosen = Typed.text(handler);
        if (chosen.isEmpty()) {
            mistakes.add(DraftForm.missing("handler"));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.userMistakes(mistakes);
        }
        var draft =
                received.open(DocumentId.of(arrival), form.fields(), PostId.of(chosen.orElseThrow()), Optional.empty());
        answer.addFlashAttribute("done", "page.dossier.done.opened");
        return "redirect:/outgoing/" + draft;
    }

    /// As the agency proposes it that drafted it; it stands among the recipients.
    private static DraftForm proposed(OfferedDossier offered, List<Directory.Entry.Open> known) {
        return new DraftForm(
                offered.arrived().authority().toString(),
                offered.asked().documentType(),
                offered.asked().summary(),
                null,
                null,
                offered.arrived().sender().stream()
                        .filter(code ->
                                known.stream().anyMatch(place -> place.code().equals(code)))
                        .toList(),
                null,
                null,
                "1",
                null,
                null,
                null,
                null,
                null);
    }

    private static String handler(Model model) {
        var typed = model.getAttribute("typed") instanceof Map<?, ?> values ? DraftForm.first(values, "handler") : null;
        return typed == null ? Acting.person().post().toString() : typed;
    }
}
