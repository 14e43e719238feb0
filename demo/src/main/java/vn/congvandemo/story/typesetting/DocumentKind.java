package vn.congvandemo.story.typesetting;

import java.util.Locale;
import java.util.Optional;

/// A document type that a title line may name.
///
/// @param name as `Quyết định`
/// @param abbreviation as `QĐ`; empty for a letter (`Công văn`)
public record DocumentKind(String name, Optional<String> abbreviation) {

    /// The title as Annex I prints it.
    public String title() {
        return name.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /// Whether the document has no title of its own (`Công văn`).
    public boolean letter() {
        return abbreviation.isEmpty();
    }
}
