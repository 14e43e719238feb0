package vn.congvan.lawbook;

import java.util.Optional;

/// How one part of a document is set (Annex I, Part I, IV and V).
///
/// @param cell the number of the cell in the official diagram, e.g. `5a`; `—` for parts without a cell
/// @param key a stable word for the part, e.g. `authority-lines`
/// @param size the font sizes allowed, in points
public record CellRule(
        String cell, String key, String name, Letters letters, Optional<Range> size, Style style, Source source)
        implements Sourced {

    /// Upper or lower case.
    public enum Letters {
        UPPER,
        LOWER,
        MIXED,
        /// An image, no letters.
        NONE
    }

    /// The weight and slant.
    public enum Style {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }
}
