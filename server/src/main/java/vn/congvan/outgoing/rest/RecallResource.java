package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.RecallOrder;
import vn.congvan.outgoing.RecallView;
import vn.congvan.outgoing.Recalls;

/// Recall of issued documents.
@RestController
@RequestMapping("/api/outgoing/documents/{id}/recall")
@Tag(name = "outgoing-recall", description = "Thu hồi văn bản đã phát hành")
class RecallResource {
    private final Recalls recalls;

    RecallResource(Recalls recalls) {
        this.recalls = recalls;
    }

    /// A recipient on paper.
    record PaperJson(String recipient, String name, Optional<String> returned) {}

    /// The recall; `done` is empty as long as nobody recalled the document.
    record RecallJson(Optional<RecallView.Done> done, boolean mayRecall, List<PaperJson> papers) {}

    /// The order to recall.
    record Ordering(
            @Nullable UUID by,
            @Nullable String sign,
            @Nullable LocalDate on,
            @Nullable String reason) {}

    /// Paper that came back.
    record Returning(@Nullable String recipient, @Nullable String words) {}

    @GetMapping
    @Operation(summary = "The recall of the document, or whether the asker may recall it")
    RecallJson recall(@PathVariable UUID id) {
        RecallView view = recalls.of(new DocumentId(id));
        return new RecallJson(
                view.done(),
                view.mayRecall().permitted(),
                view.papers().stream()
                        .map(paper -> new PaperJson(paper.recipient().word(), paper.name(), paper.returned()))
                        .toList());
    }

    @PostMapping
    @Operation(summary = "Carry out the recall: frozen here, cancelled at every receiver at once")
    RecallJson carryOut(@PathVariable UUID id, @RequestBody Ordering body) {
        if (body.by() == null || body.on() == null) {
            throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "by, on"));
        }
        recalls.recall(
                new DocumentId(id),
                new RecallOrder(new PostId(body.by()), text(body.sign()), body.on(), text(body.reason())));
        return recall(id);
    }

    @PostMapping("/returned")
    @Operation(summary = "Write down that a recipient has given paper of a recalled document back")
    RecallJson returned(@PathVariable UUID id, @RequestBody Returning body) {
        recalls.paperReturned(new DocumentId(id), text(body.recipient()), text(body.words()));
        return recall(id);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
