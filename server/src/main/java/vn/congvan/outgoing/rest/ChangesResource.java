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
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.ChangeRule;
import vn.congvan.outgoing.Changes;
import vn.congvan.outgoing.ChangesTold;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Relation;

/// Later documents that correct, amend or replace issued ones.
@RestController
@RequestMapping("/api/outgoing/documents/{id}/changes")
@Tag(name = "outgoing-changes", description = "Đính chính, sửa đổi bổ sung, thay thế văn bản đã ban hành")
class ChangesResource {
    private final Outgoing outgoing;
    private final Changes changes;
    private final Registers registers;

    ChangesResource(Outgoing outgoing, Changes changes, Registers registers) {
        this.outgoing = outgoing;
        this.changes = changes;
        this.registers = registers;
    }

    /// What one document does to another.
    record RelatedJson(UUID from, Relation relation, UUID to) {}

    /// What the draft does to an issued document.
    record Relating(
            ChangeRule.@Nullable Change change, @Nullable UUID issued) {}

    @GetMapping
    @Operation(summary = "The relations of the document, in both directions, oldest first")
    List<RelatedJson> relations(@PathVariable UUID id) {
        outgoing.acts(new DocumentId(id));
        return registers.relations(new DocumentId(id)).stream()
                .map(related -> new RelatedJson(
                        related.from().value(), related.relation(), related.to().value()))
                .toList();
    }

    @PostMapping
    @Operation(summary = "Say that this draft corrects, amends or replaces an issued document")
    List<RelatedJson> relate(@PathVariable UUID id, @RequestBody Relating body) {
        if (body.change() == null || body.issued() == null) {
            throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "change, issued"));
        }
        changes.relate(new DocumentId(id), body.change(), new DocumentId(body.issued()));
        return relations(id);
    }

    @GetMapping("/told")
    @Operation(summary = "Who was told that later documents change this one, and who there has seen it")
    ChangesTold told(@PathVariable UUID id) {
        return changes.told(new DocumentId(id));
    }

    @PostMapping("/remove")
    @Operation(summary = "Take back that this draft corrects, amends or replaces an issued document")
    List<RelatedJson> remove(@PathVariable UUID id, @RequestBody Relating body) {
        if (body.change() == null || body.issued() == null) {
            throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "change, issued"));
        }
        changes.remove(new DocumentId(id), body.change(), new DocumentId(body.issued()));
        return relations(id);
    }
}
