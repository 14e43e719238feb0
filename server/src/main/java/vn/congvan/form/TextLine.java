package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;

/// Letters on one baseline, from left to right, and their text with single spaces. A joined line goes on over
/// several baselines.
final class TextLine {
    private static final float DESCENT = 0.25f;
    private static final float HEIGHT = 1.2f;

    private final int page;
    private final List<Glyph> glyphs;
    private final String text;
    private final int[] glyphAt;
    private List<TextLine> parts = List.of();

    TextLine(int page, List<Glyph> glyphs) {
        if (glyphs.isEmpty()) {
            throw new IllegalArgumentException("a line has letters");
        }
        this.page = page;
        this.glyphs = List.copyOf(glyphs);
        var written = new StringBuilder();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < this.glyphs.size(); i++) {
            if (i > 0 && this.glyphs.get(i).spaced()) {
                written.append(' ');
                places.add(-1);
            }
            written.append(this.glyphs.get(i).letter());
            places.add(i);
        }
        this.text = written.toString();
        this.glyphAt = places.stream().mapToInt(Integer::intValue).toArray();
    }

    int page() {
        return page;
    }

    /// The text with single spaces.
    String text() {
        return text;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    float baseline() {
        return glyphs.getFirst().baseline();
    }

    float size() {
        return glyphs.getFirst().size();
    }

    float x() {
        return glyphs.getFirst().x();
    }

    float right() {
        return glyphs.getLast().right();
    }

    float centreX() {
        return (x() + right()) / 2;
    }

    boolean bold() {
        return glyphs.stream().filter(Glyph::bold).count() * 2 > glyphs.size();
    }

    boolean italic() {
        return glyphs.stream().filter(Glyph::italic).count() * 2 > glyphs.size();
    }

    /// The area of all letters.
    Box box() {
        return box(0, text.length());
    }

    /// The area of the letters from one position of the text up to another.
    Box box(int from, int to) {
        Glyph first = glyph(from);
        Glyph last = lastGlyph(to);
        return strip(first, first.x(), Math.max(first.x() + 1, last.right()));
    }

    /// The part of the line between two positions of the text; holds at least one letter.
    TextLine part(int from, int to) {
        int first = glyphs.indexOf(glyph(from));
        int last = glyphs.indexOf(lastGlyph(to));
        return new TextLine(page, glyphs.subList(first, last + 1));
    }

    /// The letter at a position of the text; for a space the one after it.
    Glyph glyph(int position) {
        int at = glyphAt[position];
        return glyphs.get(at >= 0 ? at : glyphAt[position + 1]);
    }

    /// The last letter before a position of the text.
    Glyph lastGlyph(int before) {
        int at = glyphAt[before - 1];
        return glyphs.get(at >= 0 ? at : glyphAt[before - 2]);
    }

    /// The area beside a letter on its baseline, from `left` to `right`.
    Box strip(Glyph beside, float left, float right) {
        return new Box(page, left, beside.baseline() - DESCENT * beside.size(), right - left, HEIGHT * beside.size());
    }

    /// This line with another that goes on from it.
    TextLine joined(TextLine next) {
        var all = new ArrayList<>(glyphs);
        Glyph first = next.glyphs.getFirst();
        all.add(first.spaced(true));
        all.addAll(next.glyphs.subList(1, next.glyphs.size()));
        return new TextLine(page, all);
    }

    /// The parts of the line that stand apart from each other, as in two columns or in cells of a table.
    List<TextLine> segments() {
        if (parts.isEmpty()) {
            // Every reader of a page asks for them: they are told apart once.
            parts = List.copyOf(apart());
        }
        return parts;
    }

    private List<TextLine> apart() {
        var segments = new ArrayList<TextLine>();
        int start = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            if (apart(glyphs.get(i - 1), glyphs.get(i))) {
                segments.add(new TextLine(page, glyphs.subList(start, i)));
                start = i;
            }
        }
        segments.add(new TextLine(page, glyphs.subList(start, glyphs.size())));
        return segments;
    }

    private static boolean apart(Glyph left, Glyph right) {
        float gap = right.x() - left.right();
        float em = Math.max(left.size(), right.size());
        boolean otherStyle = left.bold() != right.bold() || Math.abs(left.size() - right.size()) > 0.4f;
        return gap > 2.2f * em || otherStyle && gap > em;
    }

    @Override
    public String toString() {
        return "%d@%.0f: %s".formatted(page, baseline(), text);
    }
}
