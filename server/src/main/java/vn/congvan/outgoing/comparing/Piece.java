package vn.congvan.outgoing.comparing;

/// A stretch of a compared paragraph: words with the spaces between them.
public record Piece(Kind kind, String text) {
    /// In which of the two texts it stands.
    public enum Kind {
        /// In both.
        SAME,
        /// Only in the newer one.
        INSERTED,
        /// Only in the older one.
        DELETED
    }
}
