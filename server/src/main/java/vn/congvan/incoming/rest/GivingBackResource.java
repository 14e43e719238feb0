package vn.congvan.incoming.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.congvan.exchange.AskedBack;
import vn.congvan.incoming.GivingBack;

/// A sender's wish to have an accepted document back.
@RestController
@RequestMapping("/api/incoming/documents/{id}/asked-back")
@Tag(name = "incoming-asked-back", description = "Nơi gửi yêu cầu lấy lại văn bản")
class GivingBackResource {
    private final GivingBack giving;

    GivingBackResource(GivingBack giving) {
        this.giving = giving;
    }

    /// The wish; absent where the sender never had one.
    record AskedBackJson(Optional<AskedBack> asked, boolean mayAnswer) {}

    /// The answer.
    ///
    /// @param words why it is refused
    record Answering(boolean agree, @Nullable String words) {}

    @GetMapping
    @Operation(summary = "What the sender last wished of this document")
    AskedBackJson asked(@PathVariable UUID id) {
        Optional<GivingBack.Shown> shown = giving.of(new DocumentId(id));
        return new AskedBackJson(
                shown.map(GivingBack.Shown::asked),
                shown.map(one -> one.may().permitted()).orElse(false));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Agree, and the document is cancelled here; or refuse with words")
    void answer(@PathVariable UUID id, @RequestBody Answering body) {
        giving.answer(new DocumentId(id), body.agree(), body.words() == null ? "" : body.words());
    }
}
