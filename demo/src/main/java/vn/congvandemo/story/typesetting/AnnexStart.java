package vn.congvandemo.story.typesetting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the lines at which an annexed text begins: its head, or its title where it has no head.
final class AnnexStart {

    private static final int REACH = 9;
    private static final Pattern APPENDIX = Pattern.compile("^PHỤ LỤC(?:\\s+(?:[IVX]+|\\d+))?$");

    private final List<Line> lines;
    private final Set<String> titles;

    AnnexStart(List<Line> lines, Set<String> titles) {
        this.lines = lines;
        this.titles = titles;
    }

    boolean title(int at) {
        String text = lines.get(at).text();
        return titles.contains(Marks.squeezed(text)) || APPENDIX.matcher(text).matches();
    }

    /// Whether an annexed text (with its head, if any) begins at the line.
    boolean startsAt(int at) {
        if (APPENDIX.matcher(lines.get(at).text()).matches()) return true;
        for (int i = at; i < Math.min(lines.size(), at + REACH); i++) {
            if (title(i))
                return referenceFollows(i)
                        || at > 0 && Closing.begins(lines.get(at - 1).text());
            if (!headLine(lines.get(i).text())) return false;
        }
        return false;
    }

    /// The first start in the range, or `to`.
    int next(int from, int to) {
        for (int i = from; i < to; i++) if (startsAt(i)) return i;
        return to;
    }

    static boolean headLine(String text) {
        return Head.certain(text)
                || Marks.upper(text) && !Marks.onBehalf(text) && !Marks.office(text) && !Marks.order(text);
    }

    private boolean referenceFollows(int title) {
        for (int i = title + 1; i < Math.min(lines.size(), title + REACH); i++) {
            String text = lines.get(i).text();
            if (Marks.REFERENCE.matcher(text).find()) return true;
            if (Marks.article(text) || Marks.division(text)) return false;
        }
        return false;
    }
}
