package vn.congvan.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The list "Nơi nhận" of the main document (cell 9b).
final class RecipientList {
    private RecipientList() {}

    /// Its first line.
    static Optional<TextLine> label(LaidOutText text) {
        return text.pages().stream()
                .flatMap(page -> page.segments().stream())
                .filter(segment -> Words.plain(segment.text()).startsWith("nơi nhận"))
                .findFirst();
    }

    /// Its last line on the same page: lines follow each other closely in the left half.
    static TextLine last(LaidOutPage page, TextLine label) {
        List<TextLine> below = page.segments().stream()
                .filter(segment -> segment.baseline() < label.baseline() && segment.x() < page.width() * 0.45f)
                .filter(segment -> segment.x() > label.x() - 20)
                .sorted(Comparator.comparing(TextLine::baseline).reversed())
                .toList();
        TextLine last = label;
        for (TextLine line : below) {
            if (last.baseline() - line.baseline() > 2.2f * label.size()) {
                break;
            }
            last = line;
        }
        return last;
    }
}
