package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.common.RequestKey;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.Purpose;
import vn.congvan.files.UploadLimit;
import vn.congvan.outgoing.Answering;
import vn.congvan.outgoing.DraftingFromTemplates;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.practice.TemplateChoice;
import vn.congvan.practice.TemplateFile;

/// `/api/outgoing/…`: drafts that begin with a template.
@RestController
@RequestMapping("/api/outgoing")
@Tag(name = "outgoing")
class TemplatesResource {
    private final DraftingFromTemplates templates;
    private final Outgoing outgoing;
    private final Intake intake;

    TemplatesResource(DraftingFromTemplates templates, Outgoing outgoing, Intake intake) {
        this.templates = templates;
        this.outgoing = outgoing;
        this.intake = intake;
    }

    /// A template to begin with.
    ///
    /// @param types codes of the kinds of document; none for a file that goes along
    /// @param own   whether it is the agency's own
    record ChoiceJson(String key, String name, Set<String> types, boolean own, String sample) {
        static ChoiceJson of(TemplateChoice choice) {
            return new ChoiceJson(choice.key(), choice.name(), choice.types(), choice.own(), choice.sample());
        }
    }

    /// Fields and the key of the template.
    ///
    /// @param answers the document that arrived and is answered; may be absent
    /// @param settles whether issuing the draft closes it
    record FromTemplate(
            DraftJson draft,
            @Nullable String template,
            @Nullable UUID answers,
            @Nullable Boolean settles) {
        Optional<Answering> answering() {
            return Optional.ofNullable(answers)
                    .map(id -> new Answering(new DocumentId(id), Boolean.TRUE.equals(settles)));
        }

        String key() {
            return template == null ? "" : template;
        }
    }

    /// What is let in for drafts and for what goes along.
    record Limits(UploadLimit draft, UploadLimit attachment) {}

    @GetMapping("/templates")
    @Operation(summary = "The templates that a draft can begin with today")
    List<ChoiceJson> templates() {
        return templates.choices().stream().map(ChoiceJson::of).toList();
    }

    @GetMapping("/upload-limits")
    @Operation(summary = "Kinds and sizes of files that are let in")
    Limits limits() {
        return new Limits(intake.limit(Purpose.DRAFT), intake.limit(Purpose.ATTACHMENT));
    }

    @PostMapping("/drafts/template-file")
    @Operation(summary = "The template filled with what follows from the fields, as DOCX; nothing is kept")
    ResponseEntity<byte[]> filled(@RequestBody FromTemplate body) {
        TemplateFile file = templates.filled(body.draft().fields(outgoing.choices()), body.key(), body.answering());
        return new HandedOut(file.fileName(), MediaKind.DOCX.contentType(), file.docx()).toKeep();
    }

    @PostMapping("/drafts/from-template")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A new draft with the filled template as its first version")
    Replies.Made draft(@RequestHeader("Idempotency-Key") Optional<RequestKey> key, @RequestBody FromTemplate body) {
        DocumentId id =
                templates.draft(body.draft().fields(outgoing.choices()), body.key(), List.of(), body.answering(), key);
        return new Replies.Made(id.value(), "/api/outgoing/documents/" + id);
    }
}
