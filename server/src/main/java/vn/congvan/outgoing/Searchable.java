package vn.congvan.outgoing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text for finding without diacritics: `Quyết định` is found by `quyet dinh`, `05/QĐ-UBND` by `05/qd`.
final class Searchable {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Searchable() {}

    static String of(OutgoingDocument document) {
        String sign = document.seal().sign().map(GivenSign::full).orElse("");
        return of(sign + " " + document.fields().summary());
    }

    static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(bare.toLowerCase(Locale.ROOT).replace('đ', 'd'))
                .replaceAll(" ")
                .strip();
    }
}
