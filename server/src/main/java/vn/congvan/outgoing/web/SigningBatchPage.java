package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.outgoing.SigningBatch;
import vn.congvan.outgoing.SigningBatch.Chosen;
import vn.congvan.outgoing.SigningBatchId;
import vn.congvan.outgoing.SigningBatches;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;

/// Signing many documents with one PIN: choosing them, then the batch with the result of each.
@Controller
class SigningBatchPage {
    private final SigningBatches batches;

    SigningBatchPage(SigningBatches batches) {
        this.batches = batches;
    }

    /// What was asked of the signer; no order where the document is signed already.
    record Asked(Optional<SignOrder> order) {}

    /// The body that tells by which ticket the signer knows the orders.
    record Ticket(String ticket) {}

    /// The body that brings a signature back, or the signer's refusal.
    record Brought(String requestId, Optional<String> signatureValue, Optional<SignRefusal> refusal) {}

    @GetMapping("/outgoing/signing")
    String choose(Model model) {
        model.addAttribute("waiting", batches.waiting());
        model.addAttribute("unfinished", batches.unfinished());
        model.addAttribute("most", SigningBatch.MOST);
        return "outgoing/signing";
    }

    @PostMapping("/outgoing/signing")
    String make(
            @RequestParam(name = "document", defaultValue = "") List<String> documents,
            @RequestParam MultiValueMap<String, String> typed) {
        var chosen = new ArrayList<Chosen>();
        for (String document : documents) {
            chosen.add(new Chosen(
                    DocumentId.of(document),
                    Optional.ofNullable(typed.getFirst("urgency-" + document)).flatMap(SigningBatchPage::urgency),
                    typed.containsKey("read-" + document)));
        }
        return "redirect:/outgoing/signing/" + batches.make(chosen).id();
    }

    @GetMapping("/outgoing/signing/{batch}")
    String batch(@PathVariable("batch") String batch, Model model) {
        SigningBatch shown = batches.view(SigningBatchId.of(batch));
        model.addAttribute("batch", shown);
        model.addAttribute("items", failedFirst(shown));
        return "outgoing/signing-batch";
    }

    @PostMapping("/outgoing/signing/{batch}/close")
    String close(@PathVariable("batch") String batch, RedirectAttributes answer) {
        batches.close(SigningBatchId.of(batch));
        answer.addFlashAttribute("done", "page.signing.done.close");
        return "redirect:/outgoing/signing";
    }

    @PostMapping("/outgoing/signing/{batch}/ticket")
    @ResponseBody
    Map<String, String> ticket(@PathVariable("batch") String batch, @RequestBody Ticket body) {
        batches.handedToSigner(SigningBatchId.of(batch), body.ticket());
        return new HashMap<>();
    }

    @PostMapping("/outgoing/signing/{batch}/documents/{document}/order")
    @ResponseBody
    Asked order(@PathVariable("batch") String batch, @PathVariable("document") String document) {
        return new Asked(batches.order(SigningBatchId.of(batch), DocumentId.of(document)));
    }

    @PostMapping("/outgoing/signing/{batch}/documents/{document}/signature")
    @ResponseBody
    Map<String, String> signature(
            @PathVariable("batch") String batch, @PathVariable("document") String document, @RequestBody Brought body) {
        var id = SigningBatchId.of(batch);
        var one = DocumentId.of(document);
        body.refusal().ifPresent(refused -> batches.notSigned(id, one, body.requestId(), refused));
        byte[] value = Base64.getDecoder().decode(body.signatureValue().orElse(""));
        batches.answer(id, one, body.requestId(), value);
        return new HashMap<>();
    }

    /// What needs a look stands on top.
    private static List<SigningBatch.Item> failedFirst(SigningBatch batch) {
        return batch.items().stream()
                .sorted(Comparator.comparing(item -> item.outcome() != SigningBatch.Outcome.REFUSED))
                .toList();
    }

    private static Optional<Urgency> urgency(String word) {
        return List.of(Urgency.values()).stream()
                .filter(urgency -> urgency.name().equals(word))
                .findFirst();
    }
}
