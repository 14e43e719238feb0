package vn.congvan.common;

import java.util.UUID;

/// The id of a held post: one person in one position of one agency, from a date to a date. Every act is done
/// in a post.
public record PostId(UUID value) {
    /// @throws IllegalArgumentException if the text is not a UUID
    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
