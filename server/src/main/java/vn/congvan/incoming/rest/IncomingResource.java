package vn.congvan.incoming.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.RequestKey;
import vn.congvan.files.HoldingId;
import vn.congvan.incoming.FileContent;
import vn.congvan.incoming.HandEntry;
import vn.congvan.incoming.HistoryEntry;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingFields;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.incoming.IncomingState;
import vn.congvan.incoming.Registration;
import vn.congvan.incoming.ReportKind;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.web.HandedOut;

/// `/api/incoming`: documents that arrive. `arrivals` lists what waits, `documents` what is registered or
/// refused; both name the same things by the same ids.
@RestController
@RequestMapping("/api/incoming")
class IncomingResource {
    private static final Set<IncomingState> OPEN =
            Set.of(IncomingState.WAITING, IncomingState.SUSPECTED, IncomingState.ISOLATED);
    private static final Set<IncomingState> DECIDED = Set.of(IncomingState.REGISTERED, IncomingState.REFUSED);

    private final Incoming incoming;

    IncomingResource(Incoming incoming) {
        this.incoming = incoming;
    }

    /// The register's fields as confirmed; absent takes those that the package told.
    record Acceptance(Optional<IncomingFields> fields) {}

    /// A ground of the closed list and the clerk's words.
    record Refusing(String ground, String words) {}

    /// Why a suspected mark of secrecy is none.
    record Override(String reason) {}

    /// A document that came on paper or by another way.
    record Entry(
            UUID authority,
            IncomingFields fields,
            Optional<SecrecyDegree> secrecy,
            Optional<String> kindApart,
            Optional<String> markReason,

            @Schema(
                    description = "true after somebody has looked at what the refusal incoming.alike (409) named and"
                            + " found that this is another document")
            Optional<Boolean> alikeSeen) {}

    @GetMapping("/arrivals")
    PageJson arrivals(
            @RequestParam(name = "state", defaultValue = "") Set<IncomingState> states,
            @RequestParam Optional<UUID> authority,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list(states.isEmpty() ? OPEN : states, authority, q, page, size);
    }

    @GetMapping("/documents")
    PageJson documents(
            @RequestParam(name = "state", defaultValue = "") Set<IncomingState> states,
            @RequestParam Optional<UUID> authority,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list(states.isEmpty() ? DECIDED : states, authority, q, page, size);
    }

    private PageJson list(Set<IncomingState> states, Optional<UUID> authority, String q, int page, int size) {
        return PageJson.of(incoming.list(new IncomingQuery(states, authority.map(AuthorityId::new), q, page, size)));
    }

    @GetMapping({"/arrivals/{id}", "/documents/{id}"})
    IncomingJson one(@PathVariable UUID id) {
        return IncomingJson.of(incoming.view(new DocumentId(id)));
    }

    @GetMapping({"/arrivals/{id}/trail", "/documents/{id}/trail"})
    List<HistoryEntry> trail(@PathVariable UUID id) {
        return incoming.view(new DocumentId(id)).history();
    }

    @GetMapping({"/arrivals/{id}/files/{holding}", "/documents/{id}/files/{holding}"})
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID holding) {
        FileContent file = incoming.file(new DocumentId(id), new HoldingId(holding));
        return new HandedOut(file.fileName(), file.kind().contentType(), file.content()).toKeep();
    }

    /// The report of the check before reception; of the document itself unless `file` names another holding.
    @GetMapping({"/arrivals/{id}/verification", "/documents/{id}/verification"})
    ResponseEntity<byte[]> verification(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> file,
            @RequestParam(defaultValue = "json") String format) {
        var document = new DocumentId(id);
        HoldingId holding = file.map(HoldingId::new).orElseGet(() -> mainFile(document));
        ReportKind kind = format.equals("html") ? ReportKind.HTML : ReportKind.JSON;
        return HandedOut.report(incoming.report(document, holding, kind), kind == ReportKind.HTML);
    }

    private HoldingId mainFile(DocumentId document) {
        return incoming.view(document)
                .main()
                .orElseThrow(() -> Refusal.notFound(Reason.of("incoming.file-unknown")))
                .holding();
    }

    @PostMapping("/arrivals/{id}/check")
    IncomingJson check(@PathVariable UUID id) {
        return IncomingJson.of(incoming.checkAgain(new DocumentId(id)));
    }

    @PostMapping("/arrivals/{id}/accept")
    Registration accept(@PathVariable UUID id, @RequestBody(required = false) Optional<Acceptance> acceptance) {
        var document = new DocumentId(id);
        return acceptance
                .flatMap(Acceptance::fields)
                .map(fields -> incoming.accept(document, fields))
                .orElseGet(() -> incoming.acceptAsTold(document));
    }

    @PostMapping("/arrivals/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable UUID id, @RequestBody Refusing refusing) {
        incoming.refuse(new DocumentId(id), refusing.ground(), refusing.words());
    }

    @PostMapping("/arrivals/{id}/override-mark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void overrideMark(@PathVariable UUID id, @RequestBody Override override) {
        incoming.overrideMark(new DocumentId(id), override.reason());
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    IncomingJson enter(
            @RequestHeader("Idempotency-Key")
                    @Parameter(
                            description = "Names the request; repeated with the same key it takes no second number",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 100))
                    Optional<RequestKey> key,
            @RequestPart Entry entry,
            @RequestPart(required = false) Optional<MultipartFile> file)
            throws IOException {
        byte[] bytes = file.isPresent() ? file.get().getBytes() : null;
        var read = new HandEntry(
                new AuthorityId(entry.authority()),
                entry.fields(),
                entry.secrecy().orElse(SecrecyDegree.NONE),
                bytes,
                file.map(MultipartFile::getOriginalFilename).orElse(""),
                entry.kindApart(),
                entry.markReason(),
                entry.alikeSeen().orElse(false));
        DocumentId entered =
                key.map(named -> incoming.registerByHand(read, named)).orElseGet(() -> incoming.registerByHand(read));
        return IncomingJson.of(incoming.view(entered));
    }
}
