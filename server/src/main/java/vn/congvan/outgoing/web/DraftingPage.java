package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.Purpose;
import vn.congvan.lawbook.ChangeRule;
import vn.congvan.organisation.Directory;
import vn.congvan.outgoing.Changes;
import vn.congvan.outgoing.DraftingFromTemplates;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.OnPaper;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.RecipientGroups;
import vn.congvan.outgoing.Revision;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.TemplateFile;
import vn.congvan.registers.Answerable;

/// The drafting form: new draft and new version. All mistakes are told at once, each at its field. With
/// script the page stays, so that not even a file must be chosen twice; without it the form comes back as
/// typed.
@Controller
class DraftingPage {
    private final Outgoing outgoing;
    private final RecipientChoices recipients;
    private final RecipientGroups groups;
    private final Changes changes;
    private final DraftingFromTemplates templates;
    private final OnPaper paper;
    private final Intake intake;

    DraftingPage(
            Outgoing outgoing,
            RecipientChoices recipients,
            RecipientGroups groups,
            Changes changes,
            DraftingFromTemplates templates,
            OnPaper paper,
            Intake intake) {
        this.outgoing = outgoing;
        this.recipients = recipients;
        this.groups = groups;
        this.changes = changes;
        this.templates = templates;
        this.paper = paper;
        this.intake = intake;
    }

    /// @param change what the new document does to the issued document `of`, whose fields and recipients are proposed
    /// @param answers the document that arrived and is answered
    @GetMapping("/outgoing/drafts/new")
    String empty(
            @RequestParam(name = "change") Optional<String> change,
            @RequestParam(name = "of") Optional<String> of,
            @RequestParam(name = "answers") Optional<String> answers,
            Model model) {
        if (answers.isPresent()) {
            return answer(DocumentId.of(answers.get()), model);
        }
        if (change.isPresent() && of.isPresent()) {
            var kind = change(change.get());
            var issued = outgoing.view(DocumentId.of(of.get()));
            model.addAttribute("change", kind);
            model.addAttribute("changed", issued);
            var proposed = DraftForm.of(issued.fields());
            return form(kind == ChangeRule.Change.CORRECTS ? proposed.asLetter() : proposed.afresh(), model);
        }
        return form(DraftForm.empty(), model);
    }

    private String answer(DocumentId document, Model model) {
        Answerable answered = templates.answerable(document);
        model.addAttribute("answered", answered);
        var known = outgoing.choices().recipients().stream()
                .map(Directory.Entry.Open::code)
                .toList();
        var sender = answered.sender().filter(known::contains);
        return form(DraftForm.answering(answered, sender), DraftStart.answering(document), model);
    }

    private static ChangeRule.Change change(String typed) {
        return Stream.of(ChangeRule.Change.values())
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "change")));
    }

    @GetMapping("/outgoing/{id}/revise")
    String revise(@PathVariable("id") String id, Model model) {
        var view = outgoing.view(DocumentId.of(id));
        model.addAttribute("view", view);
        model.addAttribute("copies", paper.counted(view.id()));
        return form(DraftForm.of(view.fields()), model);
    }

    @PostMapping("/outgoing/drafts")
    String draft(
            @ModelAttribute DraftForm form,
            @ModelAttribute DraftStart start,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> attachments,
            @RequestParam(name = "references", required = false) @Nullable List<MultipartFile> references,
            @RequestParam(name = "change") Optional<String> change,
            @RequestParam(name = "of") Optional<String> of,
            RedirectAttributes answer) {
        var document = draft(form, start, file, along(attachments, references), change, of);
        answer.addFlashAttribute("done", "page.outgoing.done.draft");
        return "redirect:" + address(document);
    }

    @PostMapping(path = "/outgoing/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> draftStaying(
            @ModelAttribute DraftForm form,
            @ModelAttribute DraftStart start,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> attachments,
            @RequestParam(name = "references", required = false) @Nullable List<MultipartFile> references,
            @RequestParam(name = "change") Optional<String> change,
            @RequestParam(name = "of") Optional<String> of) {
        return Map.of(
                "next", address(draft(form, start, file, along(attachments, references), change, of)) + "?done=draft");
    }

    @PostMapping("/outgoing/{id}/revise")
    String revise(
            @PathVariable("id") String id,
            @ModelAttribute DraftForm form,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> attachments,
            @RequestParam(name = "references", required = false) @Nullable List<MultipartFile> references,
            @RequestParam("seen") long seen,
            RedirectAttributes answer) {
        var document = revise(DocumentId.of(id), form, file, along(attachments, references), seen);
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
            @RequestParam(name = "references", required = false) @Nullable List<MultipartFile> references,
            @RequestParam("seen") long seen) {
        return Map.of(
                "next",
                address(revise(DocumentId.of(id), form, file, along(attachments, references), seen)) + "?done=revise");
    }

    private String form(DraftForm asIs, Model model) {
        return form(asIs, DraftStart.empty(), model);
    }

    private String form(DraftForm asIs, DraftStart startAsIs, Model model) {
        var typed = model.getAttribute("typed");
        var form = typed instanceof Map<?, ?> values ? DraftForm.typed(values) : asIs;
        model.addAttribute("form", form);
        model.addAttribute("start", typed instanceof Map<?, ?> values ? DraftStart.typed(values) : startAsIs);
        model.addAttribute("proposedCopies", paper.proposed());
        model.addAttribute("templates", templates.choices());
        model.addAttribute("draftLimit", intake.limit(Purpose.DRAFT));
        model.addAttribute("attachmentLimit", intake.limit(Purpose.ATTACHMENT));
        var choices = outgoing.choices();
        model.addAttribute("choices", choices);
        model.addAttribute("recipients", recipients.of(form.ticked()));
        model.addAttribute("groups", groups.mine());
        return "outgoing/draft";
    }

    private DocumentId draft(
            DraftForm form,
            DraftStart start,
            MultipartFile file,
            List<UploadedFile> attachments,
            Optional<String> change,
            Optional<String> of) {
        if (change.isEmpty() || of.isEmpty()) {
            return draft(form, start, file, attachments);
        }
        var kind = change(change.get());
        var issued = DocumentId.of(of.get());
        changes.mustFit(form.type(), kind, issued);
        var made = draft(form, start, file, attachments);
        changes.relate(made, kind, issued);
        return made;
    }

    private DocumentId draft(DraftForm form, DraftStart start, MultipartFile file, List<UploadedFile> attachments) {
        var uploaded = uploaded(file);
        var template = start.chosen();
        var mistakes = new ArrayList<>(form.mistakes());
        if (uploaded.isEmpty() && template.isEmpty()) {
            mistakes.add(DraftForm.missing("file"));
        }
        if (uploaded.isPresent() && template.isPresent()) {
            mistakes.add(Reason.of("outgoing.file-or-template", "field", "@page.drafting.field.template"));
        }
        refuse(mistakes);
        return uploaded.map(taken -> outgoing.draft(new NewDraft(form.fields(), taken, attachments, start.answering())))
                .orElseGet(() -> templates.draft(
                        form.fields(), template.orElseThrow(), attachments, start.answering(), Optional.empty()));
    }

    /// The filled template as a file; nothing is kept.
    @PostMapping("/outgoing/drafts/template")
    ResponseEntity<byte[]> filled(@ModelAttribute DraftForm form, @ModelAttribute DraftStart start) {
        var mistakes = new ArrayList<>(form.mistakes());
        if (start.chosen().isEmpty()) {
            mistakes.add(DraftForm.missing("template"));
        }
        refuse(mistakes);
        return handedOut(templates.filled(form.fields(), start.chosen().orElseThrow(), start.answering()));
    }

    /// The same for what goes along in a file of its own.
    @PostMapping("/outgoing/drafts/along/{template}")
    ResponseEntity<byte[]> along(@PathVariable("template") String template, @ModelAttribute DraftForm form) {
        refuse(form.mistakes());
        return handedOut(templates.filled(form.fields(), template, Optional.empty()));
    }

    private static void refuse(List<Reason> mistakes) {
        if (!mistakes.isEmpty()) {
            throw Refusal.userMistakes(mistakes);
        }
    }

    private static ResponseEntity<byte[]> handedOut(TemplateFile file) {
        return new HandedOut(file.fileName(), MediaKind.DOCX.contentType(), file.docx()).toKeep();
    }

    private DocumentId revise(DocumentId id, DraftForm form, MultipartFile file, List<UploadedFile> added, long seen) {
        if (!form.mistakes().isEmpty()) {
            throw Refusal.userMistakes(form.mistakes());
        }
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

    /// The appendices, then what is to be consulted only.
    private static List<UploadedFile> along(
            @Nullable List<MultipartFile> attachments, @Nullable List<MultipartFile> references) {
        var along = new ArrayList<>(uploaded(attachments));
        uploaded(references).forEach(file -> along.add(file.asReference()));
        return along;
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
