package vn.congvan.form;

import java.util.List;

/// One page: its size in points and its lines from top to bottom.
record LaidOutPage(int number, float width, float height, List<TextLine> lines) {
    LaidOutPage {
        lines = List.copyOf(lines);
    }

    /// All parts of lines that stand apart, from top to bottom.
    List<TextLine> segments() {
        return lines.stream().flatMap(line -> line.segments().stream()).toList();
    }

    /// Whether no letter lies in this area.
    boolean free(Box area) {
        return segments().stream().noneMatch(segment -> segment.box().overlaps(area));
    }
}
