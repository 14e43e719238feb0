package vn.congvan.practice;

import vn.congvan.lawbook.RegisterKind;

/// A register book that the agency may call by a name of its own.
///
/// @param book       the series within the register, e.g. `COMMON` or the code of a kind that is registered apart
/// @param lawfulName what it is called where the agency has given no name
public record NameableBook(RegisterKind kind, String book, String lawfulName) {
    /// The series that all documents share which have none of their own.
    public static final String COMMON = "COMMON";

    /// The key by which the agency's own name is kept; the common series has one for each register.
    public String key() {
        return key(kind, book);
    }

    /// As {@link #key()}, for a book whose key alone is known.
    public static String key(RegisterKind kind, String book) {
        return kind.name() + ":" + book;
    }
}
