package vn.congvan.common;

import java.util.UUID;

/// The id of a person; one person has one account and may hold posts in several agencies.
public record PersonId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static PersonId of(String text) {
        return new PersonId(TimeOrderedId.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
