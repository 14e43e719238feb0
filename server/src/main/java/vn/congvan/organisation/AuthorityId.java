package vn.congvan.organisation;

import java.util.UUID;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;

/// The id of an issuing authority (thẩm quyền ban hành).
public record AuthorityId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static AuthorityId of(String text) {
        return new AuthorityId(TimeOrderedId.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
