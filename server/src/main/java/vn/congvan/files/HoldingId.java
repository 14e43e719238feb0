package vn.congvan.files;

import java.util.UUID;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;

/// The id of one agency's holding of a file.
public record HoldingId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static HoldingId of(String text) {
        return new HoldingId(TimeOrderedId.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
