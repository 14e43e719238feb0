package vn.congvan.practice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.MediaKind;
import vn.congvan.form.FormFinding;
import vn.congvan.form.MergeField;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.practice.OwnTemplate;
import vn.congvan.practice.OwnTemplates;
import vn.congvan.practice.TemplateFile;
import vn.congvan.practice.TemplateId;
import vn.congvan.practice.TemplateTrial;

/// `/api/practice/templates`: the agency's own templates.
@RestController
@RequestMapping("/api/practice/templates")
@Tag(name = "practice")
class OwnTemplatesResource {
    private final OwnTemplates own;
    private final Clock clock;

    OwnTemplatesResource(OwnTemplates own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /// One template.
    ///
    /// @param validFrom absent while it is on trial
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TemplateJson(
            UUID id,
            String documentType,
            String name,
            OwnTemplate.State state,
            Instant uploadedAt,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String withdrawnReason) {
        static TemplateJson of(OwnTemplate template, LocalDate day) {
            return new TemplateJson(
                    template.id().value(),
                    template.documentType(),
                    template.name(),
                    template.state(day),
                    template.uploadedAt(),
                    template.use().map(OwnTemplate.Use::from).orElse(null),
                    template.use().flatMap(OwnTemplate.Use::to).orElse(null),
                    template.withdrawn().map(OwnTemplate.Withdrawn::reason).orElse(null));
        }
    }

    /// One finding of the form check.
    record FindingJson(String rule, String article, String severity, String message, String mend) {
        static FindingJson of(FormFinding finding) {
            return new FindingJson(
                    finding.rule(),
                    finding.article(),
                    finding.severity().word(),
                    finding.message().vi(),
                    finding.mend().vi());
        }
    }

    /// A template and what trying it out shows.
    record TrialJson(TemplateJson template, List<String> fields, List<String> unused, List<FindingJson> findings) {
        static TrialJson of(TemplateTrial trial, LocalDate day) {
            return new TrialJson(
                    TemplateJson.of(trial.template(), day),
                    trial.fields().stream().map(MergeField::word).sorted().toList(),
                    trial.unused().stream().map(MergeField::word).toList(),
                    trial.form().findings().stream().map(FindingJson::of).toList());
        }
    }

    /// @param from absent is today
    /// @param to   the last day; absent without end
    record Use(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /// Why it is not used any more.
    record Withdrawal(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "The agency's own templates, newest first")
    List<TemplateJson> all() {
        return own.all().stream()
                .map(template -> TemplateJson.of(template, today()))
                .toList();
    }

    @GetMapping("/fields")
    @Operation(summary = "The words of all merge fields")
    List<String> fields() {
        return Arrays.stream(MergeField.values()).map(MergeField::word).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a new template, on trial; for the agency's administrator")
    TrialJson upload(
            @RequestParam("documentType") String documentType,
            @RequestParam("name") String name,
            @RequestParam("file") MultipartFile file) {
        var taken = TakenUpload.of(file).orElseThrow(() -> Refusal.userMistake(Reason.of("files.empty")));
        return trial(own.upload(documentType, name, taken.fileName(), taken.content()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A template and what trying it out shows: fields and findings of the form check")
    TrialJson one(@PathVariable UUID id) {
        return trial(new TemplateId(id));
    }

    @PostMapping("/{id}/use")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Offer the template to drafters; for the agency's administrator")
    void use(@PathVariable UUID id, @RequestBody Use body) {
        own.putIntoUse(new TemplateId(id), body.from() == null ? today() : body.from(), Optional.ofNullable(body.to()));
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the template out of use; for the agency's administrator")
    void withdraw(@PathVariable UUID id, @RequestBody Withdrawal body) {
        own.withdraw(new TemplateId(id), body.reason() == null ? "" : body.reason());
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "The DOCX as it was uploaded")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        TemplateFile file = own.file(new TemplateId(id));
        return new HandedOut(file.fileName(), MediaKind.DOCX.contentType(), file.docx()).toKeep();
    }

    @GetMapping("/{id}/preview")
    @Operation(summary = "The PDF of the template filled with sample data")
    ResponseEntity<byte[]> preview(@PathVariable UUID id) {
        return new HandedOut(id + ".pdf", MediaKind.PDF.contentType(), own.preview(new TemplateId(id))).toKeep();
    }

    private TrialJson trial(TemplateId id) {
        return TrialJson.of(own.trial(id), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
