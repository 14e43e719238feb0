package vn.congvan.outgoing;

import java.util.UUID;
import vn.congvan.common.TimeOrderedId;

/// The id of a batch of documents that a leader signs in one go.
public record SigningBatchId(UUID value) {
    /// @throws vn.congvan.common.Refusal `common.unknown-id` if the text is no id
    public static SigningBatchId of(String text) {
        return new SigningBatchId(TimeOrderedId.read(text));
    }

    static SigningBatchId fresh() {
        return new SigningBatchId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
