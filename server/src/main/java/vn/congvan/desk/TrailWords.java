package vn.congvan.desk;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.congvan.audit.TrailEntry;

/// The words for what the trail records; what has no words is said by its code.
@Component("trailWords")
class TrailWords {
    private static final Pattern LONG = Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int SHOWN = 8;

    private final Words words;
    private final Times times;

    TrailWords(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /// One detail of an entry as it is read.
    ///
    /// @param name  what it is, e.g. `Số đến`
    /// @param value in words where there are some; digests and ids by their beginning
    /// @param whole the value as recorded
    record Fact(String name, String value, String whole) {}

    /// What was done, e.g. `Lãnh đạo ký`.
    public String act(String act) {
        return said("page.trail.act." + act, act);
    }

    /// The details that say something, in their order.
    public List<Fact> facts(TrailEntry entry) {
        return entry.details().entrySet().stream()
                .filter(fact -> !fact.getValue().isBlank())
                .map(fact -> new Fact(
                        said("page.trail.fact." + fact.getKey(), fact.getKey()),
                        value(entry, fact.getKey(), fact.getValue()),
                        fact.getValue()))
                .toList();
    }

    private String value(TrailEntry entry, String name, String value) {
        if (LONG.matcher(value).matches()) {
            return value.substring(0, SHOWN) + "…";
        }
        String module = entry.act().substring(0, Math.max(0, entry.act().indexOf('.')));
        return switch (name) {
            case "at" -> times.exact(Instant.parse(value));
            case "from", "to" -> said(module + ".state." + value, value);
            case "degree" -> said("page.by-hand.secrecy." + value, value);
            case "relation" -> said("page.relation." + value, value);
            default -> said("page.trail.value." + name + "." + value, value);
        };
    }

    private String said(String key, String otherwise) {
        var said = words.word(key);
        return said.equals(key) ? otherwise : said;
    }
}
