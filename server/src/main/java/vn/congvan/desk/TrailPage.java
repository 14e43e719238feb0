package vn.congvan.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;

/// The trail: of one document for whoever may see the document, of the whole agency for its administrator.
/// Every reading is itself recorded.
@Controller
class TrailPage {
    private static final int ROWS = 100;

    /// One line of the trail with the name of who acted.
    record Line(TrailEntry entry, String who) {}

    private final TrailReading reading;
    private final TrailWho who;

    TrailPage(TrailReading reading, TrailWho who) {
        this.reading = reading;
        this.who = who;
    }

    @GetMapping("/trail")
    String agency(
            @RequestParam(name = "act") Optional<String> act,
            @RequestParam(name = "before") Optional<UUID> before,
            Model model) {
        var entries = reading.ofAgency(act.filter(found -> !found.isBlank()), before, ROWS);
        model.addAttribute("lines", lines(entries));
        model.addAttribute("act", act.orElse(""));
        model.addAttribute("older", entries.size() == ROWS ? entries.getLast().id() : null);
        return "desk/trail";
    }

    @PostMapping("/trail/verification")
    String verify(RedirectAttributes answer) {
        answer.addFlashAttribute("finding", reading.verify());
        return "redirect:/trail";
    }

    @GetMapping("/trail/of/{document}")
    String document(
            @PathVariable("document") String document,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> fragment,
            Model model) {
        model.addAttribute("lines", lines(reading.ofDocument(DocumentId.of(document))));
        model.addAttribute("document", document);
        return fragment.isPresent() ? "desk/trail :: lines" : "desk/trail-document";
    }

    private List<Line> lines(List<TrailEntry> entries) {
        var names = new LinkedHashMap<TrailEntry.Actor, String>();
        return entries.stream()
                .map(entry -> new Line(entry, names.computeIfAbsent(entry.actor(), who::name)))
                .toList();
    }
}
