package vn.congvan.form;

/// One letter as it stands on the page.
///
/// @param x left edge in points
/// @param right right edge
/// @param baseline from the bottom of the page
/// @param size of the font in points
/// @param spaced whether white space stands before it
record Glyph(
        char letter, float x, float right, float baseline, float size, boolean bold, boolean italic, boolean spaced) {}
