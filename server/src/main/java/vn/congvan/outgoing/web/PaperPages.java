package vn.congvan.outgoing.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.FromPaper;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.RecipientGroups;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.platform.web.TakenUpload;

/// Issue from paper (phát hành từ bản giấy): the number first, then the scan, then the agency's signature as
/// with any other document.
@Controller
class PaperPages {
    private final FromPaper paper;
    private final Outgoing outgoing;
    private final RecipientChoices recipients;
    private final RecipientGroups groups;

    PaperPages(FromPaper paper, Outgoing outgoing, RecipientChoices recipients, RecipientGroups groups) {
        this.paper = paper;
        this.outgoing = outgoing;
        this.recipients = recipients;
        this.groups = groups;
    }

    @GetMapping("/outgoing/papers")
    String open(Model model) {
        model.addAttribute("papers", paper.open());
        return "outgoing/from-paper-list";
    }

    @GetMapping("/outgoing/papers/new")
    String empty(Model model) {
        var served = paper.served();
        var typed = model.getAttribute("typed");
        var form = typed instanceof Map<?, ?> values ? DraftForm.typed(values) : DraftForm.empty();
        var choices = outgoing.choices();
        model.addAttribute("form", form);
        model.addAttribute(
                "paper",
                typed instanceof Map<?, ?> values ? PaperForm.typed(values) : new PaperForm(null, null, null, null));
        model.addAttribute("units", paper.units());
        model.addAttribute("documentTypes", choices.documentTypes());
        model.addAttribute(
                "authorities",
                choices.authorities().stream()
                        .filter(choice -> served.stream()
                                .anyMatch(one ->
                                        one.id().equals(choice.authority().id())))
                        .toList());
        model.addAttribute("recipients", recipients.of(form.ticked()));
        model.addAttribute("groups", groups.mine());
        return "outgoing/from-paper-new";
    }

    @PostMapping("/outgoing/papers")
    String number(@ModelAttribute DraftForm form, @ModelAttribute PaperForm added, RedirectAttributes answer) {
        var document = paper.number(added.paper(form));
        answer.addFlashAttribute("done", "page.from-paper.done.number");
        return "redirect:/outgoing/papers/" + document;
    }

    @GetMapping("/outgoing/papers/{id}")
    String one(@PathVariable("id") String id, Model model) {
        var found = paper.view(DocumentId.of(id));
        if (found.scan().isPresent()) {
            return "redirect:/outgoing/" + found.id();
        }
        model.addAttribute("paper", found);
        return "outgoing/from-paper";
    }

    @PostMapping("/outgoing/papers/{id}/scan")
    String scan(@PathVariable("id") String id, @RequestParam("file") MultipartFile file, RedirectAttributes answer) {
        var document = DocumentId.of(id);
        var taken = TakenUpload.of(file).orElseThrow(() -> Refusal.userMistakes(List.of(DraftForm.missing("file"))));
        paper.scan(document, new UploadedFile(taken.fileName(), taken.content()));
        answer.addFlashAttribute("done", "page.from-paper.done.scan");
        return "redirect:/outgoing/" + document;
    }

    @PostMapping("/outgoing/papers/{id}/cancel")
    String cancel(
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        paper.cancel(DocumentId.of(id), reason);
        answer.addFlashAttribute("done", "page.from-paper.done.cancel");
        return "redirect:/outgoing/papers";
    }
}
