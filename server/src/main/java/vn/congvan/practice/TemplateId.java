package vn.congvan.practice;

import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.TimeOrderedId;

/// Names one template of an agency's own.
public record TemplateId(UUID value) {
    static TemplateId fresh() {
        return new TemplateId(TimeOrderedId.next());
    }

    /// As files are held for it.
    DocumentId holder() {
        return new DocumentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
