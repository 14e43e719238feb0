package vn.congvan.certificates;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.NameAbbreviation;

/// Reads names of agencies and posts as people do: shortened or in full, whatever their case, spaces and marks,
/// with the tone on this vowel or on that (Ủy, Uỷ). What is compared by it only warns; whose a certificate is, is
/// decided by {@link SubjectNames}.
@Component
public class NameReading {
    /// The second spelling of each pair is the one that is compared. It is the same on both sides, so that
    /// it need not be right in every word.
    private static final List<Map.Entry<String, String>> TONES = Stream.of(
                    "oà òa", "oá óa", "oả ỏa", "oã õa", "oạ ọa", "oè òe", "oé óe", "oẻ ỏe", "oẽ õe", "oẹ ọe", "uỳ ùy",
                    "uý úy", "uỷ ủy", "uỹ ũy", "uỵ ụy")
            .map(pair -> pair.split(" "))
            .map(pair -> Map.entry(pair[0], pair[1]))
            .toList();

    private final Lawbook lawbook;
    private final Clock clock;

    NameReading(Lawbook lawbook, Clock clock) {
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// Whether two names of agencies, or of posts, may well mean the same: they are the same, or one stands in
    /// the other as a whole (`Chủ tịch` in `Chủ tịch UBND tỉnh`). A deputy (phó) is another post than the one
    /// deputised for.
    public boolean alike(NameAbbreviation.In in, String one, String other) {
        String left = " " + read(in, one) + " ";
        String right = " " + read(in, other) + " ";
        return left.contains(right) || right.contains(left);
    }

    /// The name written out.
    private String read(NameAbbreviation.In in, String name) {
        String text = " " + letters(name) + " ";
        var shorts = lawbook.nameAbbreviations(in, LocalDate.now(clock)).stream()
                .flatMap(one -> one.shorts().stream().map(word -> Map.entry(letters(word), letters(one.full()))))
                .sorted(Comparator.comparing(one -> -one.getKey().length()))
                .toList();
        for (var one : shorts) {
            text = text.replace(" " + one.getKey() + " ", " " + one.getValue() + " ");
        }
        return text.replace(" & ", " và ").replace(" phó ", " phó-").strip();
    }

    private static String letters(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.of("vi"))
                .replaceAll("[.,;:()\\-–—]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        for (var tone : TONES) {
            text = text.replace(tone.getKey(), tone.getValue());
        }
        return text;
    }
}
