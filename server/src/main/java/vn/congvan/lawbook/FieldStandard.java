package vn.congvan.lawbook;

import java.util.Optional;

/// One field of the standard of input information (Decree 30/2020, Annex VI, Part II).
///
/// @param number the official number, e.g. `13.1`
/// @param english the official English name, e.g. `OrganId`
/// @param length the official length in characters; groups and long texts have none
/// @param automatic whether the system fills it (Annex VI, Part I, III.1.g)
/// @param need when it is needed; our reading of the articles, the standard itself has no such column
public record FieldStandard(
        FieldSection section,
        String number,
        String name,
        String english,
        Type type,
        Optional<Integer> length,
        boolean automatic,
        Need need,
        Source source)
        implements Sourced {

    /// The official kinds of data.
    public enum Type {
        GROUP,
        STRING,
        NUMBER,
        DATE,
        LONG_TEXT
    }

    /// When the field is needed.
    public enum Need {
        ALWAYS,
        WHEN_FILED,
        WHEN_SENT_ELECTRONICALLY,
        WHEN_DISTRIBUTED,
        NEVER
    }
}
