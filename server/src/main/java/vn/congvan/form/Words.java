package vn.congvan.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Comparing printed words the way a reader does: regardless of spacing, dashes, letter case and on which
/// vowel of a pair the tone stands ("HOẢ" and "HỎA").
final class Words {
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"),
            Map.entry("oẹ", "ọe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"));

    private Words() {}

    /// Composed, lower case, single spaces, plain dashes, one way of setting tones.
    static String plain(String text) {
        String plain =
                DASHES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("-");
        plain = SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        for (var tone : TONES.entrySet()) {
            plain = plain.replace(tone.getKey(), tone.getValue());
        }
        return plain;
    }

    /// As {@link #plain}, without any space.
    static String tight(String text) {
        return plain(text).replace(" ", "");
    }

    /// Whether both print the same.
    static boolean same(String one, String other) {
        return tight(one).equals(tight(other));
    }

    /// Whether (nearly) all letters are capitals.
    static boolean capitals(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > 0 && capitals * 10 >= letters * 8;
    }
}
