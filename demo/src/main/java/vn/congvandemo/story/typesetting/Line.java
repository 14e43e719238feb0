package vn.congvandemo.story.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One line of the text, its emphasis read and its outer white space taken off.
///
/// @param runs the words in their weight and slant
/// @param afterBlank whether an empty line stands above
/// @param heading whether Markdown marks it as a heading
/// @param tabbed the cells, where tabs or bars draw a table row; empty otherwise
/// @param columns the pieces between wide gaps; one piece where there is no gap
record Line(List<Run> runs, boolean afterBlank, boolean heading, List<String> tabbed, List<String> columns) {

    static Line of(String text) {
        return new Line(List.of(Run.plain(text)), false, false, List.of(), List.of(text));
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /// Whether every word is bold, as Markdown sets titles.
    boolean bold() {
        return runs.stream().allMatch(run -> run.bold() || run.text().isBlank());
    }

    /// The same line from the character `from` on.
    Line from(int from) {
        List<Run> rest = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int skip = Math.clamp((long) from - at, 0, run.text().length());
            String kept = run.text().substring(skip);
            if (rest.isEmpty()) kept = kept.stripLeading();
            if (!kept.isEmpty()) rest.add(new Run(kept, run.bold(), run.italic()));
            at += run.text().length();
        }
        return new Line(rest, false, heading, List.of(), List.of());
    }
}
