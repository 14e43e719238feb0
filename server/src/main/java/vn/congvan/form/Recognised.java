package vn.congvan.form;

import java.util.List;
import java.util.Optional;

/// What was read off a draft.
///
/// @param plan the fields that follow
/// @param signerLines the printed authority and title lines of the main signature block
/// @param signerName the printed name of the main signature block
/// @param notation the printed notation, if any
/// @param place the printed place of issue, if any
/// @param month the printed month, if the page prints one: the date of numbering must fall into it
/// @param year the printed year, if the page prints one: the date of numbering must fall into it
/// @param draftMark whether the page prints "DỰ THẢO"
public record Recognised(
        FieldPlan plan,
        List<String> signerLines,
        Optional<String> signerName,
        Optional<String> notation,
        Optional<String> place,
        Optional<Integer> month,
        Optional<Integer> year,
        boolean draftMark) {
    public Recognised {
        signerLines = List.copyOf(signerLines);
    }
}
