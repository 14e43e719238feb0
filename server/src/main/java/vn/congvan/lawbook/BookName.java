package vn.congvan.lawbook;

/// What a register book is called where the agency has given it no name of its own.
///
/// @param name with `{type}` for the name of the type of document that has the book for itself
public record BookName(RegisterKind kind, Series series, String name, Source source) implements Sourced {

    /// Whose numbers a book holds.
    public enum Series {
        /// All documents that have no book of their own.
        COMMON,
        /// A kind of legal normative document, which has its own by law.
        OWN_KIND,
        /// A type of administrative document to which the head of the agency has given one.
        OWN_TYPE
    }

    /// The name of the book of a type.
    public String of(String type) {
        return name.replace("{type}", type);
    }
}
