package vn.congvan.form;

import java.time.LocalDate;
import java.util.Optional;

/// What is known of a document before its form is checked.
///
/// @param typeCode the code of its type, where somebody has chosen one; else it is read off the page
/// @param day whose rules apply
/// @param expected what it should print by its authority and signer, where known
public record CheckedAs(Optional<String> typeCode, LocalDate day, Optional<Expected> expected) {
    /// A document of which nothing is known.
    public static CheckedAs unknown(LocalDate day) {
        return new CheckedAs(Optional.empty(), day, Optional.empty());
    }
}
