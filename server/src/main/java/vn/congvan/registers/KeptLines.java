package vn.congvan.registers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congvan.common.Digest;
import vn.congvan.organisation.AuthorityId;

/// The digest of a closed span of a register kept by hand: SHA-256 over UTF-8 text, as {@link CanonicalLines}.
///
/// The first line is `congvan-kept-1`, the authority's id, the year, the form's code, the first and the last number,
/// with a tab between them. A line's line holds `number`, `day` and every column that was filled when it was closed,
/// in the order of the columns' keys, as `key=value` with a tab between them. Every line ends with a line feed.
final class KeptLines {
    private static final String FORMAT = "congvan-kept-1";

    private KeptLines() {}

    static String digest(AuthorityId authority, String form, int year, List<KeptClosing.Line> lines) {
        String head = String.join(
                "\t",
                FORMAT,
                authority.value().toString(),
                Integer.toString(year),
                form,
                Integer.toString(lines.getFirst().number()),
                Integer.toString(lines.getLast().number()));
        String text = lines.stream().map(KeptLines::line).collect(Collectors.joining("\n", head + "\n", "\n"));
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String line(KeptClosing.Line line) {
        String cells = new TreeMap<>(line.cells())
                .entrySet().stream()
                        .map(cell -> "\t" + cell.getKey() + "=" + CanonicalLines.escaped(cell.getValue()))
                        .collect(Collectors.joining());
        return "number=" + line.number() + "\tday=" + line.day() + cells;
    }
}
