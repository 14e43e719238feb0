package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A relation between two documents of the agency has ended: it was a mistake, or the later one is not issued.
///
/// @param from     the document that was to answer, replace …
/// @param relation how
/// @param to       the document that was to be answered, replaced …
public record Unrelated(DocumentId from, Relation relation, DocumentId to) implements Recorded {
    @Override
    public String act() {
        return "registers.unrelated";
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
