package vn.congvan.common;

import java.util.UUID;

/// The id of a person; one person has one account and may hold posts in several agencies.
public record PersonId(UUID value) {
    /// @throws IllegalArgumentException if the text is not a UUID
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
