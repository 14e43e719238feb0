package vn.congvan.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The column of running text, seen from its long lines.
///
/// @param left the edge at which lines begin that are not indented
/// @param right the edge that several lines reach
/// @param lefts how many lines begin at the left edge
/// @param justified whether many lines end at one edge: only then is the right edge the margin's
record Column(float left, float right, int lefts, boolean justified) {
    private static final float STEP = 2;
    private static final float LONG = 0.5f;
    private static final int SHARE = 10;
    private static final float INDENT = 15;

    /// Empty where no line is as long as running text.
    static Optional<Column> of(List<TextLine> lines, float pageWidth) {
        List<TextLine> all = lines.stream()
                .filter(line -> line.right() - line.x() > LONG * pageWidth)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int fewest = Math.max(2, all.size() / SHARE);
        float left = all.stream()
                .map(TextLine::x)
                .sorted()
                .filter(edge -> beginning(all, edge) >= fewest)
                .findFirst()
                .orElse(all.stream()
                        .map(TextLine::x)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        List<Float> rights = all.stream()
                .map(TextLine::right)
                .sorted(Comparator.reverseOrder())
                .toList();
        float right = rights.get(Math.min(2, rights.size() - 1));
        long ends =
                rights.stream().filter(edge -> Math.abs(edge - right) < STEP).count();
        return Optional.of(new Column(left, right, beginning(all, left), ends >= 4 && ends * 10 >= all.size() * 4));
    }

    /// The same column, where the list of recipients shows that all its long lines are indented ones: the list
    /// begins at the margin.
    Column reachingTo(TextLine recipients) {
        boolean indented = left - recipients.x() > INDENT;
        return indented ? new Column(recipients.x(), right, 0, justified) : this;
    }

    private static int beginning(List<TextLine> lines, float edge) {
        return (int)
                lines.stream().filter(line -> Math.abs(line.x() - edge) < STEP).count();
    }
}
