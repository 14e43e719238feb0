package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Urgency;
import vn.congvan.outgoing.SigningBatch;
import vn.congvan.outgoing.SigningBatchId;
import vn.congvan.outgoing.SigningBatches;
import vn.congvan.protocol.SignOrder;

/// `/api/outgoing/signing-batches`: many documents signed with one PIN, each with its own result.
@RestController
@RequestMapping("/api/outgoing/signing-batches")
@Tag(name = "signing-batches", description = "Ký loạt: nhiều văn bản, một lần nhập mã PIN, kết quả từng văn bản")
class SigningBatchResource {
    private final SigningBatches batches;

    SigningBatchResource(SigningBatches batches) {
        this.batches = batches;
    }

    /// One document of a new batch.
    ///
    /// @param urgency absent leaves it as proposed
    /// @param read whether the leader says that he has read it
    record Choice(UUID document, @Nullable Urgency urgency, boolean read) {}

    /// A new batch.
    record NewBatch(@Nullable List<Choice> documents) {}

    /// One document of a batch.
    record ItemJson(
            UUID document, String summary, Urgency urgency, SigningBatch.Outcome outcome, Optional<Reason> because) {
        static ItemJson of(SigningBatch.Item item) {
            return new ItemJson(
                    item.document().value(), item.summary(), item.decided(), item.outcome(), item.because());
        }
    }

    /// A batch with what became of each document.
    record BatchJson(UUID id, Instant madeAt, boolean closed, List<ItemJson> documents) {
        static BatchJson of(SigningBatch batch) {
            return new BatchJson(
                    batch.id().value(),
                    batch.madeAt(),
                    batch.closed(),
                    batch.items().stream().map(ItemJson::of).toList());
        }
    }

    /// The orders of a batch for the signer, and why the others have none.
    record Orders(List<SignOrder> orders, List<NotOrdered> refused) {}

    /// Why one document has no order.
    record NotOrdered(UUID document, Reason because) {}

    /// The signer's answer to one order.
    record Answered(UUID document, Requests.Signature answer) {}

    /// The signer's answers.
    record Answers(@Nullable List<Answered> answers) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put documents together to be signed in one go")
    BatchJson make(@RequestBody NewBatch body) {
        List<Choice> chosen = body.documents() == null ? List.of() : body.documents();
        return BatchJson.of(batches.make(chosen.stream()
                .map(one -> new SigningBatch.Chosen(
                        new DocumentId(one.document()), Optional.ofNullable(one.urgency()), one.read()))
                .toList()));
    }

    @GetMapping("/{batch}")
    @Operation(summary = "A batch, with what became of each document by now")
    BatchJson batch(@PathVariable UUID batch) {
        return BatchJson.of(batches.view(new SigningBatchId(batch)));
    }

    @PostMapping("/{batch}/orders")
    @Operation(summary = "Ask for the signature of every document that is not signed; asking again goes on")
    Orders orders(@PathVariable UUID batch) {
        var id = new SigningBatchId(batch);
        var orders = new java.util.ArrayList<SignOrder>();
        var refused = new java.util.ArrayList<NotOrdered>();
        for (SigningBatch.Item item : batches.view(id).items()) {
            try {
                batches.order(id, item.document()).ifPresent(orders::add);
            } catch (Refusal refusal) {
                refused.add(new NotOrdered(item.document().value(), refusal.reason()));
            }
        }
        return new Orders(orders, refused);
    }

    @PostMapping("/{batch}/answers")
    @Operation(summary = "Hand in the signer's answers; each document has its own result; again changes nothing")
    BatchJson answers(@PathVariable UUID batch, @RequestBody Answers body) {
        var id = new SigningBatchId(batch);
        List<Answered> answers = body.answers() == null ? List.of() : body.answers();
        for (Answered one : answers) {
            try {
                answer(id, new DocumentId(one.document()), one.answer());
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                    throw refusal;
                }
            }
        }
        return batch(batch);
    }

    @PostMapping("/{batch}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave the rest of a batch; what is not signed waits for the leader as before")
    void close(@PathVariable UUID batch) {
        batches.close(new SigningBatchId(batch));
    }

    private void answer(SigningBatchId id, DocumentId document, Requests.Signature answer) {
        if (answer.refusal() != null) {
            batches.notSigned(id, document, answer.request(), answer.refusal());
        }
        batches.answer(id, document, answer.request(), answer.value());
    }
}
