package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.Checkouts;
import vn.congvan.outgoing.ComparedSide;
import vn.congvan.outgoing.Comparing;
import vn.congvan.platform.web.HandedOut;

/// `/api/outgoing`: taking a draft along, bringing it back, comparing its versions.
@RestController
@RequestMapping("/api/outgoing")
@Tag(name = "outgoing")
class TogetherResource {
    private final Checkouts checkouts;
    private final Comparing comparing;

    TogetherResource(Checkouts checkouts, Comparing comparing) {
        this.checkouts = checkouts;
        this.comparing = comparing;
    }

    @GetMapping("/checkouts")
    @Operation(summary = "The drafts that somebody has along; for the heads of units and the administrator")
    List<TogetherJson.TakenJson> taken() {
        return checkouts.taken().stream().map(TogetherJson.TakenJson::of).toList();
    }

    @GetMapping("/documents/{id}/checkout")
    @Operation(summary = "Who has the draft along, who had it, what came too late")
    TogetherJson.StateJson state(@PathVariable UUID id) {
        return TogetherJson.StateJson.of(id, checkouts.view(new DocumentId(id)));
    }

    @PostMapping("/documents/{id}/checkout")
    @Operation(summary = "Take the draft along; until it is brought back nobody else changes it or hands it on")
    TogetherJson.StateJson checkOut(
            @PathVariable UUID id, @RequestBody(required = false) TogetherJson.@Nullable Taking body) {
        TogetherJson.Taking given = body == null ? TogetherJson.Taking.EMPTY : body;
        checkouts.checkOut(new DocumentId(id), Optional.ofNullable(given.purpose()), Requests.seen(given.revision()));
        return state(id);
    }

    @GetMapping("/documents/{id}/checkout/file")
    @Operation(summary = "The file to work on, for who has the draft along; its name tells draft and version")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var found = checkouts.file(new DocumentId(id));
        return new HandedOut(found.file().fileName(), found.file().mediaType(), found.content()).toKeep();
    }

    @PostMapping(path = "/documents/{id}/checkin", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Bring a corrected file back as the next version; one that comes too late is kept beside"
                    + " the versions, its id is `aside` in the problem")
    TogetherJson.CheckedIn checkIn(
            @PathVariable UUID id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String note) {
        return new TogetherJson.CheckedIn(
                checkouts.checkIn(new DocumentId(id), Requests.uploaded(file), note == null ? "" : note));
    }

    @DeleteMapping("/documents/{id}/checkout")
    @Operation(summary = "Give the draft free without a new version")
    TogetherJson.StateJson giveUp(@PathVariable UUID id) {
        checkouts.giveUp(new DocumentId(id));
        return state(id);
    }

    @PostMapping("/documents/{id}/checkout/break")
    @Operation(summary = "Take the draft from somebody who forgot it; he is told")
    ResponseEntity<Void> relieve(@PathVariable UUID id, @RequestBody TogetherJson.Relieving body) {
        checkouts.relieve(new DocumentId(id), body.reason() == null ? "" : body.reason());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/documents/{id}/comparison")
    @Operation(summary = "Any two versions side by side: text word by word, fields, attachments")
    TogetherJson.ComparisonJson compare(@PathVariable UUID id, @RequestParam String from, @RequestParam String to) {
        return TogetherJson.ComparisonJson.of(
                comparing.compare(new DocumentId(id), ComparedSide.read(from), ComparedSide.read(to)));
    }
}
