package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts the lines of running text together to paragraphs.
final class Paragraphs {
    private static final float INDENT = 12;
    private static final float ROOM = 8;
    private static final float GAP = 1.75f;

    private Paragraphs() {}

    /// @param tabled the lines that stand in tables: each is left on its own
    static List<Paragraph> of(List<TextLine> lines, Set<TextLine> tabled, Optional<Column> column) {
        var paragraphs = new ArrayList<Paragraph>();
        var open = new ArrayList<TextLine>();
        for (TextLine line : lines) {
            if (tabled.contains(line)) {
                close(open, paragraphs);
                paragraphs.add(new Paragraph(List.of(line), false, true));
                continue;
            }
            if (!open.isEmpty() && begins(open.getLast(), line, column)) {
                close(open, paragraphs);
            }
            open.add(line);
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void close(List<TextLine> open, List<Paragraph> paragraphs) {
        if (!open.isEmpty()) {
            boolean plain = open.stream().allMatch(line -> line.segments().size() == 1);
            paragraphs.add(new Paragraph(open, plain));
            open.clear();
        }
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
