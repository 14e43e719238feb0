package vn.congvan.form;

/// Where one text goes and how it looks, so that it joins the printed line.
///
/// @param fontSize in points
/// @param centred within the box; else the text starts at its left edge
public record TextPlace(TextField field, Box box, float fontSize, boolean italic, boolean centred) {}
