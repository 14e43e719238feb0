package vn.congvan.practice;

import java.util.Set;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityKind;

/// A register book that the agency may call by a name of its own.
///
/// @param book       the series within the register, e.g. `COMMON` or the code of a kind that the law registers
///     apart
/// @param lawfulName what it is called where the agency has given no name
/// @param issuers    the kinds of authority that can have it; empty where every one can
public record NameableBook(RegisterKind kind, String book, String lawfulName, Set<String> issuers) {
    /// The series that all documents share which have none of their own.
    public static final String COMMON = "COMMON";

    /// Whether an authority of this kind can have it.
    public boolean mayBelongTo(AuthorityKind authority) {
        return issuers.isEmpty() || issuers.contains(authority.name());
    }

    /// The key by which the agency's own name is kept; the common series has one for each register.
    public String key() {
        return key(kind, book);
    }

    /// As {@link #key()}, for a book whose key alone is known.
    public static String key(RegisterKind kind, String book) {
        return kind.name() + ":" + book;
    }
}
