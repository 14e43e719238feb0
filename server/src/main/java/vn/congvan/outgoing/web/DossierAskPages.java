package vn.congvan.outgoing.web;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.dossiers.Ask;
import vn.congvan.outgoing.dossiers.DossierAsks;
import vn.congvan.outgoing.dossiers.DossierFollowing;
import vn.congvan.platform.web.HandedOut;

/// What goes to and fro between the authority that decides on a dossier and the agency that drafted it.
@Controller
@RequestMapping("/outgoing/{id}/dossier/asks")
class DossierAskPages {
    private final DossierAsks asks;
    private final DossierFollowing following;

    DossierAskPages(DossierAsks asks, DossierFollowing following) {
        this.asks = asks;
        this.following = following;
    }

    @PostMapping
    String ask(
            @PathVariable("id") String id,
            @RequestParam(name = "kind") Optional<Ask.Kind> kind,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        var chosen = kind.orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.dossier-ask-kind")));
        asks.ask(DocumentId.of(id), chosen, reason);
        return back(id, chosen == Ask.Kind.RETURNED ? "returned" : "asked", answer);
    }

    @PostMapping("/{ask}/withdraw")
    String withdraw(@PathVariable("id") String id, @PathVariable("ask") String ask, RedirectAttributes answer) {
        asks.withdraw(DocumentId.of(id), TimeOrderedId.read(ask));
        return back(id, "ask-withdrawn", answer);
    }

    @PostMapping("/{ask}/take")
    String take(
            @PathVariable("id") String id,
            @PathVariable("ask") String ask,
            @RequestParam("seen") long seen,
            RedirectAttributes answer) {
        asks.takeIn(DocumentId.of(id), TimeOrderedId.read(ask), Seen.of(seen));
        return back(id, "taken", answer);
    }

    @PostMapping("/{ask}/aside")
    String aside(
            @PathVariable("id") String id,
            @PathVariable("ask") String ask,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        asks.setAside(DocumentId.of(id), TimeOrderedId.read(ask), reason);
        return back(id, "aside", answer);
    }

    @PostMapping("/{ask}/supplement")
    String supplement(
            @PathVariable("id") String id,
            @PathVariable("ask") String ask,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes answer) {
        var docx = DossierPages.uploaded(file)
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.dossier-needs-docx")));
        following.supplement(DocumentId.of(id), TimeOrderedId.read(ask), words, docx);
        return back(id, "supplemented", answer);
    }

    @GetMapping("/{ask}/file")
    ResponseEntity<byte[]> file(@PathVariable("id") String id, @PathVariable("ask") String ask) {
        var found = asks.file(DocumentId.of(id), TimeOrderedId.read(ask));
        return new HandedOut(found.fileName(), MediaKind.DOCX.contentType(), found.content()).toKeep();
    }

    private static String back(String id, String done, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.dossier.done." + done);
        return "redirect:/outgoing/" + DocumentId.of(id) + "/dossier";
    }
}
