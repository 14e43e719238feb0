package vn.congvan.organisation;

import java.util.UUID;

/// The id of an issuing authority (thẩm quyền ban hành).
public record AuthorityId(UUID value) {
    /// @throws IllegalArgumentException if the text is not a UUID
    public static AuthorityId of(String text) {
        return new AuthorityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
