package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import vn.congvan.organisation.AuthorityId;

/// A number that the clerk keeps free (giữ số).
///
/// @param day    the only day on which a document can take it
/// @param reason why it is kept, as the book shows it
/// @param by     who keeps it
public record Reservation(
        AuthorityId authority,
        int year,
        String book,
        int number,
        LocalDate day,
        String reason,
        String by,
        Instant at) {}
