package vn.congvan.form;

import java.util.List;
import java.util.Optional;

/// A place where somebody signs: lines of authority and title, then a gap, then the name (cells 7a, 7c, 7b).
///
/// @param title from top to bottom; never empty
/// @param name empty where the page prints none
record SignatureBlock(List<TextLine> title, Optional<TextLine> name) {
    SignatureBlock {
        title = List.copyOf(title);
    }

    int page() {
        return title.getFirst().page();
    }

    float top() {
        return title.getFirst().baseline();
    }

    List<String> titleTexts() {
        return title.stream().map(TextLine::text).toList();
    }

    /// Lower edge of the title.
    float titleBottom() {
        return title.getLast().box().y();
    }

    /// The axis on which title and name are centred.
    float axis() {
        float widest = title.stream()
                .max(java.util.Comparator.comparing(line -> line.right() - line.x()))
                .map(TextLine::centreX)
                .orElseThrow();
        return name.map(TextLine::centreX).orElse(widest);
    }
}
