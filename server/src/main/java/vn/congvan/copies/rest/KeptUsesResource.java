package vn.congvan.copies.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.congvan.copies.kept.KeptUse;
import vn.congvan.copies.kept.KeptUseView;
import vn.congvan.copies.kept.KeptUses;

/// `/api/kept-uses`: the use of kept copies of issued documents.
@RestController
@RequestMapping("/api/kept-uses")
@Tag(name = "copies", description = "Bản lưu: xin sử dụng, cho phép, giao, trả")
class KeptUsesResource {
    private final KeptUses uses;

    KeptUsesResource(KeptUses uses) {
        this.uses = uses;
    }

    /// What is asked for.
    record Wanted(@Nullable UUID document, @Nullable String purpose) {}

    /// A decision.
    record Decision(@Nullable Boolean permit, @Nullable String remark) {}

    /// A request to use a kept copy.
    ///
    /// @param line of sổ sử dụng bản lưu, of `year`
    record UseJson(
            UUID id,
            UUID document,
            String sign,
            String purpose,
            String askedBy,
            String state,
            @Nullable String decidedBy,
            @Nullable String remark,
            @Nullable Integer year,
            @Nullable Integer line) {
        static UseJson of(KeptUseView view) {
            KeptUse use = view.use();
            return new UseJson(
                    use.id(),
                    use.kept().document().value(),
                    use.kept().sign(),
                    use.purpose(),
                    use.asked().name(),
                    use.state().name(),
                    use.decided().map(KeptUse.Decided::name).orElse(null),
                    use.decided().flatMap(KeptUse.Decided::remark).orElse(null),
                    use.lent().map(KeptUse.Lent::year).orElse(null),
                    use.lent().map(KeptUse.Lent::line).orElse(null));
        }
    }

    @GetMapping
    @Operation(summary = "The requests that concern the asking post, newest first")
    List<UseJson> list() {
        return uses.list().stream().map(UseJson::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One request")
    UseJson one(@PathVariable UUID id) {
        return UseJson.of(uses.view(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask to use the kept copy of an issued document")
    UseJson request(@RequestBody Wanted body) {
        if (body.document() == null) {
            throw Refusal.notFound(Reason.of("copies.document-unknown"));
        }
        return one(uses.request(new DocumentId(body.document()), body.purpose() == null ? "" : body.purpose()));
    }

    @PostMapping("/{id}/decision")
    @Operation(summary = "Permit the use or refuse it; for whoever decides on copies")
    UseJson decide(@PathVariable UUID id, @RequestBody Decision body) {
        uses.decide(id, Boolean.TRUE.equals(body.permit()), Optional.ofNullable(body.remark()));
        return one(id);
    }

    @PostMapping("/{id}/lent")
    @Operation(summary = "Record that the kept copy was handed over; its line is written into the register")
    UseJson lend(@PathVariable UUID id) {
        uses.lend(id);
        return one(id);
    }

    @PostMapping("/{id}/returned")
    @Operation(summary = "Record that the kept copy is back")
    UseJson returned(@PathVariable UUID id) {
        uses.returned(id);
        return one(id);
    }
}
