package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.RequestKey;
import vn.congvan.files.HoldingId;
import vn.congvan.outgoing.FileContent;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingQuery;
import vn.congvan.outgoing.OutgoingState;
import vn.congvan.outgoing.Queue;
import vn.congvan.outgoing.Revision;
import vn.congvan.outgoing.SecrecyAttempt;
import vn.congvan.outgoing.SecrecyState;
import vn.congvan.outgoing.Seen;
import vn.congvan.platform.web.ActJson;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.protocol.SignOrder;

/// `/api/outgoing`: drafts and what becomes of them. Every act answers with the document as it then stands;
/// every refusal is a problem (RFC 9457) with its stable code.
@RestController
@RequestMapping("/api/outgoing")
@Tag(name = "outgoing", description = "Văn bản đi: soạn thảo, duyệt, ký, cấp số, đóng dấu, phát hành")
class OutgoingResource {
    private final Outgoing outgoing;

    OutgoingResource(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @GetMapping("/choices")
    @Operation(summary = "What the drafting form offers today: authorities with signers, kinds, recipients")
    Replies.Choices choices() {
        return Replies.Choices.of(outgoing.choices());
    }

    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a new draft into the system: fields, main file (DOCX or PDF), attachments")
    Replies.Made draft(
            @RequestHeader("Idempotency-Key")
                    @Parameter(
                            description = "Names the request; repeated with the same key it makes no second draft",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 100))
                    Optional<RequestKey> key,
            @RequestPart("draft") DraftJson draft,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "attachments", required = false) @Nullable List<MultipartFile> attachments,
            @RequestPart(name = "references", required = false) @Nullable List<MultipartFile> references) {
        var made = new NewDraft(
                draft.fields(outgoing.choices()),
                Requests.uploaded(file),
                Requests.along(attachments, references).orElse(List.of()));
        DocumentId id = key.map(named -> outgoing.draft(made, named)).orElseGet(() -> outgoing.draft(made));
        return new Replies.Made(id.value(), "/api/outgoing/documents/" + id);
    }

    @PutMapping(path = "/documents/{id}/draft", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Make a new version; what is absent stays, earlier approvals become void")
    OutgoingJson revise(
            @PathVariable UUID id,
            @RequestPart(name = "draft", required = false) @Nullable DraftJson draft,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            @RequestPart(name = "attachments", required = false) @Nullable List<MultipartFile> attachments,
            @RequestPart(name = "references", required = false) @Nullable List<MultipartFile> references,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable Long revision) {
        var change = new Revision(
                Optional.ofNullable(draft).map(json -> json.fields(outgoing.choices())),
                Optional.ofNullable(file).map(Requests::uploaded),
                Requests.along(attachments, references),
                Optional.ofNullable(note));
        outgoing.revise(new DocumentId(id), change, Requests.seen(revision));
        return view(id);
    }

    @GetMapping("/documents")
    @Operation(summary = "One list of the asking post, newest first")
    Replies.Page documents(
            @RequestParam(defaultValue = "ALL") Queue queue,
            @RequestParam Optional<OutgoingState> state,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > 100) {
            throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "page, size"));
        }
        return Replies.Page.of(
                outgoing.list(new OutgoingQuery(queue, state, q.filter(text -> !text.isBlank()), page, size)));
    }

    @GetMapping("/counters")
    @Operation(summary = "How many rows each list of the asking post has")
    Replies.Counters counters() {
        return new Replies.Counters(outgoing.counters());
    }

    @GetMapping("/documents/{id}")
    @Operation(summary = "One document; the viewing is recorded")
    OutgoingJson document(@PathVariable UUID id) {
        return view(id);
    }

    @GetMapping("/documents/{id}/acts")
    @Operation(summary = "What the asker may do to the document now, and why not")
    List<ActJson> acts(@PathVariable UUID id) {
        return OutgoingJson.acts(outgoing.acts(new DocumentId(id)));
    }

    @PostMapping("/documents/{id}/{act}")
    @Operation(
            summary =
                    "Do a plain act: submit, approve, return-draft, endorse, return-examination, pass-form, return-form, return-signing,"
                            + " pass-to-drafter, answer-return, return-numbering, ask-new-signature, take-back, withdraw")
    OutgoingJson act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestBody(required = false) Requests.@Nullable Act body) {
        Requests.Act given = body == null ? Requests.Act.EMPTY : body;
        outgoing.act(new DocumentId(id), named(id, act), given.remark(), given.seen());
        return view(id);
    }

    @PutMapping("/documents/{id}/places")
    @Operation(summary = "Correct the places of number, date, signature and seal, until the first signature")
    OutgoingJson places(@PathVariable UUID id, @RequestBody Requests.Places body) {
        outgoing.correctPlaces(new DocumentId(id), body.plan(), Requests.seen(body.revision()));
        return view(id);
    }

    @PostMapping("/documents/{id}/skip-examiner")
    @Operation(summary = "Pass over a further examiner of the route, with a reason that stays on the cover")
    OutgoingJson skip(@PathVariable UUID id, @RequestBody Requests.Skipping body) {
        outgoing.skipExaminer(new DocumentId(id), body.who(), body.why(), Requests.seen(body.revision()));
        return view(id);
    }

    @PostMapping("/documents/{id}/initial-order")
    @Operation(
            summary = "Ask for one's own initial (ký nháy), by which approve or pass-form is done; answer it with the"
                    + " signer, then POST …/initial")
    SignOrder orderInitial(@PathVariable UUID id, @RequestBody(required = false) Requests.@Nullable Act body) {
        Requests.Act given = body == null ? Requests.Act.EMPTY : body;
        return outgoing.orderInitial(new DocumentId(id), given.remark(), given.seen());
    }

    @PostMapping("/documents/{id}/initial")
    @Operation(summary = "Hand in the initial, or the signer's refusal; doing it again changes nothing")
    OutgoingJson initial(@PathVariable UUID id, @RequestBody Requests.Signature body) {
        refused(id, body);
        outgoing.initial(new DocumentId(id), body.request(), body.value());
        return view(id);
    }

    @PostMapping("/documents/{id}/signature-order")
    @Operation(summary = "Ask for the leader's signature; answer it with the signer, then POST …/signature")
    SignOrder orderSignature(
            @PathVariable UUID id, @RequestBody(required = false) Requests.@Nullable SignatureOrder body) {
        Requests.SignatureOrder given = body == null ? Requests.SignatureOrder.EMPTY : body;
        var urgency = given.urgency() == null
                ? outgoing.view(new DocumentId(id)).fields().urgency()
                : given.urgency();
        return outgoing.orderSignature(new DocumentId(id), urgency, Requests.seen(given.revision()));
    }

    @PostMapping("/documents/{id}/signature")
    @Operation(summary = "Hand in the leader's signature, or the signer's refusal; doing it again changes nothing")
    OutgoingJson sign(@PathVariable UUID id, @RequestBody Requests.Signature body) {
        refused(id, body);
        outgoing.sign(new DocumentId(id), body.request(), body.value());
        return view(id);
    }

    @PostMapping("/documents/{id}/seal-order")
    @Operation(summary = "Give number and date of today and ask for the agency's signature; or ask again")
    SignOrder orderSeal(
            @PathVariable UUID id,
            @RequestBody(required = false) Requests.@Nullable Act body,
            @RequestParam Optional<Integer> reserved) {
        Seen seen = body == null ? Seen.latest() : body.seen();
        return reserved.map(number -> outgoing.orderSeal(new DocumentId(id), seen, number))
                .orElseGet(() -> outgoing.orderSeal(new DocumentId(id), seen));
    }

    @PostMapping("/documents/{id}/seal")
    @Operation(
            summary = "Hand in the agency's signature, or the signer's refusal; issues the document, or lets it wait")
    OutgoingJson seal(@PathVariable UUID id, @RequestBody Requests.Signature body) {
        refused(id, body);
        outgoing.seal(new DocumentId(id), body.request(), body.value());
        return view(id);
    }

    @PostMapping("/documents/{id}/seal-orders")
    @Operation(
            summary = "As seal-order, for a document with appendices in files of their own: one order for each,"
                    + " the document's first; answer all, then POST …/seals")
    List<SignOrder> orderSeals(@PathVariable UUID id, @RequestBody(required = false) Requests.@Nullable Act body) {
        return outgoing.orderSeals(new DocumentId(id), body == null ? Seen.latest() : body.seen());
    }

    @PostMapping("/documents/{id}/seals")
    @Operation(
            summary = "Hand in the agency's signatures on the document and its appendices, all of them, the"
                    + " document's first; issues the document, or lets it wait")
    OutgoingJson seals(@PathVariable UUID id, @RequestBody Requests.Seals body) {
        outgoing.seal(new DocumentId(id), body.answers());
        return view(id);
    }

    @PostMapping("/documents/{id}/issue")
    @Operation(summary = "Issue a sealed document that waited for its time stamp")
    OutgoingJson issue(@PathVariable UUID id) {
        outgoing.issue(new DocumentId(id));
        return view(id);
    }

    @PostMapping("/documents/{id}/renumber")
    @Operation(
            summary = "Give up a number whose day has passed before the seal; it stays in the book as cancelled, with"
                    + " the reason, and the signed document waits for a number again")
    OutgoingJson renumber(@PathVariable UUID id, @RequestBody Requests.Cancelling body) {
        outgoing.giveNumberUp(
                new DocumentId(id), body.reason() == null ? "" : body.reason(), Requests.seen(body.revision()));
        return view(id);
    }

    @PostMapping("/documents/{id}/cancel-seal")
    @Operation(summary = "Give a sealing up; the number stays in the book with the reason")
    OutgoingJson cancelSeal(@PathVariable UUID id, @RequestBody Requests.Cancelling body) {
        outgoing.cancelSeal(
                new DocumentId(id), body.reason() == null ? "" : body.reason(), Requests.seen(body.revision()));
        return view(id);
    }

    @PostMapping("/documents/{id}/repair-recipient")
    @Operation(summary = "Send again to a recipient that was not reached, under a repaired code")
    OutgoingJson repair(@PathVariable UUID id, @RequestBody Requests.Repair body) {
        outgoing.repairRecipient(new DocumentId(id), body.from(), body.to());
        return view(id);
    }

    @PostMapping("/documents/{id}/receipt")
    @Operation(summary = "Write down who has signed for copies on paper (ký nhận, column 9); for the clerk")
    OutgoingJson receipt(@PathVariable UUID id, @RequestBody Requests.Receipt body) {
        outgoing.recordReceipt(new DocumentId(id), body.text());
        return view(id);
    }

    @GetMapping("/documents/{id}/files/{holding}")
    @Operation(summary = "The bytes of one file; the viewing is recorded")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID holding) {
        FileContent found = outgoing.file(new DocumentId(id), new HoldingId(holding));
        return new HandedOut(found.file().fileName(), found.file().mediaType(), found.content()).toKeep();
    }

    @GetMapping("/documents/{id}/verification")
    @Operation(summary = "The verification report of the main document, JSON, or HTML with format=html")
    ResponseEntity<byte[]> verification(@PathVariable UUID id, @RequestParam(defaultValue = "json") String format) {
        boolean html = format.equals("html");
        return HandedOut.report(outgoing.verification(new DocumentId(id), html), html);
    }

    @PostMapping("/documents/{id}/check")
    @Operation(summary = "Verify the main document now and answer with the report; GET …/verification shows the last")
    ResponseEntity<byte[]> check(@PathVariable UUID id) {
        outgoing.verifyAnew(new DocumentId(id));
        return verification(id, "json");
    }

    @GetMapping("/documents/{id}/form-check")
    @Operation(
            summary = "What the machine finds in the form (thể thức) of the current version; the viewing is recorded")
    FormCheckJson formCheck(@PathVariable UUID id) {
        return FormCheckJson.of(outgoing.formCheck(new DocumentId(id)));
    }

    @PostMapping("/documents/{id}/form-mending")
    @Operation(summary = "Let the machine mend the form of a DOCX draft where that is safe; makes a new version")
    OutgoingJson mendForm(@PathVariable UUID id, @RequestBody(required = false) Requests.@Nullable FormMending body) {
        Requests.FormMending given = body == null ? Requests.FormMending.EMPTY : body;
        outgoing.mendForm(new DocumentId(id), given.wanted(), Requests.seen(given.revision()));
        return view(id);
    }

    @GetMapping("/secrecy-attempts")
    @Operation(summary = "Refused attempts with a mark of secrecy; for clerks")
    List<Replies.Attempt> attempts(@RequestParam Optional<SecrecyState> state) {
        return outgoing.secrecyAttempts(state).rows().stream()
                .map(Replies.Attempt::of)
                .toList();
    }

    @GetMapping("/secrecy-attempts/{attempt}")
    @Operation(summary = "One refused attempt: what was found and where; for clerks and for whoever made it")
    Replies.Attempt attempt(@PathVariable UUID attempt) {
        return Replies.Attempt.of(outgoing.secrecyAttempt(attempt));
    }

    @PostMapping("/secrecy-attempts/{attempt}/override")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A clerk finds that a suspected mark is none; the same file is let in from now on")
    void override(@PathVariable UUID attempt, @RequestBody Requests.Override body) {
        outgoing.judgeSecrecy(attempt, SecrecyAttempt.Verdict.NO_MARK, body.text());
    }

    @PostMapping("/secrecy-attempts/{attempt}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A clerk finds that a suspected mark is one; the file stays out")
    void confirm(@PathVariable UUID attempt, @RequestBody Requests.Override body) {
        outgoing.judgeSecrecy(attempt, SecrecyAttempt.Verdict.MARK, body.text());
    }

    /// Where the signer's answer is a refusal, it is told and recorded as one.
    private void refused(UUID id, Requests.Signature body) {
        if (body.refusal() != null) {
            outgoing.notSigned(new DocumentId(id), body.request(), body.refusal());
        }
    }

    /// `answer-return` answers whoever returned the document; `return` returns it as its step does.
    private OutgoingAct named(UUID id, String word) {
        if (word.equals("answer-return") || word.equals("return")) {
            return outgoing.acts(new DocumentId(id)).stream()
                    .map(vn.congvan.outgoing.ActView::act)
                    .filter(act -> word.equals("return")
                            ? act.word().startsWith("return-")
                            : act.word().startsWith("answer-"))
                    .findFirst()
                    .orElseThrow(() -> unknown(word));
        }
        return Arrays.stream(OutgoingAct.values())
                .filter(act -> act.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    private static Refusal unknown(String word) {
        return Refusal.notFound(Reason.of("outgoing.act-unknown", "act", word));
    }

    private OutgoingJson view(UUID id) {
        return OutgoingJson.of(outgoing.view(new DocumentId(id)));
    }
}
