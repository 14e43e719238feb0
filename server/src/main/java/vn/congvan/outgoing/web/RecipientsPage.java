package vn.congvan.outgoing.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.Distribution;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.practice.SendingMode;

/// How a document goes to each of its recipients: end, way, the code of today.
@Controller
class RecipientsPage {
    private final Outgoing outgoing;
    private final Distribution distribution;

    RecipientsPage(Outgoing outgoing, Distribution distribution) {
        this.outgoing = outgoing;
        this.distribution = distribution;
    }

    @GetMapping("/outgoing/{id}/recipients")
    String recipients(@PathVariable("id") String id, Model model) {
        DocumentId document = DocumentId.of(id);
        model.addAttribute("view", outgoing.view(document));
        model.addAttribute("distribution", distribution.of(document));
        model.addAttribute("modes", SendingMode.values());
        return "outgoing/recipients";
    }

    @PostMapping("/outgoing/{id}/distribution")
    String decide(
            @PathVariable("id") String id,
            @RequestParam("recipient") String recipient,
            @RequestParam("role") String role,
            @RequestParam("mode") String mode,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        distribution.decide(DocumentId.of(id), recipient, role, mode(mode), Optional.of(reason));
        return done(id, "decided", answer);
    }

    @PostMapping("/outgoing/{id}/distribution/successor")
    String redirect(
            @PathVariable("id") String id,
            @RequestParam("recipient") String recipient,
            @RequestParam(name = "back", defaultValue = "") String back,
            RedirectAttributes answer) {
        distribution.redirect(DocumentId.of(id), recipient);
        String next = done(id, "redirected", answer);
        return back.equals("seal") ? "redirect:/outgoing/" + DocumentId.of(id) : next;
    }

    @PostMapping("/outgoing/{id}/distribution/confirmed")
    String confirm(
            @PathVariable("id") String id,
            @RequestParam("recipient") String recipient,
            @RequestParam(name = "back", defaultValue = "") String back,
            RedirectAttributes answer) {
        distribution.confirm(DocumentId.of(id), recipient);
        String next = done(id, "confirmed", answer);
        return back.equals("seal") ? "redirect:/outgoing/" + DocumentId.of(id) : next;
    }

    @PostMapping("/outgoing/{id}/distribution/taken")
    String take(@PathVariable("id") String id, @RequestParam("recipient") String recipient, RedirectAttributes answer) {
        distribution.take(DocumentId.of(id), recipient);
        return done(id, "taken", answer);
    }

    static SendingMode mode(String typed) {
        try {
            return SendingMode.valueOf(typed);
        } catch (IllegalArgumentException e) {
            throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "mode"));
        }
    }

    private static String done(String id, String what, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.recipients.done." + what);
        return "redirect:/outgoing/" + DocumentId.of(id) + "/recipients";
    }
}
