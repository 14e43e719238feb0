package vn.congvan.outgoing.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes Vietnamese apart into what people change one by one: a syllable (tiếng) with its marks, a number with
/// the points and strokes inside it (1.250.000, 30/2020), a single mark, a space.
final class VietnameseWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+(?:[.,/:]\\d+)*");
    private static final Pattern TOKEN = Pattern.compile(WORD.pattern() + "|\\s+|.", Pattern.DOTALL);

    private VietnameseWords() {}

    /// Together they are the text again.
    static List<String> of(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    static long count(String text) {
        return WORD.matcher(text).results().count();
    }

    /// The words of a text, each once, whatever their case: to see how alike two paragraphs are.
    static Set<String> vocabulary(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isWord(String token) {
        return WORD.matcher(token).matches();
    }
}
