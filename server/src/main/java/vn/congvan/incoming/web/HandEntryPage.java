package vn.congvan.incoming.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.incoming.HandEntry;
import vn.congvan.incoming.Incoming;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.platform.web.Typed;

/// The form for a document that came on paper or by another way. It takes its số đến from the same series.
@Controller
class HandEntryPage {
    private final Incoming incoming;

    HandEntryPage(Incoming incoming) {
        this.incoming = incoming;
    }

    @GetMapping("/incoming/by-hand")
    String form(Model model) {
        model.addAttribute("form", ReceptionForm.empty());
        model.addAttribute("authorities", incoming.entersByHandFor().entrySet());
        model.addAttribute("degrees", SecrecyDegree.values());
        return "incoming/by-hand";
    }

    @PostMapping("/incoming/by-hand")
    String register(
            @RequestParam("authority") String authority,
            @RequestParam("secrecy") SecrecyDegree secrecy,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "markReason", defaultValue = "") String markReason,
            @RequestParam(name = "alikeSeen", defaultValue = "false") boolean alikeSeen,
            @ModelAttribute ReceptionForm form,
            RedirectAttributes answer) {
        var document = enter(authority, secrecy, file, markReason, alikeSeen, form);
        answer.addFlashAttribute("done", "page.incoming.done.by-hand");
        return "redirect:/incoming/" + document;
    }

    @PostMapping(path = "/incoming/by-hand", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> registerStaying(
            @RequestParam("authority") String authority,
            @RequestParam("secrecy") SecrecyDegree secrecy,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "markReason", defaultValue = "") String markReason,
            @RequestParam(name = "alikeSeen", defaultValue = "false") boolean alikeSeen,
            @ModelAttribute ReceptionForm form) {
        var document = enter(authority, secrecy, file, markReason, alikeSeen, form);
        return Map.of("next", "/incoming/" + document + "?done=by-hand");
    }

    private DocumentId enter(
            String authority,
            SecrecyDegree secrecy,
            MultipartFile file,
            String markReason,
            boolean alikeSeen,
            ReceptionForm form) {
        var scan = TakenUpload.of(file);
        return incoming.registerByHand(new HandEntry(
                AuthorityId.of(authority),
                form.fields(),
                secrecy,
                scan.map(TakenUpload::content).orElse(null),
                scan.map(TakenUpload::fileName).orElse(""),
                Optional.empty(),
                Typed.text(markReason),
                alikeSeen));
    }
}
