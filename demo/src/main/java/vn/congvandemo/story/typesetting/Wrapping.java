package vn.congvandemo.story.typesetting;

import java.util.ArrayList;
import java.util.List;

/// Decides where a paragraph ends in a text whose lines may be broken by hand, by a converter, or not at all.
///
/// A line that left room for the first word of the next one was ended on purpose; a line that was full goes
/// on unless the next one begins something of its own.
final class Wrapping {

    private static final int LONGEST_BROKEN_LINE = 130;
    private static final int SLACK = 7;
    /// A line of this share of the width that ends without a stop is taken to go on, for letters differ in
    /// breadth.
    private static final double LEAST_OPEN_LINE = 0.75;

    private final int width;
    private final boolean broken;
    private final boolean blankSeparates;

    private Wrapping(int width, boolean broken, boolean blankSeparates) {
        this.width = width;
        this.broken = broken;
        this.blankSeparates = blankSeparates;
    }

    static Wrapping of(List<Line> lines) {
        int[] lengths =
                lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        int width = lengths.length == 0 ? 0 : lengths[(int) ((lengths.length - 1) * 0.95)];
        long afterBlank = lines.stream().filter(Line::afterBlank).count();
        return new Wrapping(width, width <= LONGEST_BROKEN_LINE && width >= 50, afterBlank * 5 < lines.size() * 4L);
    }

    /// Whether `below` goes on with the paragraph that ends in `above`.
    boolean continues(Line above, Line below) {
        String upper = above.text();
        String lower = below.text();
        if (Marks.begins(lower) || below.heading() || !below.tabbed().isEmpty()) return false;
        if (!broken) return Marks.startsLower(lower) && !Marks.ends(upper) && !Marks.item(lower) && !below.afterBlank();
        if (blankSeparates && below.afterBlank()) return false;
        if (Marks.upper(upper) != Marks.upper(lower) && Marks.upper(upper) && upper.length() > 12) return false;
        boolean full = upper.length() + 1 + firstWord(lower) >= width - SLACK;
        if (Marks.item(lower) || Marks.basis(lower))
            return full && !Marks.ends(upper) && !Marks.article(upper) && !lower.startsWith("Căn cứ");
        if (Marks.startsLower(lower)) return true;
        if (!Marks.ends(upper) && !Marks.article(upper) && upper.length() >= width * LEAST_OPEN_LINE) return true;
        if (!full) return false;
        char last = upper.charAt(upper.length() - 1);
        return last != ';' && last != ':';
    }

    /// The paragraph that begins at `from`, with the count of lines it takes (at least one, never beyond
    /// `to`).
    Taken take(List<Line> lines, int from, int to) {
        List<Run> runs = new ArrayList<>(lines.get(from).runs());
        int at = from + 1;
        while (at < to && continues(lines.get(at - 1), lines.get(at))) {
            join(runs, lines.get(at).runs());
            at++;
        }
        return new Taken(runs, at);
    }

    /// Puts the words of the next line behind those already there: without a space where a notation was cut
    /// at its hyphen.
    static void join(List<Run> runs, List<Run> more) {
        Run last = runs.getLast();
        boolean cut = last.text().matches("(?s).*/[\\p{L}\\d/]*-$")
                && Character.isUpperCase(more.getFirst().text().codePointAt(0));
        if (!cut) runs.set(runs.size() - 1, new Run(last.text() + " ", last.bold(), last.italic()));
        runs.addAll(more);
    }

    private static int firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text.length() : end;
    }

    /// @param next the index of the first line after the paragraph
    record Taken(List<Run> runs, int next) {}
}
