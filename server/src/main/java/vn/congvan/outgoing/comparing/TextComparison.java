package vn.congvan.outgoing.comparing;

import java.util.List;
import java.util.Optional;

/// Two texts, word by word. The paragraphs of either text are read off it whole: {@link #older()}, {@link
/// #newer()}.
public record TextComparison(List<ComparedParagraph> paragraphs) {
    public TextComparison {
        paragraphs = List.copyOf(paragraphs);
    }

    /// Compares two texts, given by paragraphs in which single spaces stand between words.
    public static TextComparison of(List<String> older, List<String> newer) {
        return new TextComparison(new ParagraphDiff(older, newer).compared());
    }

    /// The paragraphs of the older text.
    public List<String> older() {
        return paragraphs.stream()
                .map(ComparedParagraph::older)
                .flatMap(Optional::stream)
                .toList();
    }

    /// The paragraphs of the newer text.
    public List<String> newer() {
        return paragraphs.stream()
                .map(ComparedParagraph::newer)
                .flatMap(Optional::stream)
                .toList();
    }

    /// How many words (Vietnamese: tiếng, and numbers) stand only in the newer text.
    public long inserted() {
        return words(Piece.Kind.INSERTED);
    }

    /// How many words stand only in the older text.
    public long deleted() {
        return words(Piece.Kind.DELETED);
    }

    /// How many paragraphs are not the same in both.
    public long changed() {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.kind() != ComparedParagraph.Kind.SAME)
                .count();
    }

    private long words(Piece.Kind kind) {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> piece.kind() == kind)
                .mapToLong(piece -> VietnameseWords.count(piece.text()))
                .sum();
    }
}
