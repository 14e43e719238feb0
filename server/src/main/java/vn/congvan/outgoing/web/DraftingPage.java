package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Directory;
import vn.congvan.outgoing.DraftingChoices;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.Revision;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.platform.web.Typed;

/// The drafting form: new draft and new version. All mistakes are told at once, each at its field. With
/// script the page stays, so that not even a file must be chosen twice; without it the form comes back as
/// typed.
@Controller
class DraftingPage {
    private final Outgoing outgoing;

    DraftingPage(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @GetMapping("/outgoing/drafts/new")
    String empty(Model model) {
        return form(DraftForm.empty(), model);
    }

    @GetMapping("/outgoing/{id}/revise")
    String revise(@PathVariable("id") String id, Model model) {
        var view = outgoing.view(DocumentId.of(id));
        model.addAttribute("view", view);
        return form(DraftForm.of(view.fields()), model);
    }

    @PostMapping("/outgoing/drafts")
    String draft(
            @ModelAttribute DraftForm form,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> attachments,
            RedirectAttributes answer) {
        var document = draft(form, file, attachments);
        answer.addFlashAttribute("done", "page.outgoing.done.draft");
        return "redirect:" + address(document);
    }

    @PostMapping(path = "/outgoing/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> draftStaying(
            @ModelAttribute DraftForm form,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> attachments) {
        return Map.of("next", address(draft(form, file, attachments)) + "?done=draft");
    }

    @PostMapping("/outgoing/{id}/revise")
    String revise(
            @PathVariable("id") String id,
            @ModelAttribute DraftForm form,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> attachments,
            @RequestParam("seen") long seen,
            RedirectAttributes answer) {
        var document = revise(DocumentId.of(id), form, file, attachments, seen);
        answer.addFlashAttribute("done", "page.outgoing.done.revise");
        return "redirect:" + address(document);
    }

    @PostMapping(path = "/outgoing/{id}/revise", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> reviseStaying(
            @PathVariable("id") String id,
            @ModelAttribute DraftForm form,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> attachments,
            @RequestParam("seen") long seen) {
        return Map.of("next", address(revise(DocumentId.of(id), form, file, attachments, seen)) + "?done=revise");
    }

    private String form(DraftForm asIs, Model model) {
        var typed = model.getAttribute("typed");
        var form = typed instanceof Map<?, ?> values ? DraftForm.typed(values) : asIs;
        model.addAttribute("form", form);
        var choices = outgoing.choices();
        model.addAttribute("choices", choices);
        model.addAttribute("recipients", chosenFirst(choices, form));
        return "outgoing/draft";
    }

    /// The directory is long: what is chosen must be seen without looking for it.
    private static List<Directory.Entry.Open> chosenFirst(DraftingChoices choices, DraftForm form) {
        return choices.recipients().stream()
                .sorted(Comparator.comparing(place -> !form.names(place.code())))
                .toList();
    }

    private DocumentId draft(DraftForm form, MultipartFile file, @Nullable List<MultipartFile> attachments) {
        var uploaded = uploaded(file);
        var mistakes = new ArrayList<>(form.mistakes());
        if (uploaded.isEmpty()) {
            mistakes.add(DraftForm.missing("file"));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.userMistakes(mistakes);
        }
        return outgoing.draft(new NewDraft(form.fields(), uploaded.orElseThrow(), uploaded(attachments)));
    }

    private DocumentId revise(
            DocumentId id, DraftForm form, MultipartFile file, @Nullable List<MultipartFile> attachments, long seen) {
        if (!form.mistakes().isEmpty()) {
            throw Refusal.userMistakes(form.mistakes());
        }
        var added = uploaded(attachments);
        outgoing.revise(
                id,
                new Revision(
                        Optional.of(form.fields()),
                        uploaded(file),
                        added.isEmpty() ? Optional.empty() : Optional.of(added),
                        Typed.text(form.remark())),
                new Seen(OptionalLong.of(seen)));
        return id;
    }

    private static String address(DocumentId document) {
        return "/outgoing/" + document;
    }

    private static List<UploadedFile> uploaded(@Nullable List<MultipartFile> files) {
        var found = new ArrayList<UploadedFile>();
        if (files != null) {
            files.forEach(file -> uploaded(file).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<UploadedFile> uploaded(MultipartFile file) {
        return TakenUpload.of(file).map(taken -> new UploadedFile(taken.fileName(), taken.content()));
    }
}
