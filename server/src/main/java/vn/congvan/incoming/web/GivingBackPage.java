package vn.congvan.incoming.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.incoming.GivingBack;

/// Takes the clerk's answer to a sender that wishes to have a document back; the document's page asks for it.
@Controller
class GivingBackPage {
    private final GivingBack giving;

    GivingBackPage(GivingBack giving) {
        this.giving = giving;
    }

    @PostMapping("/incoming/{id}/asked-back")
    String answer(
            @PathVariable("id") String id,
            @RequestParam("agree") boolean agree,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        giving.answer(document, agree, words);
        answer.addFlashAttribute("done", "page.asked-back.done." + (agree ? "agreed" : "refused"));
        return "redirect:/incoming/" + document;
    }
}
