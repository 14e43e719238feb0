package vn.congvan.form;

/// One letter as it stands on the page.
///
/// @param x left edge in points
/// @param right right edge
/// @param baseline from the bottom of the page
/// @param size of the font in points
/// @param font its name as the file gives it, without the mark of a subset; empty where it has none
/// @param spaced whether white space stands before it
record Glyph(
        char letter,
        float x,
        float right,
        float baseline,
        float size,
        boolean bold,
        boolean italic,
        String font,
        boolean spaced) {
    /// The same letter, with or without white space before it.
    Glyph spaced(boolean before) {
        return new Glyph(letter, x, right, baseline, size, bold, italic, font, before);
    }
}
