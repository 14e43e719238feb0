package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.joint.CoIssuing;
import vn.congvan.outgoing.joint.JointTurns;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.protocol.SignOrder;

/// `/api/outgoing`: documents that several agencies issue together (văn bản liên tịch), for the drafting agency and
/// for the others.
@RestController
@RequestMapping("/api/outgoing")
@Tag(name = "outgoing")
class JointResource {
    private final CoIssuing coIssuing;
    private final JointTurns turns;

    JointResource(CoIssuing coIssuing, JointTurns turns) {
        this.coIssuing = coIssuing;
        this.turns = turns;
    }

    @GetMapping("/documents/{id}/joint")
    @Operation(summary = "With which agencies a document is issued, and how far they have signed and sealed")
    JointJson.ViewJson of(@PathVariable UUID id) {
        return JointJson.ViewJson.of(coIssuing.of(new DocumentId(id)));
    }

    @PostMapping("/documents/{id}/joint")
    @Operation(summary = "Say with which agencies a draft is issued, in the order of signing; none: by one agency")
    JointJson.ViewJson name(@PathVariable UUID id, @RequestBody JointJson.Naming body) {
        coIssuing.name(new DocumentId(id), body.coIssuers());
        return of(id);
    }

    @GetMapping("/joint")
    @Operation(summary = "Joint documents of other agencies in which the acting agency has a turn")
    List<JointJson.TurnJson> mine() {
        return turns.mine().stream().map(JointJson.TurnJson::of).toList();
    }

    @GetMapping("/joint/{turn}")
    @Operation(summary = "One turn with what the asker may do; the reading is recorded")
    JointJson.AskedJson turn(@PathVariable UUID turn) {
        return JointJson.AskedJson.of(turns.view(turn));
    }

    @GetMapping("/joint/{turn}/file")
    @Operation(summary = "The newest file of the document; the reading is recorded")
    ResponseEntity<byte[]> file(@PathVariable UUID turn) {
        return new HandedOut("van-ban-lien-tich.pdf", MediaKind.PDF.contentType(), turns.file(turn)).toKeep();
    }

    @PostMapping("/joint/{turn}/signature-order")
    @Operation(summary = "Ask for the leader's signature; answer it with the signer, then POST …/signature")
    SignOrder orderSignature(@PathVariable UUID turn) {
        return turns.orderSignature(turn);
    }

    @PostMapping("/joint/{turn}/signature")
    @Operation(summary = "Hand in the leader's signature, or the signer's refusal; doing it again changes nothing")
    JointJson.AskedJson sign(@PathVariable UUID turn, @RequestBody Requests.Signature body) {
        refused(turn, body);
        turns.sign(turn, body.request(), body.value());
        return turn(turn);
    }

    @PostMapping("/joint/{turn}/seal-order")
    @Operation(summary = "Ask for the agency's seal; answer it with the signer, then POST …/seal")
    SignOrder orderSeal(@PathVariable UUID turn) {
        return turns.orderSeal(turn);
    }

    @PostMapping("/joint/{turn}/seal")
    @Operation(summary = "Hand in the agency's seal, or the signer's refusal; doing it again changes nothing")
    JointJson.AskedJson seal(@PathVariable UUID turn, @RequestBody Requests.Signature body) {
        refused(turn, body);
        turns.seal(turn, body.request(), body.value());
        return turn(turn);
    }

    @PostMapping("/joint/{turn}/refuse")
    @Operation(summary = "Refuse to sign or to seal, with a reason: all signatures are void")
    JointJson.AskedJson refuse(@PathVariable UUID turn, @RequestBody JointJson.Refusing body) {
        turns.refuse(turn, body.text());
        return turn(turn);
    }

    @PostMapping("/joint/{turn}/let")
    @Operation(summary = "Let somebody of the house read it")
    JointJson.AskedJson let(@PathVariable UUID turn, @RequestBody OpinionJson.Letting body) {
        turns.let(turn, body.answering());
        return turn(turn);
    }

    private void refused(UUID turn, Requests.Signature body) {
        if (body.refusal() != null) {
            turns.notSigned(turn, body.refusal());
        }
    }
}
