package vn.congvanagent;

import java.util.Locale;
import java.util.ResourceBundle;

/// The agent's sentences, in `words.properties` and `words_en.properties`.
record Words(ResourceBundle bundle) {
    private static final ResourceBundle.Control ONLY_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Words of(Locale locale) {
        return new Words(ResourceBundle.getBundle("vn.congvanagent.words", locale, ONLY_ASKED));
    }

    static Words vietnamese() {
        return of(Locale.of("vi"));
    }

    boolean english() {
        return bundle.getLocale().getLanguage().equals("en");
    }

    /// A sentence with what it speaks of, in the order of `{0}`, `{1}` …
    String say(String key, Object... about) {
        String sentence = bundle.getString(key);
        for (int i = 0; i < about.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(about[i]));
        }
        return sentence;
    }

    /// The same for a page.
    String html(String key, Object... about) {
        return escaped(say(key, about));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
