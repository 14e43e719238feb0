package vn.congvan.outgoing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.Checkouts;
import vn.congvan.outgoing.ComparedSide;
import vn.congvan.outgoing.Comparing;
import vn.congvan.outgoing.Comparison;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.platform.web.Typed;

/// Working on one draft together: taking it along and bringing it back, from its page; two versions side by side;
/// the drafts that somebody has along.
@Controller
class TogetherPages {
    private final Outgoing outgoing;
    private final Checkouts checkouts;
    private final Comparing comparing;

    TogetherPages(Outgoing outgoing, Checkouts checkouts, Comparing comparing) {
        this.outgoing = outgoing;
        this.checkouts = checkouts;
        this.comparing = comparing;
    }

    @PostMapping("/outgoing/{id}/checkout")
    String checkOut(
            @PathVariable("id") String id,
            @RequestParam(name = "purpose", defaultValue = "") String purpose,
            @RequestParam(name = "seen") Optional<Long> seen,
            RedirectAttributes answer) {
        checkouts.checkOut(
                DocumentId.of(id), Typed.text(purpose), seen.map(Seen::of).orElseGet(Seen::latest));
        return back(id, "check-out", answer);
    }

    @GetMapping("/outgoing/{id}/checkout/file")
    ResponseEntity<byte[]> file(@PathVariable("id") String id) {
        var found = checkouts.file(DocumentId.of(id));
        return new HandedOut(found.file().fileName(), found.file().mediaType(), found.content()).toKeep();
    }

    @PostMapping("/outgoing/{id}/checkin")
    String checkIn(
            @PathVariable("id") String id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes answer) {
        checkouts.checkIn(DocumentId.of(id), uploaded(file), note);
        return back(id, "check-in", answer);
    }

    @PostMapping(path = "/outgoing/{id}/checkin", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> checkInStaying(
            @PathVariable("id") String id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "note", defaultValue = "") String note) {
        checkouts.checkIn(DocumentId.of(id), uploaded(file), note);
        return Map.of("next", "/outgoing/" + DocumentId.of(id) + "?done=check-in");
    }

    @PostMapping("/outgoing/{id}/checkout/give-up")
    String giveUp(@PathVariable("id") String id, RedirectAttributes answer) {
        checkouts.giveUp(DocumentId.of(id));
        return back(id, "give-up", answer);
    }

    @PostMapping("/outgoing/{id}/checkout/break")
    String relieve(
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "from", defaultValue = "") String from,
            RedirectAttributes answer) {
        checkouts.relieve(DocumentId.of(id), reason);
        String page = back(id, "break", answer);
        return from.equals("list") ? "redirect:/outgoing/checkouts" : page;
    }

    @GetMapping("/outgoing/checkouts")
    String taken(Model model) {
        model.addAttribute("taken", checkouts.taken());
        model.addAttribute("types", outgoing.choices().documentTypes());
        return "outgoing/checkouts";
    }

    @GetMapping("/outgoing/{id}/compare")
    String compare(
            @PathVariable("id") String id,
            @RequestParam(name = "from") Optional<String> from,
            @RequestParam(name = "to") Optional<String> to,
            Model model) {
        var document = DocumentId.of(id);
        List<Comparison.Side> sides = comparing.sides(document);
        String newest = to.orElseGet(() -> sides.getLast().key().word());
        String before = from.orElseGet(
                () -> sides.get(Math.max(0, sides.size() - 2)).key().word());
        var found = comparing.compare(document, ComparedSide.read(before), ComparedSide.read(newest));
        model.addAttribute("document", document);
        model.addAttribute("summary", outgoing.inBrief(document).summary());
        model.addAttribute("sides", sides);
        model.addAttribute("found", found);
        model.addAttribute("stretches", ShownStretch.of(found.text().paragraphs()));
        return "outgoing/compare";
    }

    private static UploadedFile uploaded(MultipartFile file) {
        return TakenUpload.of(file)
                .map(taken -> new UploadedFile(taken.fileName(), taken.content()))
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.checkin-file-missing")));
    }

    private static String back(String id, String done, RedirectAttributes answer) {
        String module = done.equals("check-in") ? "page.outgoing.done." : "page.together.done.";
        answer.addFlashAttribute("done", module + done);
        return "redirect:/outgoing/" + DocumentId.of(id);
    }
}
