package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.UnitId;
import vn.congvan.outgoing.FromPaper;
import vn.congvan.outgoing.NewPaper;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.PaperDocument;

/// `/api/outgoing/papers`: documents signed on paper that are issued as digitised copies.
@RestController
@RequestMapping("/api/outgoing/papers")
@Tag(name = "outgoing")
class PaperResource {
    private final FromPaper paper;
    private final Outgoing outgoing;

    PaperResource(FromPaper paper, Outgoing outgoing) {
        this.paper = paper;
        this.outgoing = outgoing;
    }

    /// A new one.
    ///
    /// @param draft as for a draft
    /// @param unit that drafted it
    /// @param lateBecause why its number comes later than the next working day after the signature
    record PaperAsked(
            @Nullable DraftJson draft,
            @Nullable UUID unit,
            @Nullable LocalDate signedOn,
            @Nullable Integer pages,
            @Nullable String lateBecause) {}

    /// Its number.
    record PaperJson(
            UUID id,
            String sign,
            LocalDate date,
            LocalDate signedOn,
            int pages,
            String summary,
            Optional<String> lateBecause,
            boolean open) {
        static PaperJson of(PaperDocument paper) {
            return new PaperJson(
                    paper.id().value(),
                    paper.sign().full(),
                    paper.sign().date(),
                    paper.signedOn(),
                    paper.pages(),
                    paper.fields().summary(),
                    paper.lateBecause(),
                    paper.open());
        }
    }

    @GetMapping
    @Operation(summary = "The numbered papers whose scan is missing; for the clerk")
    List<PaperJson> open() {
        return paper.open().stream().map(PaperJson::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them")
    PaperJson one(@PathVariable UUID id) {
        return PaperJson.of(paper.view(new DocumentId(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a document signed on paper its number and date of today, to be written on it")
    PaperJson number(@RequestBody PaperAsked body) {
        if (body.draft() == null || body.unit() == null || body.signedOn() == null || body.pages() == null) {
            throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "draft, unit, signedOn, pages"));
        }
        DocumentId id = paper.number(new NewPaper(
                body.draft().fields(outgoing.choices()),
                new UnitId(body.unit()),
                body.signedOn(),
                body.pages(),
                Optional.ofNullable(body.lateBecause())));
        return PaperJson.of(paper.view(id));
    }

    @PostMapping(path = "/{id}/scan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Bring the scan of the finished paper; go on with …/documents/{id}/seal-orders")
    OutgoingJson scan(@PathVariable UUID id, @RequestPart("file") MultipartFile file) {
        paper.scan(new DocumentId(id), Requests.uploaded(file));
        return OutgoingJson.of(outgoing.view(new DocumentId(id)));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Give the number up; it stays in the book with the reason")
    PaperJson cancel(@PathVariable UUID id, @RequestBody Requests.Cancelling body) {
        paper.cancel(new DocumentId(id), body.reason() == null ? "" : body.reason());
        return PaperJson.of(paper.view(new DocumentId(id)));
    }
}
