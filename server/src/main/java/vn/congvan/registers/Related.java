package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// One document of the agency was related to another; heard by the trail and by whoever acts on an answer or
/// a recall.
///
/// @param from     the document that answers, replaces, recalls …
/// @param relation how
/// @param to       the document that is answered, replaced, recalled …
public record Related(DocumentId from, Relation relation, DocumentId to) implements Recorded {
    @Override
    public String act() {
        return "registers.related";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return from.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("relation", relation.name(), "to", to.toString());
    }
}
