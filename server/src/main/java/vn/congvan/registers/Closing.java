package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;

/// A closed span of one book: from then on its lines stay as they are (khóa sổ).
///
/// @param first     the first number of the span
/// @param last      the last number; every number between them has its line
/// @param cancelled how many of them are cancelled or unused
/// @param digest    SHA-256 of the lines, see {@link CanonicalLines}
/// @param closedBy  the clerk's name
public record Closing(
        UUID id,
        RegisterKind kind,
        AuthorityId authority,
        int year,
        String book,
        int first,
        int last,
        LocalDate from,
        LocalDate to,
        int cancelled,
        String digest,
        Instant closedAt,
        String closedBy)
        implements ClosedSpan {}
