package vn.congvan.lawbook;

import java.util.List;
import java.util.Map;

/// What stands in the lower margin of every sheet of a print (Nghị định 137/2024, Điều 5).
///
/// @param lines with the places `{words}`, `{sign}`, `{date}`, `{owner}`, `{code}`, `{address}`,
///     `{time}`, `{person}`, `{sheet}`, `{sheets}`
/// @param time the pattern of the time of printing
public record PrintMarksRule(List<String> lines, String time, Source source) implements Sourced {
    public PrintMarksRule {
        lines = List.copyOf(lines);
    }

    /// The lines with these places filled; the others stay.
    public static List<String> filled(List<String> lines, Map<String, String> cells) {
        return lines.stream().map(line -> filled(line, cells)).toList();
    }

    private static String filled(String line, Map<String, String> cells) {
        String filled = line;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            filled = filled.replace("{" + cell.getKey() + "}", cell.getValue());
        }
        return filled;
    }
}
