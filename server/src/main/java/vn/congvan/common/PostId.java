package vn.congvan.common;

import java.util.UUID;

/// The id of a held post: one person in one position of one agency, from a date to a date. Every act is done
/// in a post.
public record PostId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static PostId of(String text) {
        return new PostId(TimeOrderedId.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
