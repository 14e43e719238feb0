package vn.congvan.form;

import java.util.List;

/// One page: its size in points and its lines from top to bottom.
///
/// @param rulings the straight strokes on it
/// @param tables the areas of its ruled tables
record LaidOutPage(
        int number, float width, float height, List<TextLine> lines, List<Ruling> rulings, List<Box> tables) {
    LaidOutPage {
        lines = List.copyOf(lines);
        rulings = List.copyOf(rulings);
        tables = List.copyOf(tables);
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
