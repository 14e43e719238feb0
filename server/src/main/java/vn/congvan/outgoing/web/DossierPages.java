package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Intake;
import vn.congvan.files.Purpose;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.outgoing.dossiers.Dossiers;
import vn.congvan.outgoing.dossiers.PutDossier;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.platform.web.TakenUpload;

/// The hồ sơ trình of one document: put together where it is drafted, looked at where it is decided.
@Controller
@RequestMapping("/outgoing/{id}/dossier")
class DossierPages {
    private final Outgoing outgoing;
    private final Dossiers dossiers;
    private final DossierPanel panel;
    private final OpinionRounds rounds;
    private final Intake intake;

    DossierPages(Outgoing outgoing, Dossiers dossiers, DossierPanel panel, OpinionRounds rounds, Intake intake) {
        this.outgoing = outgoing;
        this.dossiers = dossiers;
        this.panel = panel;
        this.rounds = rounds;
        this.intake = intake;
    }

    @GetMapping
    String page(@PathVariable("id") String id, Model model) {
        var view = outgoing.view(DocumentId.of(id));
        model.addAttribute("view", view);
        panel.show(view, model);
        model.addAttribute("deciders", dossiers.deciders(view));
        model.addAttribute("types", outgoing.choices().documentTypes());
        model.addAttribute("rounds", rounds.of(view.id()));
        model.addAttribute("draftLimit", intake.limit(Purpose.DRAFT));
        model.addAttribute("paperLimit", intake.limit(Purpose.ATTACHMENT));
        model.addAttribute("typedOr", model.getAttribute("typed") instanceof Map<?, ?> values ? values : Map.of());
        return "outgoing/dossier";
    }

    @PostMapping
    String put(
            @PathVariable("id") String id,
            @RequestParam(name = "decider", defaultValue = "") String decider,
            @RequestParam(name = "documentType", defaultValue = "") String documentType,
            @RequestParam(name = "summary", defaultValue = "") String summary,
            @RequestParam("draft") MultipartFile draft,
            @RequestParam(name = "opinions", required = false) @Nullable List<MultipartFile> opinions,
            @RequestParam(name = "round", defaultValue = "") List<String> round,
            @RequestParam(name = "papers", required = false) @Nullable List<MultipartFile> papers,
            @RequestParam(name = "dropped", defaultValue = "") Set<String> dropped,
            @RequestParam("seen") long seen,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        dossiers.put(
                document,
                new PutDossier(
                        decider,
                        documentType,
                        summary,
                        uploaded(draft),
                        uploaded(opinions),
                        round.stream().map(TimeOrderedId::read).toList(),
                        uploaded(papers),
                        dropped.stream().map(HoldingId::of).collect(Collectors.toSet())),
                Seen.of(seen));
        return back(document, "put", answer);
    }

    @PostMapping("/drop")
    String drop(@PathVariable("id") String id, @RequestParam("seen") long seen, RedirectAttributes answer) {
        var document = DocumentId.of(id);
        dossiers.drop(document, Seen.of(seen));
        return back(document, "dropped", answer);
    }

    static List<UploadedFile> uploaded(@Nullable List<MultipartFile> files) {
        var found = new ArrayList<UploadedFile>();
        if (files != null) {
            files.forEach(file -> uploaded(file).ifPresent(found::add));
        }
        return found;
    }

    static Optional<UploadedFile> uploaded(MultipartFile file) {
        return TakenUpload.of(file).map(taken -> new UploadedFile(taken.fileName(), taken.content()));
    }

    private static String back(DocumentId document, String done, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.dossier.done." + done);
        return "redirect:/outgoing/" + document + "/dossier";
    }
}
