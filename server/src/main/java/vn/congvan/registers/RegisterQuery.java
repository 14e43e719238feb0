package vn.congvan.registers;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;

/// Which lines of a register to show. Views by book, kind or days are views of the one series, never series
/// of their own.
///
/// @param book     only this book; empty for all books of the year
/// @param typeName only documents of this tên loại; empty for all
/// @param from     first day of the document (outgoing) or of arrival (incoming)
/// @param to       last day, included
/// @param page     counted from 0
/// @param size     1 to 500 lines
public record RegisterQuery(
        RegisterKind kind,
        AuthorityId authority,
        int year,
        Optional<String> book,
        Optional<String> typeName,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int page,
        int size) {
    public RegisterQuery {
        page = Math.max(page, 0);
        size = Math.clamp(size, 1, 500);
    }

    /// The whole year's register, its first page.
    public static RegisterQuery year(RegisterKind kind, AuthorityId authority, int year) {
        return new RegisterQuery(
                kind, authority, year, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 50);
    }

    RegisterQuery page(int number, int lines) {
        return new RegisterQuery(kind, authority, year, book, typeName, from, to, number, lines);
    }
}
