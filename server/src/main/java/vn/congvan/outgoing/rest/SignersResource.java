package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.OutsideSignatures;
import vn.congvan.outgoing.SignerLists;
import vn.congvan.outgoing.SignersFile;
import vn.congvan.platform.web.HandedOut;

/// `/api/outgoing/documents/{id}/signers`: people who sign one after the other, also from outside. Those of the agency
/// sign by `signature-orders` as the one leader does; who refuses returns the document.
@RestController
@RequestMapping("/api/outgoing/documents/{id}/signers")
@Tag(name = "outgoing")
class SignersResource {
    private final SignerLists lists;
    private final OutsideSignatures outside;

    SignersResource(SignerLists lists, OutsideSignatures outside) {
        this.lists = lists;
        this.outside = outside;
    }

    @GetMapping
    @Operation(summary = "Who signs the document one after the other, and how far they are")
    SignersJson.ListJson list(@PathVariable UUID id) {
        return SignersJson.ListJson.of(lists.view(new DocumentId(id)));
    }

    @PostMapping
    @Operation(summary = "Put a list in the place of the one before; what was signed under that one is void")
    SignersJson.ListJson change(@PathVariable UUID id, @RequestBody SignersJson.Listing body) {
        lists.change(new DocumentId(id), body.wanted(), Requests.seen(body.revision()));
        return list(id);
    }

    @GetMapping("/file")
    @Operation(summary = "The file that somebody from outside has to sign now; the same bytes until it comes back")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        SignersFile found = outside.handOut(new DocumentId(id));
        return new HandedOut(found.fileName(), MediaKind.PDF.contentType(), found.content()).toKeep();
    }

    @PostMapping(path = "/signed", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Bring the file back that somebody from outside has signed; `reason` accepts a certificate"
                    + " whose issuer is not known here")
    SignersJson.ListJson signed(
            @PathVariable UUID id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long revision) {
        outside.take(new DocumentId(id), Requests.uploaded(file), Optional.ofNullable(reason), Requests.seen(revision));
        return list(id);
    }

    @PostMapping(path = "/paper", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Keep the scan of a print that somebody from outside has signed by hand")
    SignersJson.ListJson paper(
            @PathVariable UUID id,
            @RequestPart("file") MultipartFile file,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable Long revision) {
        outside.takePaper(new DocumentId(id), Requests.uploaded(file), on, Requests.seen(revision));
        return list(id);
    }

    @PostMapping("/number")
    @Operation(summary = "Number and date for a document without seal, before the last of its signers closes it")
    SignersJson.ListJson number(@PathVariable UUID id, @RequestBody SignersJson.Numbering body) {
        lists.number(new DocumentId(id), Requests.seen(body.revision()));
        return list(id);
    }
}
