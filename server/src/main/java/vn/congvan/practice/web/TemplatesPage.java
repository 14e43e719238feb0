package vn.congvan.practice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.Purpose;
import vn.congvan.form.MergeField;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Organisation;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.OwnTemplate;
import vn.congvan.practice.OwnTemplates;
import vn.congvan.practice.TemplateFile;
import vn.congvan.practice.TemplateId;
import vn.congvan.practice.TemplateTrial;
import vn.congvan.practice.Templates;

/// The agency's templates: uploaded, tried out, put into use, withdrawn; and those of the decree,
/// to begin with. Anybody of the agency may read it; the administrator keeps them.
@Controller
@RequestMapping("/practice/templates")
class TemplatesPage {
    private final OwnTemplates own;
    private final Templates templates;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final Intake intake;
    private final Clock clock;

    TemplatesPage(
            OwnTemplates own,
            Templates templates,
            Organisation organisation,
            Lawbook lawbook,
            Intake intake,
            Clock clock) {
        this.own = own;
        this.templates = templates;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.intake = intake;
        this.clock = clock;
    }

    /// One template as shown.
    ///
    /// @param by name and title of who uploaded it
    public record Line(OwnTemplate template, OwnTemplate.State state, String type, String by) {}

    @GetMapping
    String all(Model model) {
        model.addAttribute("lines", own.all().stream().map(this::line).toList());
        model.addAttribute("builtIn", templates.builtIn());
        model.addAttribute("types", types());
        model.addAttribute("fields", List.of(MergeField.values()));
        model.addAttribute("limit", intake.limit(Purpose.DRAFT));
        model.addAttribute("may", own.mayKeep());
        return "practice/templates";
    }

    @PostMapping
    String upload(
            @RequestParam(name = "documentType", defaultValue = "") String documentType,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam("file") MultipartFile file,
            RedirectAttributes answer) {
        var taken = TakenUpload.of(file)
                .orElseThrow(() ->
                        Refusal.userMistake(Reason.of("desk.field-missing", "field", "@page.practice.template.file")));
        TemplateId id = own.upload(documentType, name, taken.fileName(), taken.content());
        return done(id, "uploaded", answer);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        TemplateTrial trial = own.trial(new TemplateId(id));
        model.addAttribute("trial", trial);
        model.addAttribute("line", line(trial.template()));
        model.addAttribute("may", own.mayKeep());
        return "practice/template";
    }

    @PostMapping("/{id}/use")
    String use(
            @PathVariable UUID id,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            RedirectAttributes answer) {
        own.putIntoUse(
                new TemplateId(id),
                Typed.day(from, "page.practice.from").orElseGet(() -> LocalDate.now(clock)),
                Typed.day(to, "page.practice.template.to"));
        return done(new TemplateId(id), "in-use", answer);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        own.withdraw(new TemplateId(id), reason);
        return done(new TemplateId(id), "withdrawn", answer);
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return docx(own.file(new TemplateId(id)));
    }

    @GetMapping("/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable UUID id) {
        return new HandedOut(id + ".pdf", MediaKind.PDF.contentType(), own.preview(new TemplateId(id)))
                .toRead(id.toString(), false);
    }

    @GetMapping("/built-in/{key}")
    ResponseEntity<byte[]> builtIn(@PathVariable String key) {
        return docx(templates.unfilled(key));
    }

    private static ResponseEntity<byte[]> docx(TemplateFile file) {
        return new HandedOut(file.fileName(), MediaKind.DOCX.contentType(), file.docx()).toKeep();
    }

    private static String done(TemplateId id, String what, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.practice.template.done." + what);
        return "redirect:/practice/templates/" + id;
    }

    private List<DocumentType> types() {
        return lawbook.documentTypes(LocalDate.now(clock));
    }

    private Line line(OwnTemplate template) {
        String type = types().stream()
                .filter(one -> one.code().equals(template.documentType()))
                .map(DocumentType::name)
                .findFirst()
                .orElse(template.documentType());
        return new Line(template, template.state(LocalDate.now(clock)), type, person(template.uploadedBy()));
    }

    private String person(PostId post) {
        return organisation
                .post(post)
                .map(held -> held.personName() + ", " + held.title())
                .orElse("–");
    }

    /// The look of a state.
    @org.springframework.stereotype.Component("templateLook")
    static class Look {
        /// The tone of the badge.
        public String tone(OwnTemplate.State state) {
            return switch (state) {
                case IN_USE -> "good";
                case TRIAL, COMING -> "soon";
                case ENDED, WITHDRAWN -> "calm";
            };
        }

        /// The icon of the badge.
        public String icon(OwnTemplate.State state) {
            return switch (state) {
                case IN_USE -> "circle-check";
                case TRIAL -> "progress";
                case COMING -> "clock";
                case ENDED, WITHDRAWN -> "archive";
            };
        }
    }
}
