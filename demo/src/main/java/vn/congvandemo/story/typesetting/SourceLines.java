package vn.congvandemo.story.typesetting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the raw text into lines: Unicode composed, Markdown taken for what it means, tabs inside a line as
/// columns.
final class SourceLines {

    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|(?<![*\\\\])\\*(?!\\*)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([*_#.\\-()\\[\\]!])");
    private static final Pattern BAR_RULE = Pattern.compile("^\\|?[\\s:|-]{3,}\\|?$");

    private static final Pattern LABEL = Pattern.compile("\\d+[.)]|[a-zđ]\\)|[-–+•]");

    private SourceLines() {}

    /// The non-empty lines of the text in their order.
    static List<Line> read(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replace("\uFEFF", "")
                .replace('\u00A0', ' ')
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n');
        List<String> rows = Arrays.asList(text.split("\n", -1));
        List<Line> lines = new ArrayList<>();
        boolean blank = false;
        for (int from = 0; from < rows.size(); ) {
            if (rows.get(from).isBlank()) {
                blank = true;
                from++;
                continue;
            }
            int to = from;
            while (to < rows.size() && !rows.get(to).isBlank()) to++;
            lines.addAll(stretch(rows.subList(from, to), blank));
            blank = false;
            from = to;
        }
        return lines;
    }

    private static List<Line> stretch(List<String> rows, boolean afterBlank) {
        boolean strong = pairs(rows, "**") && rows.stream().anyMatch(row -> row.contains("**"));
        boolean slant = pairs(rows, "*") && rows.stream().anyMatch(row -> row.contains("*"));
        List<Line> lines = new ArrayList<>();
        boolean bold = false;
        boolean italic = false;
        boolean first = true;
        for (String row : rows) {
            Matcher head = HEADING.matcher(row);
            boolean heading = head.find();
            String rest = heading ? row.substring(head.end()) : row;
            List<Run> runs = new ArrayList<>();
            int at = 0;
            Matcher mark = EMPHASIS.matcher(rest);
            while (mark.find()) {
                boolean strongMark = mark.group().length() == 2;
                if (strongMark ? !strong : !slant) continue;
                add(runs, rest.substring(at, mark.start()), bold, italic);
                if (strongMark) bold = !bold;
                else italic = !italic;
                at = mark.end();
            }
            add(runs, rest.substring(at), bold, italic);
            List<Run> trimmed = trim(runs);
            if (trimmed.isEmpty() || BAR_RULE.matcher(rest.strip()).matches() && rest.contains("|")) continue;
            lines.add(new Line(trimmed, first && afterBlank, heading, tableCells(rest), columns(rest)));
            first = false;
        }
        return lines;
    }

    private static boolean pairs(List<String> rows, String mark) {
        long count = rows.stream()
                .mapToLong(row -> EMPHASIS.matcher(row)
                        .results()
                        .filter(found -> found.group().equals(mark))
                        .count())
                .sum();
        return count % 2 == 0;
    }

    private static void add(List<Run> runs, String text, boolean bold, boolean italic) {
        String words = ESCAPED.matcher(text).replaceAll("$1").replaceAll("[ \\t]+", " ");
        if (!words.isEmpty()) runs.add(new Run(words, bold, italic));
    }

    private static List<Run> trim(List<Run> runs) {
        List<Run> kept = new ArrayList<>(runs);
        while (!kept.isEmpty() && kept.getFirst().text().isBlank()) kept.removeFirst();
        while (!kept.isEmpty() && kept.getLast().text().isBlank()) kept.removeLast();
        if (kept.isEmpty()) return List.of();
        Run first = kept.getFirst();
        kept.set(0, new Run(first.text().stripLeading(), first.bold(), first.italic()));
        Run last = kept.getLast();
        kept.set(kept.size() - 1, new Run(last.text().stripTrailing(), last.bold(), last.italic()));
        return List.copyOf(kept);
    }

    private static List<String> tableCells(String row) {
        String line = row.strip();
        if (line.startsWith("|") && line.endsWith("|") && line.length() > 2)
            return cells(line.substring(1, line.length() - 1).split("\\|", -1));
        if (!line.contains("\t")) return List.of();
        List<String> cells = cells(line.split("\t+", -1));
        return LABEL.matcher(cells.getFirst()).matches() ? List.of() : cells;
    }

    private static List<String> columns(String row) {
        return cells(row.strip().split("\\t+| {3,}", -1));
    }

    private static List<String> cells(String[] parts) {
        return Arrays.stream(parts)
                .map(part -> Marks.squeezed(part.replace("**", "")))
                .toList();
    }
}
