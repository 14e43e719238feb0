package vn.congvan.lawbook;

import java.util.Locale;
import java.util.Map;

/// A text of the lawbook in both languages, with values as `{name}`.
public record Sentence(String vi, String en) {
    /// In this language; Vietnamese unless English is asked for.
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    /// The same sentence with the values in their places.
    public Sentence with(Map<String, String> values) {
        String filledVi = vi;
        String filledEn = en;
        for (var value : values.entrySet()) {
            String place = "{" + value.getKey() + "}";
            filledVi = filledVi.replace(place, value.getValue());
            filledEn = filledEn.replace(place, value.getValue());
        }
        return new Sentence(filledVi, filledEn);
    }
}
