package vn.congvan.outgoing.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One paragraph of two compared texts.
///
/// @param kind how the whole paragraph stands
/// @param pieces what stands in both, and what in one of them, in the order of reading; never empty
public record ComparedParagraph(Kind kind, List<Piece> pieces) {
    /// How a paragraph stands in the two texts.
    public enum Kind {
        /// The same in both.
        SAME,
        /// In both, with other words.
        CHANGED,
        /// Only in the newer one.
        INSERTED,
        /// Only in the older one.
        DELETED
    }

    public ComparedParagraph {
        pieces = List.copyOf(pieces);
    }

    static ComparedParagraph whole(Kind kind, Piece.Kind piece, String text) {
        return new ComparedParagraph(kind, List.of(new Piece(piece, text)));
    }

    /// As it stands in the older text; empty where it is not there.
    public Optional<String> older() {
        return kind == Kind.INSERTED ? Optional.empty() : Optional.of(without(Piece.Kind.INSERTED));
    }

    /// As it stands in the newer text; empty where it is not there.
    public Optional<String> newer() {
        return kind == Kind.DELETED ? Optional.empty() : Optional.of(without(Piece.Kind.DELETED));
    }

    private String without(Piece.Kind left) {
        return pieces.stream()
                .filter(piece -> piece.kind() != left)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
