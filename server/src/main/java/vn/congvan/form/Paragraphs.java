package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the lines of running text together to paragraphs.
final class Paragraphs {
    private static final float INDENT = 12;
    private static final float ROOM = 8;
    private static final float GAP = 1.75f;

    private Paragraphs() {}

    static List<Paragraph> of(List<TextLine> lines, Optional<Column> column) {
        var paragraphs = new ArrayList<Paragraph>();
        var open = new ArrayList<TextLine>();
        for (TextLine line : lines) {
            if (!open.isEmpty() && begins(open.getLast(), line, column)) {
                paragraphs.add(paragraph(open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(paragraph(open));
        }
        return paragraphs;
    }

    private static Paragraph paragraph(List<TextLine> lines) {
        return new Paragraph(
                lines, lines.stream().allMatch(line -> line.segments().size() == 1));
    }

    /// A line begins a paragraph where it is indented, where the line above is not full, after a gap, or where
    /// the cells of a table stand side by side.
    private static boolean begins(TextLine above, TextLine line, Optional<Column> column) {
        float left = column.map(Column::left).orElse(0f);
        float right = column.map(Column::right).orElse(0f);
        boolean indented = line.x() > left + INDENT;
        boolean unfinished = above.right() + firstWord(line) < right - ROOM;
        boolean gap = above.page() == line.page() && above.baseline() - line.baseline() > GAP * line.size();
        boolean table = above.segments().size() == 1 && line.segments().size() > 1;
        return column.isEmpty() || indented || unfinished || gap || table;
    }

    /// The word would have found room above, had the paragraph gone on.
    private static float firstWord(TextLine line) {
        int end = line.text().indexOf(' ');
        return line.box(0, end < 0 ? line.text().length() : end).width();
    }
}
