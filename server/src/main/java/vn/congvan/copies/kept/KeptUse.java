package vn.congvan.copies.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;

/// A request to use a kept copy, as it stands.
///
/// @param authority that issued the document and keeps the copy
/// @param lent with which line of the register
public record KeptUse(
        UUID id,
        Kept kept,
        AuthorityId authority,
        String purpose,
        Asked asked,
        KeptUseState state,
        Optional<Decided> decided,
        Optional<Lent> lent,
        Optional<Instant> returnedAt) {
    /// What is kept, as it stood when it was asked for.
    public record Kept(DocumentId document, String typeName, String sign, LocalDate date, String subject) {}

    /// Who asked.
    public record Asked(PostId by, String name, Instant at) {}

    /// Who decided.
    ///
    /// @param name with the title, as the register says it
    public record Decided(PostId by, String name, Instant at, Optional<String> remark) {}

    /// The line in sổ sử dụng bản lưu.
    public record Lent(int year, int line, Instant at) {}
}
