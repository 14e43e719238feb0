package vn.congvan.files;

import java.util.UUID;

/// The id of one agency's holding of a file.
public record HoldingId(UUID value) {
    /// @throws IllegalArgumentException if the text is not a UUID
    public static HoldingId of(String text) {
        return new HoldingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
