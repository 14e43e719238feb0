package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hints of a template that nobody has replaced, as in "Điều 1. [Nội dung quyết định].": several words in square
/// brackets. A single word or dots in them may be somebody's quotation, figures are a note's.
final class HintLook implements Look {
    private static final Pattern HINT = Pattern.compile("\\[([^\\[\\]]{1,300})]");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+[\\s,;:/-]+\\p{L}+.*", Pattern.DOTALL);
    private static final Pattern WORD_OR_DOTS = Pattern.compile("\\s*(\\p{L}{3,}|[.…]+)\\s*");
    private static final int SHOWN = 80;

    private record Start(int at, TextLine line) {}

    @Override
    public void at(Checked document, Findings findings) {
        var text = new StringBuilder();
        var starts = new ArrayList<Start>();
        for (LaidOutPage page : document.anatomy().text().pages()) {
            for (TextLine line : page.lines()) {
                starts.add(new Start(text.length(), line));
                text.append(line.text()).append(' ');
            }
        }
        Matcher hint = HINT.matcher(text);
        while (hint.find()) {
            boolean words = WORDS.matcher(hint.group(1).strip()).matches();
            if (words || WORD_OR_DOTS.matcher(hint.group(1)).matches()) {
                findings.add(
                        "hint-left", place(starts, hint.start(), hint.end()), words, "printed", shown(hint.group()));
            }
        }
    }

    /// On the line where it begins.
    private static Box place(List<Start> starts, int from, int to) {
        Start on = starts.stream()
                .filter(start -> start.at() <= from)
                .reduce((_, last) -> last)
                .orElseThrow();
        int length = on.line().text().length();
        return on.line().box(Math.min(from - on.at(), length - 1), Math.min(to - on.at(), length));
    }

    private static String shown(String hint) {
        return hint.length() <= SHOWN ? hint : hint.substring(0, SHOWN) + "…";
    }
}
