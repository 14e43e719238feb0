package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;

/// What the head of the first page says, and what is left to fill in.
///
/// @param texts the fields
/// @param erase placeholders and words that the fields replace, to be taken out before the first signature
/// @param number the printed number, if one is printed
/// @param day the printed day, if one is printed
/// @param bottom lower edge of the number line from the bottom of the page, or where it would be
record Head(
        List<TextPlace> texts,
        List<Box> erase,
        List<Reason> doubts,
        Optional<String> number,
        Optional<String> notation,
        Optional<String> place,
        Optional<Integer> day,
        Optional<Integer> month,
        Optional<Integer> year,
        Box numberLine) {}
