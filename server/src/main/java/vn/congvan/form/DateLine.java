package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.common.Reason;

/// The line of place and date (cell 4).
record DateLine(
        List<TextPlace> texts,
        List<Box> erase,
        List<Reason> doubts,
        Optional<String> placeName,
        Optional<Integer> day,
        Optional<Integer> month,
        Optional<Integer> year) {
    private static final Pattern DATE =
            Pattern.compile("(?i:ngày)\\s?(?<d>\\d{1,2}|[.…_]*)\\s?tháng\\s?(?<m>\\d{1,2}|[.…_]*)"
                    + "\\s?năm\\s?(?<y>\\d{4}|(?:20\\d?)?[.…_]*)\\s?$");
    private static final Pattern PLACE_ALONE = Pattern.compile("^(\\p{Lu}[\\p{L}\\s.'-]{1,60}),$");
    private static final Pattern PLACE = Pattern.compile("(\\p{Lu}[\\p{L}\\s.'-]{1,60})\\s?,?\\s?$");
    private static final float ONE_FIGURE = 0.5f;
    private static final float FULL = 12.2f;
    private static final float DEFAULT_SIZE = 14;

    static DateLine find(LaidOutPage page, List<TextLine> head, Box number) {
        for (int i = 0; i < head.size(); i++) {
            TextLine line = head.get(i);
            Matcher date = DATE.matcher(line.text());
            if (!date.find() && i + 1 < head.size() && line.text().contains("ngày")) {
                line = line.joined(head.get(i + 1).segments().getLast());
                date = DATE.matcher(line.text());
            }
            date.reset();
            if (date.find()) {
                return new Found(page, line, date).place();
            }
        }
        return head.stream()
                .flatMap(line -> line.segments().stream())
                .filter(segment -> segment.x() > page.width() * 0.4f
                        && PLACE_ALONE.matcher(segment.text()).matches())
                .findFirst()
                .map(segment -> afterPlace(page, segment))
                .orElseGet(() -> missing(page, number));
    }

    private static DateLine afterPlace(LaidOutPage page, TextLine segment) {
        Glyph comma = segment.glyphs().getLast();
        TextPlace text = whole(page, segment, comma, comma.right() + 0.25f * comma.size());
        String name = segment.text().substring(0, segment.text().length() - 1).strip();
        return new DateLine(
                List.of(text),
                List.of(),
                List.of(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DateLine missing(LaidOutPage page, Box number) {
        Box box = new Box(0, page.width() * 0.5f, number.y(), FULL * DEFAULT_SIZE, 1.2f * DEFAULT_SIZE);
        return new DateLine(
                List.of(new TextPlace(TextField.FULL_DATE, box, DEFAULT_SIZE, true, true)),
                List.of(),
                List.of(Reason.of("form.date-line-missing")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// A field for the whole date from `left` on; smaller letters where the page ends too soon.
    private static TextPlace whole(LaidOutPage page, TextLine line, Glyph beside, float left) {
        float room = page.width() - 36 - left;
        float size = Math.min(beside.size(), room / FULL);
        return new TextPlace(
                TextField.FULL_DATE, line.strip(beside, left, left + FULL * size), size, beside.italic(), false);
    }

    private record Found(LaidOutPage page, TextLine line, Matcher date) {
        DateLine place() {
            Optional<Integer> day = figures("d");
            Optional<Integer> month = figures("m");
            Optional<Integer> year = figures("y").filter(y -> y > 999);
            var erase = new ArrayList<Box>();
            for (String group : List.of("d", "m", "y")) {
                addDots(erase, group);
            }
            int words = date.start();
            Optional<String> name = placeName(words);
            if (day.isEmpty() && (narrow(day, "d") || narrow(month, "m"))) {
                erase.clear();
                eraseWords(erase, words);
                TextPlace whole =
                        whole(page, line, line.glyph(words), line.glyph(words).x());
                var doubts = List.of(Reason.of("form.date-gap-narrow"));
                return new DateLine(List.of(whole), erase, doubts, name, day, Optional.empty(), Optional.empty());
            }
            return new DateLine(gaps(day, month, year), erase, List.of(), name, day, month, year);
        }

        private List<TextPlace> gaps(Optional<Integer> day, Optional<Integer> month, Optional<Integer> year) {
            var texts = new ArrayList<TextPlace>();
            if (day.isEmpty()) {
                texts.add(text(TextField.DAY, gap("d")));
            }
            if (month.isEmpty()) {
                texts.add(text(TextField.MONTH, gap("m")));
            }
            if (year.isEmpty()) {
                texts.add(yearField());
            }
            return texts;
        }

        private TextPlace yearField() {
            String printed = date.group("y").replaceAll("\\D", "");
            Glyph before = line.lastGlyph(date.start("y") + printed.length());
            int missing = 4 - printed.length();
            TextField field =
                    missing == 4 ? TextField.YEAR : missing == 2 ? TextField.YEAR_LAST_TWO : TextField.YEAR_LAST_ONE;
            float left = before.right() + (missing == 4 ? 0.25f * before.size() : 0);
            Box box = line.strip(before, left, left + (missing + 0.4f) * ONE_FIGURE * before.size());
            return new TextPlace(field, box, before.size(), before.italic(), false);
        }

        private Box gap(String group) {
            Glyph before = line.lastGlyph(date.start(group));
            Glyph after = line.glyph(date.end(group));
            boolean sameLine = Math.abs(before.baseline() - after.baseline()) < 2;
            float right = sameLine ? after.x() : Math.min(page.width() - 40, before.right() + 2.2f * before.size());
            return line.strip(before, before.right() + 0.5f, right - 0.5f);
        }

        private boolean narrow(Optional<Integer> printed, String group) {
            return printed.isEmpty()
                    && gap(group).width()
                            < 2.1f * ONE_FIGURE * line.glyph(date.start()).size();
        }

        private TextPlace text(TextField field, Box box) {
            Glyph word = line.glyph(date.start());
            return new TextPlace(field, box, word.size(), word.italic(), true);
        }

        private void addDots(List<Box> erase, String group) {
            int digits = date.group(group).replaceAll("\\D", "").length();
            if (date.end(group) > date.start(group) + digits) {
                erase.add(line.box(date.start(group) + digits, date.end(group)));
            }
        }

        /// The words on their own baselines: a joined line is two areas.
        private void eraseWords(List<Box> erase, int from) {
            int start = from;
            for (int at = from + 1; at <= line.text().length(); at++) {
                boolean ends = at == line.text().length()
                        || Math.abs(line.glyph(at).baseline()
                                        - line.glyph(start).baseline())
                                > 2;
                if (ends) {
                    erase.add(line.box(start, at));
                    start = at;
                }
            }
        }

        private Optional<Integer> figures(String group) {
            String text = date.group(group);
            return text.isEmpty() || !text.chars().allMatch(Character::isDigit)
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(text));
        }

        private Optional<String> placeName(int words) {
            int start = 0;
            for (int at = 1; at < words; at++) {
                boolean farApart = line.glyph(at).x() - line.lastGlyph(at).right() > 1.2f * line.size();
                start = farApart ? at : start;
            }
            Matcher place = PLACE.matcher(line.text().substring(start, words));
            return place.find() ? Optional.of(place.group(1).strip()) : Optional.empty();
        }
    }
}
