package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.Recipient;
import vn.congvan.exchange.TakeBack;
import vn.congvan.outgoing.TakeBackView;
import vn.congvan.outgoing.TakeBacks;

/// Taking issued documents back from single receivers.
@RestController
@RequestMapping("/api/outgoing/documents/{id}/take-backs")
@Tag(name = "outgoing-take-back", description = "Lấy lại văn bản đã gửi từ một nơi nhận")
class TakeBackResource {
    private final TakeBacks backs;

    TakeBackResource(TakeBacks backs) {
        this.backs = backs;
    }

    /// From whom it can be taken back, and every wish, the newest first.
    record TakeBacksJson(boolean mayTakeBack, List<Recipient> receivers, List<TakeBack> asked) {}

    /// A wish.
    record Taking(@Nullable String receiver, @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "From whom the document can be taken back, and what was asked before")
    TakeBacksJson takeBacks(@PathVariable UUID id) {
        TakeBackView view = backs.of(new DocumentId(id));
        return new TakeBacksJson(view.may().permitted(), view.receivers(), view.asked());
    }

    @PostMapping
    @Operation(summary = "Take it back from a receiver who has not accepted it; ask one who has")
    TakeBacksJson take(@PathVariable UUID id, @RequestBody Taking body) {
        backs.take(
                new DocumentId(id),
                body.receiver() == null ? "" : body.receiver(),
                body.reason() == null ? "" : body.reason());
        return takeBacks(id);
    }
}
