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

    /// The words before the name of a place.
    private static final List<String> LEVELS =
            List.of("tỉnh", "thành phố", "đặc khu", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn");

    private final Lawbook lawbook;
    private final Clock clock;

    NameReading(Lawbook lawbook, Clock clock) {
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// Whether two names of agencies, or of posts, may well mean the same: they are the same, or one goes
    /// on where the other ends and only says whose it is (`Chủ tịch`, `Chủ tịch UBND tỉnh`) or where (`Sở
    /// Nội vụ`, `Sở Nội vụ tỉnh Bình Minh`). What stands in front makes another post (`Phó Chủ tịch`,
    /// `Thư ký Chủ tịch`), a longer proper name another agency (`xã Tân Phú`, `xã Tân Phú Trung`).
    public boolean alike(NameAbbreviation.In in, String one, String other) {
        String left = read(in, one);
        String right = read(in, other);
        return left.equals(right) || goesOn(in, left, right) || goesOn(in, right, left);
    }

    private static boolean goesOn(NameAbbreviation.In in, String shorter, String longer) {
        if (shorter.isEmpty() || !longer.startsWith(shorter + " ")) {
            return false;
        }
        String rest = longer.substring(shorter.length() + 1);
        return in == NameAbbreviation.In.POST || LEVELS.stream().anyMatch(level -> rest.startsWith(level + " "));
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
