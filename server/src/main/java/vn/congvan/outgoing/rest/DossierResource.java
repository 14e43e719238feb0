package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.DocumentId;
import vn.congvan.common.RequestKey;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.dossiers.DossierAsks;
import vn.congvan.outgoing.dossiers.DossierFollowing;
import vn.congvan.outgoing.dossiers.Dossiers;
import vn.congvan.outgoing.dossiers.ReceivedDossiers;

/// `/api/outgoing`: hồ sơ trình, for whoever drafts one and for whoever decides on it.
@RestController
@RequestMapping("/api/outgoing")
@Tag(name = "outgoing")
class DossierResource {
    private final Outgoing outgoing;
    private final Dossiers dossiers;
    private final ReceivedDossiers received;
    private final DossierFollowing following;
    private final DossierAsks asks;

    DossierResource(
            Outgoing outgoing,
            Dossiers dossiers,
            ReceivedDossiers received,
            DossierFollowing following,
            DossierAsks asks) {
        this.outgoing = outgoing;
        this.dossiers = dossiers;
        this.received = received;
        this.following = following;
        this.asks = asks;
    }

    @GetMapping("/documents/{id}/dossier")
    @Operation(summary = "The hồ sơ trình that the document carries, or from which it was opened")
    DossierJson dossier(@PathVariable UUID id) {
        var view = outgoing.view(new DocumentId(id));
        return DossierJson.of(dossiers.of(view), received.of(view), following.of(view), asks.of(view));
    }

    @PutMapping(path = "/documents/{id}/dossier", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Let a tờ trình carry a hồ sơ trình: the draft to be decided on (DOCX), opinions, papers")
    DossierJson put(
            @PathVariable UUID id,
            @RequestPart("dossier") DossierJson.Putting body,
            @RequestPart(name = "draft", required = false) @Nullable MultipartFile draft,
            @RequestPart(name = "opinions", required = false) @Nullable List<MultipartFile> opinions,
            @RequestPart(name = "papers", required = false) @Nullable List<MultipartFile> papers,
            @RequestParam(required = false) @Nullable Long revision) {
        dossiers.put(
                new DocumentId(id),
                body.dossier(
                        Optional.ofNullable(draft).map(Requests::uploaded),
                        Requests.uploaded(opinions),
                        Requests.uploaded(papers)),
                Requests.seen(revision));
        return dossier(id);
    }

    @DeleteMapping("/documents/{id}/dossier")
    @Operation(summary = "Let the tờ trình go as an ordinary document")
    DossierJson drop(@PathVariable UUID id, @RequestParam(required = false) @Nullable Long revision) {
        dossiers.drop(new DocumentId(id), Requests.seen(revision));
        return dossier(id);
    }

    @GetMapping("/received-dossiers/{arrival}")
    @Operation(summary = "The hồ sơ trình in a document that arrived and was accepted")
    DossierJson.Offer offered(@PathVariable UUID arrival) {
        return DossierJson.Offer.of(received.offered(new DocumentId(arrival)));
    }

    @PostMapping("/received-dossiers/{arrival}/draft")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the draft of the receiving authority; its first version is the very DOCX")
    Replies.Made open(
            @RequestHeader("Idempotency-Key")
                    @Parameter(
                            description = "Names the request; repeated with the same key it opens no second draft",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 100))
                    Optional<RequestKey> key,
            @PathVariable UUID arrival,
            @RequestBody DossierJson.Opening body) {
        DocumentId id = received.open(new DocumentId(arrival), body.fields(outgoing.choices()), body.inHandsOf(), key);
        return new Replies.Made(id.value(), "/api/outgoing/documents/" + id);
    }

    @PostMapping("/documents/{id}/dossier/asks")
    @Operation(summary = "Return the dossier to the agency that drafted it, or ask it for more")
    DossierJson ask(@PathVariable UUID id, @RequestBody DossierJson.AskingBody body) {
        asks.ask(new DocumentId(id), body.what(), body.text());
        return dossier(id);
    }

    @PostMapping("/documents/{id}/dossier/asks/{ask}/withdraw")
    @Operation(summary = "Take a question back that was not answered yet")
    DossierJson withdraw(@PathVariable UUID id, @PathVariable UUID ask) {
        asks.withdraw(new DocumentId(id), ask);
        return dossier(id);
    }

    @PostMapping("/documents/{id}/dossier/asks/{ask}/take")
    @Operation(summary = "Take the supplementary version in as the next version of the draft; approvals become void")
    DossierJson take(
            @PathVariable UUID id, @PathVariable UUID ask, @RequestParam(required = false) @Nullable Long revision) {
        asks.takeIn(new DocumentId(id), ask, Requests.seen(revision));
        return dossier(id);
    }

    @PostMapping("/documents/{id}/dossier/asks/{ask}/aside")
    @Operation(summary = "Leave the supplementary version out, with a reason")
    DossierJson aside(@PathVariable UUID id, @PathVariable UUID ask, @RequestBody DossierJson.AskingBody body) {
        asks.setAside(new DocumentId(id), ask, body.text());
        return dossier(id);
    }

    @PostMapping(path = "/documents/{id}/dossier/asks/{ask}/supplement", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Send a supplementary version (DOCX) to the authority that asked for it")
    DossierJson supplement(
            @PathVariable UUID id,
            @PathVariable UUID ask,
            @RequestParam(defaultValue = "") String words,
            @RequestPart("file") MultipartFile file) {
        following.supplement(new DocumentId(id), ask, words, Requests.uploaded(file));
        return dossier(id);
    }
}
