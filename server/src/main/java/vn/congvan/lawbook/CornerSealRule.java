package vn.congvan.lawbook;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// What the agency's signature without picture says, at the top right of the first page (Annex I, Part I,
/// II.8 and Part II, I).
///
/// @param text with the places `{sign}`, or `{form}` and `{agency}`, and `{time}`
/// @param time the pattern of the time of signing
/// @param size of the letters, in points
public record CornerSealRule(Kind kind, String text, String time, float size, Source source) implements Sourced {
    /// On what it stands.
    public enum Kind {
        /// An appendix or attached document in a file of its own.
        APPENDIX,
        /// A copy in electronic form.
        COPY
    }

    /// The words for a signature made at this moment.
    ///
    /// @param cells what stands in the places besides the time
    public String words(Map<String, String> cells, ZonedDateTime at) {
        String words = text.replace("{time}", DateTimeFormatter.ofPattern(time).format(at));
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            words = words.replace("{" + cell.getKey() + "}", cell.getValue());
        }
        return words;
    }
}
