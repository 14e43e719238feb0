package vn.congvan.exchange;

import java.util.UUID;
import vn.congvan.common.DocumentId;

/// The id of a package in one receiver's inbox. Its value is also the {@link DocumentId} of the document that
/// it becomes there.
public record ArrivalId(UUID value) {
    /// @throws IllegalArgumentException if the text is not a UUID
    public static ArrivalId of(String text) {
        return new ArrivalId(UUID.fromString(text));
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
