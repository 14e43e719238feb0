package vn.congvan.registers;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.organisation.AuthorityId;

/// Which lines of a register that is kept by hand.
///
/// @param form code of its form in the lawbook
/// @param from first day on which a line was written
/// @param to   last such day, included
/// @param page counted from 0
public record KeptQuery(
        AuthorityId authority, String form, int year, Optional<LocalDate> from, Optional<LocalDate> to, int page) {
    /// Lines of one page.
    public static final int SIZE = 25;

    public KeptQuery {
        page = Math.max(page, 0);
    }
}
