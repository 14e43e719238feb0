package vn.congvan.exchange;

import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;

/// The id of a package in one receiver's inbox. Its value is also the {@link DocumentId} of the document that
/// it becomes there.
public record ArrivalId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static ArrivalId of(String text) {
        return new ArrivalId(TimeOrderedId.read(text));
    }

    /// The document's id in the receiving agency.
    public DocumentId document() {
        return new DocumentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
