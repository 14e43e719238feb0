package vn.congvan.outgoing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.ChangeRule;
import vn.congvan.outgoing.Changes;

/// What a draft does to an issued document, where that was said by mistake.
@Controller
class ChangesPage {
    private final Changes changes;

    ChangesPage(Changes changes) {
        this.changes = changes;
    }

    @PostMapping("/outgoing/{id}/changes/remove")
    String remove(
            @PathVariable("id") String id,
            @RequestParam("change") ChangeRule.Change change,
            @RequestParam("issued") String issued,
            RedirectAttributes answer) {
        DocumentId draft = DocumentId.of(id);
        changes.remove(draft, change, DocumentId.of(issued));
        answer.addFlashAttribute("done", "page.changes.done.removed");
        return "redirect:/outgoing/" + draft + "?tab=related";
    }
}
