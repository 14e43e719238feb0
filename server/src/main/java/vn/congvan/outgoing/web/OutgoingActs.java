package vn.congvan.outgoing.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.HoldingId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.SealAnswer;
import vn.congvan.outgoing.Seen;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;

/// What the buttons of a document's page do. A refused act comes back to the page with its sentence; nothing
/// is lost.
@Controller
class OutgoingActs {
    private final Outgoing outgoing;

    OutgoingActs(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /// The body that asks for a signature.
    record OrderAsked(Optional<Urgency> urgency, Optional<Long> seen, Optional<String> reserved) {}

    /// The body that brings a signature back, or the signer's refusal.
    record SignatureBrought(String requestId, Optional<String> signatureValue, Optional<SignRefusal> refusal) {}

    /// The body that brings the signatures on a document and its appendices back, or the signer's refusal.
    record SealsBrought(List<SignatureBrought> signatures) {}

    @PostMapping("/outgoing/{id}/acts/{act}")
    String act(
            @PathVariable("id") String id,
            @PathVariable("act") String word,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            @RequestParam(name = "seen") Optional<Long> seen,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        var act = List.of(OutgoingAct.values()).stream()
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.document-unknown")));
        var said = Optional.of(remark.strip()).filter(text -> !text.isEmpty());
        switch (act) {
            case RENUMBER -> outgoing.giveNumberUp(document, said.orElse(""), seen(seen));
            case CANCEL_SEAL -> outgoing.cancelSeal(document, said.orElse(""), seen(seen));
            case ISSUE -> outgoing.issue(document);
            default -> outgoing.act(document, act, said, seen(seen));
        }
        answer.addFlashAttribute("done", "page.outgoing.done." + word);
        return "redirect:/outgoing/" + document;
    }

    @PostMapping("/outgoing/{id}/recipients/{code}")
    String repair(
            @PathVariable("id") String id,
            @PathVariable("code") String code,
            @RequestParam("new-code") String newCode,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        outgoing.repairRecipient(document, code, newCode.strip());
        answer.addFlashAttribute("done", "page.outgoing.done.repair-recipient");
        return "redirect:/outgoing/" + document + "?tab=delivery";
    }

    @PostMapping("/outgoing/{id}/skip-examiner")
    String skip(
            @PathVariable("id") String id,
            @RequestParam(name = "place", defaultValue = "") String place,
            @RequestParam(name = "remark", defaultValue = "") String reason,
            @RequestParam(name = "seen") Optional<Long> seen,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        outgoing.skipExaminer(document, place, reason, seen(seen));
        answer.addFlashAttribute("done", "page.outgoing.done.skip-examiner");
        return "redirect:/outgoing/" + document;
    }

    /// The body that asks for an initial.
    record InitialAsked(Optional<String> remark, Optional<Long> seen) {}

    @PostMapping("/outgoing/{id}/initial-order")
    @ResponseBody
    SignOrder orderInitial(@PathVariable("id") String id, @RequestBody InitialAsked asked) {
        return outgoing.orderInitial(DocumentId.of(id), asked.remark(), seen(asked.seen()));
    }

    @PostMapping("/outgoing/{id}/initial")
    @ResponseBody
    Map<String, String> initial(@PathVariable("id") String id, @RequestBody SignatureBrought brought) {
        refused(id, brought);
        outgoing.initial(DocumentId.of(id), brought.requestId(), bytes(brought));
        return Map.of("next", "/outgoing/" + DocumentId.of(id) + "?tab=signatures&done=initial");
    }

    @PostMapping("/outgoing/{id}/signature-order")
    @ResponseBody
    SignOrder orderSignature(@PathVariable("id") String id, @RequestBody OrderAsked asked) {
        return outgoing.orderSignature(DocumentId.of(id), asked.urgency().orElse(Urgency.NORMAL), seen(asked.seen()));
    }

    @PostMapping("/outgoing/{id}/signature")
    @ResponseBody
    Map<String, String> sign(@PathVariable("id") String id, @RequestBody SignatureBrought brought) {
        refused(id, brought);
        outgoing.sign(DocumentId.of(id), brought.requestId(), bytes(brought));
        return Map.of("next", "/outgoing/" + DocumentId.of(id) + "?tab=signatures&done=sign");
    }

    @PostMapping("/outgoing/{id}/seal-order")
    @ResponseBody
    List<SignOrder> orderSeal(@PathVariable("id") String id, @RequestBody OrderAsked asked) {
        Optional<Integer> reserved =
                asked.reserved().filter(number -> number.matches("\\d{1,7}")).map(Integer::valueOf);
        return outgoing.orderSeals(DocumentId.of(id), seen(asked.seen()), reserved);
    }

    @PostMapping("/outgoing/{id}/seal")
    @ResponseBody
    Map<String, String> seal(@PathVariable("id") String id, @RequestBody SealsBrought brought) {
        brought.signatures().forEach(one -> refused(id, one));
        outgoing.seal(
                DocumentId.of(id),
                brought.signatures().stream()
                        .map(one -> new SealAnswer(one.requestId(), bytes(one)))
                        .toList());
        return Map.of("next", "/outgoing/" + DocumentId.of(id) + "?tab=delivery&done=seal");
    }

    @PostMapping("/outgoing/{id}/receipt")
    String receipt(
            @PathVariable("id") String id,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        outgoing.recordReceipt(document, words);
        answer.addFlashAttribute("done", "page.outgoing.done.receipt");
        return "redirect:/outgoing/" + document + "?tab=delivery";
    }

    @PostMapping("/outgoing/{id}/check")
    String checkAgain(@PathVariable("id") String id, RedirectAttributes answer) {
        var document = DocumentId.of(id);
        outgoing.verifyAnew(document);
        answer.addFlashAttribute("done", "page.incoming.done.check");
        return "redirect:/outgoing/" + document + "?tab=signatures";
    }

    @GetMapping("/outgoing/{id}/files/{holding}")
    ResponseEntity<byte[]> file(
            @PathVariable("id") String id,
            @PathVariable("holding") String holding,
            @RequestParam(name = "original") Optional<String> original) {
        var found = outgoing.file(DocumentId.of(id), HoldingId.of(holding));
        return new HandedOut(found.file().fileName(), found.file().mediaType(), found.content())
                .toRead(found.file().digest().hex(), original.isPresent());
    }

    private static Seen seen(Optional<Long> revision) {
        return new Seen(revision.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private void refused(String id, SignatureBrought brought) {
        brought.refusal().ifPresent(refused -> outgoing.notSigned(DocumentId.of(id), brought.requestId(), refused));
    }

    private static byte[] bytes(SignatureBrought brought) {
        return Base64.getDecoder().decode(brought.signatureValue().orElse(""));
    }
}
