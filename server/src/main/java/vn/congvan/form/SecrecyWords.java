package vn.congvan.form;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.congvan.lawbook.FormWording;

/// Marks of secrecy as people write them, right or wrong, standing alone in capitals or behind "Độ mật".
final class SecrecyWords {
    private static final Set<String> WRONG =
            Set.of("bí mật", "cơ mật", "rất mật", "tuyệt đối mật", "tuyệt đối bí mật", "đặc biệt mật", "mật cấp");
    private static final Pattern LABEL = Pattern.compile("^độ mật\\s?:\\s?");

    private SecrecyWords() {}

    static boolean any(String text, FormWording wording) {
        String plain = Words.plain(text).replaceAll("[!.*()\\[\\]]", "").strip();
        boolean labelled = LABEL.matcher(plain).find();
        String bare = LABEL.matcher(plain).replaceFirst("");
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        return (capitals || labelled) && (WRONG.contains(bare) || known(bare, wording));
    }

    /// Whether the words are a degree of the law and nothing else.
    static boolean known(String text, FormWording wording) {
        return wording.secrecy().stream().anyMatch(degree -> Words.same(degree, text));
    }
}
