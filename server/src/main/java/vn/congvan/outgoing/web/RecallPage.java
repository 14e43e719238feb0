package vn.congvan.outgoing.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.RecallOrder;
import vn.congvan.outgoing.Recalls;
import vn.congvan.platform.web.Typed;

/// Recall of an issued document, and what came back of its paper.
@Controller
@RequestMapping("/outgoing/{id}/recall")
class RecallPage {
    private static final String ON = "page.recall.on";

    private final Outgoing outgoing;
    private final Recalls recalls;

    RecallPage(Outgoing outgoing, Recalls recalls) {
        this.outgoing = outgoing;
        this.recalls = recalls;
    }

    @GetMapping
    String page(@PathVariable("id") String id, Model model) {
        DocumentId document = DocumentId.of(id);
        model.addAttribute("view", outgoing.view(document));
        model.addAttribute("recall", recalls.of(document));
        return "outgoing/recall";
    }

    @PostMapping
    String recall(
            @PathVariable("id") String id,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "sign", defaultValue = "") String sign,
            @RequestParam(name = "on", defaultValue = "") String on,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(on, ON).orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood(ON)));
        PostId orderer = Typed.text(by)
                .map(PostId::of)
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.recall-order-by")));
        recalls.recall(DocumentId.of(id), new RecallOrder(orderer, sign, day, reason));
        return done(id, "recalled", answer);
    }

    @PostMapping("/returned")
    String returned(
            @PathVariable("id") String id,
            @RequestParam("recipient") String recipient,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes answer) {
        recalls.paperReturned(DocumentId.of(id), recipient, words);
        return done(id, "returned", answer);
    }

    private static String done(String id, String what, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.recall.done." + what);
        return "redirect:/outgoing/" + DocumentId.of(id) + "/recall";
    }
}
