package vn.congvan.copies.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.copies.kept.KeptUses;

/// The pages of the use of kept copies: the list, asking, and one request with what can be done about it.
@Controller
class KeptUsePages {
    private final KeptUses uses;

    KeptUsePages(KeptUses uses) {
        this.uses = uses;
    }

    @GetMapping("/copies/uses")
    String list(Model model) {
        model.addAttribute("uses", uses.list());
        return "copies/uses";
    }

    @GetMapping("/copies/uses/new")
    String empty(@RequestParam("document") String document, Model model) {
        model.addAttribute("document", uses.document(DocumentId.of(document)));
        return "copies/use-new";
    }

    @PostMapping("/copies/uses")
    String request(
            @RequestParam("document") String document,
            @RequestParam(name = "purpose", defaultValue = "") String purpose,
            RedirectAttributes answer) {
        return done(uses.request(DocumentId.of(document), purpose), "request", answer);
    }

    @GetMapping("/copies/uses/{id}")
    String one(@PathVariable("id") String id, Model model) {
        model.addAttribute("view", uses.view(TimeOrderedId.read(id)));
        return "copies/use";
    }

    @PostMapping("/copies/uses/{id}/decision")
    String decide(
            @PathVariable("id") String id,
            @RequestParam(name = "permit", defaultValue = "false") boolean permit,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            RedirectAttributes answer) {
        UUID use = TimeOrderedId.read(id);
        uses.decide(use, permit, Optional.of(remark));
        return done(use, permit ? "permit" : "refuse", answer);
    }

    @PostMapping("/copies/uses/{id}/lent")
    String lend(@PathVariable("id") String id, RedirectAttributes answer) {
        UUID use = TimeOrderedId.read(id);
        uses.lend(use);
        return done(use, "lend", answer);
    }

    @PostMapping("/copies/uses/{id}/returned")
    String returned(@PathVariable("id") String id, RedirectAttributes answer) {
        UUID use = TimeOrderedId.read(id);
        uses.returned(use);
        return done(use, "return", answer);
    }

    private static String done(UUID use, String what, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.copies.use.done." + what);
        return "redirect:/copies/uses/" + use;
    }
}
