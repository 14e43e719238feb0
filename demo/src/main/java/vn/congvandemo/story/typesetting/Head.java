package vn.congvandemo.story.typesetting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands above the title: each piece of each line told apart, also where two columns run together on
/// one line.
final class Head {

    private final Map<Part, List<String>> found = new EnumMap<>(Part.class);
    private final List<String> subject = new ArrayList<>();

    /// Reads the lines before the title (or before `Kính gửi` of a letter).
    static Head read(List<Line> lines) {
        Head head = new Head();
        lines.forEach(line -> head.take(line.text()));
        return head;
    }

    /// How many lines at the top belong to a head where no title follows it.
    static int length(List<Line> lines) {
        int last = 0;
        for (int i = 0; i < Math.min(lines.size(), 14); i++) {
            String text = lines.get(i).text();
            if (certain(text)) last = i + 1;
            else if (!Marks.upper(text) && !subjectLine(text)) break;
        }
        return last;
    }

    /// Whether a line can only belong to a head.
    static boolean certain(String text) {
        return Marks.nation(text).find()
                || Marks.motto(text).find()
                || Marks.NUMBER.matcher(text).find()
                || Marks.PLACE_AND_DATE.matcher(text).matches()
                || Marks.draft(text);
    }

    static boolean subjectLine(String text) {
        return text.startsWith("V/v") || text.startsWith("Về việc");
    }

    private void take(String text) {
        String rest = text;
        rest = cut(rest, Part.NATIONAL_HEAD, Marks.nation(rest), true);
        rest = cut(rest, Part.NATIONAL_HEAD, Marks.motto(rest), false);
        rest = cut(rest, Part.NUMBER, Marks.NUMBER.matcher(rest), false);
        rest = cut(rest, Part.PLACE_AND_DATE, Marks.PLACE_AND_DATE.matcher(rest), false);
        if (rest.isBlank()) return;
        if (Marks.draft(rest)) put(Part.DRAFT_MARK, rest);
        else if (subjectLine(rest) || !subject.isEmpty() && !Marks.upper(rest)) subject.add(rest);
        else put(Part.AGENCY_HEAD, rest);
    }

    private String cut(String text, Part part, Matcher matcher, boolean toEnd) {
        if (!matcher.find()) return text;
        int end = toEnd ? nationEnd(text, matcher) : matcher.end();
        put(part, text.substring(matcher.start(), end).strip());
        return Marks.squeezed(text.substring(0, matcher.start()) + " " + text.substring(end));
    }

    private static int nationEnd(String text, Matcher matcher) {
        Matcher end = Pattern.compile("VI[ỆE]T\\s+NAM").matcher(text);
        return end.find(matcher.end()) ? end.end() : text.length();
    }

    private void put(Part part, String text) {
        found.computeIfAbsent(part, key -> new ArrayList<>()).add(text);
    }

    /// The words found for a part, joined; empty where the head lacks it.
    String words(Part part) {
        return String.join(" ", found.getOrDefault(part, List.of()));
    }

    /// The subject of a letter (`V/v …`), joined; empty where there is none.
    String subject() {
        return String.join(" ", subject);
    }

    /// Whether the number carries its year, as `42/2020/QĐ-UBND`.
    boolean numberWithYear() {
        return words(Part.NUMBER).matches(".*/\\s*(?:19|20)\\d\\d\\s*/.*");
    }
}
