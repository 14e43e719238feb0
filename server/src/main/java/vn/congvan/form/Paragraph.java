package vn.congvan.form;

import java.util.List;
import java.util.stream.Collectors;

/// Lines that belong together.
///
/// @param lines never empty; a paragraph may go on over a page
/// @param plain whether it is running text: not a row of a table, not beside something else
/// @param table whether it stands in a table
record Paragraph(List<TextLine> lines, boolean plain, boolean table) {
    Paragraph {
        lines = List.copyOf(lines);
    }

    Paragraph(List<TextLine> lines, boolean plain) {
        this(lines, plain, false);
    }

    String text() {
        return lines.stream().map(TextLine::text).collect(Collectors.joining(" "));
    }

    TextLine first() {
        return lines.getFirst();
    }

    TextLine last() {
        return lines.getLast();
    }

    /// The area of its first line: where a person looks for it.
    Box box() {
        return first().box();
    }
}
