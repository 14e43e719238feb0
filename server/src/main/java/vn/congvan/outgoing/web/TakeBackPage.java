package vn.congvan.outgoing.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.TakeBacks;

/// Taking an issued document back from single receivers.
@Controller
@RequestMapping("/outgoing/{id}/take-back")
class TakeBackPage {
    private final Outgoing outgoing;
    private final TakeBacks backs;

    TakeBackPage(Outgoing outgoing, TakeBacks backs) {
        this.outgoing = outgoing;
        this.backs = backs;
    }

    @GetMapping
    String page(@PathVariable("id") String id, Model model) {
        DocumentId document = DocumentId.of(id);
        model.addAttribute("view", outgoing.view(document));
        model.addAttribute("back", backs.of(document));
        return "outgoing/take-back";
    }

    @PostMapping
    String take(
            @PathVariable("id") String id,
            @RequestParam(name = "receiver", defaultValue = "") String receiver,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        boolean atOnce = backs.take(DocumentId.of(id), receiver, reason);
        answer.addFlashAttribute("done", "page.take-back.done." + (atOnce ? "taken" : "asked"));
        return "redirect:/outgoing/" + DocumentId.of(id) + "/take-back";
    }
}
