package vn.congvan.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.lawbook.Numbering;

/// Place and date (cell 4): a comma after the place, the words in full, a leading zero for days below ten
/// and for the months 1 and 2 only. Day and month of a draft are still blank.
final class DateLook implements Look {
    private static final Pattern DATE = Pattern.compile("^(?<place>\\p{Lu}[\\p{L}.' -]*?)?(?<comma>\\s?[,.;])?\\s?"
            + "(?<word>[Nn]gày)\\s?(?<day>[\\d.…_]*)\\s?tháng\\s?(?<month>[\\d.…_]*)\\s?năm\\s?(?<year>[\\d.…_]*)$");
    private static final Pattern PLACE_ALONE = Pattern.compile("^\\p{Lu}[\\p{L}\\s.'-]{1,60},$");

    @Override
    public void at(Checked document, Findings findings) {
        var line = document.head().date();
        if (line.isEmpty()) {
            if (placeAlone(document)) {
                return;
            }
            findings.add(
                    "date-missing",
                    document.place(0.45f, 0.12f, 0.5f, 0.02f),
                    document.head().nation().isPresent(),
                    "expected",
                    "…, ngày … tháng … năm …");
            return;
        }
        Matcher date = DATE.matcher(line.get().text());
        if (!date.matches()) {
            form(findings, line.get(), false);
            return;
        }
        boolean place = date.group("place") != null && !date.group("place").isBlank();
        boolean comma = date.group("comma") != null && date.group("comma").equals(",");
        boolean year = date.group("year").matches("\\d{4}|\\d{0,3}[.…_]*");
        if (!place || !comma || !date.group("word").equals("ngày") || !year) {
            form(findings, line.get(), true);
        }
        zero(document.law().numbering(), date, line.get(), findings);
    }

    /// A draft may leave the whole date to whoever numbers it.
    private static boolean placeAlone(Checked document) {
        LaidOutPage page = document.firstPage();
        return page.segments().stream()
                .anyMatch(segment -> segment.baseline() > 0.5f * page.height()
                        && segment.x() > 0.4f * page.width()
                        && PLACE_ALONE.matcher(segment.text()).matches());
    }

    private static void form(Findings findings, TextLine line, boolean sure) {
        findings.add("date-form", line.box(), sure, "printed", line.text(), "expected", "…, ngày … tháng … năm …");
    }

    private static void zero(Numbering numbering, Matcher date, TextLine line, Findings findings) {
        String day = padded(date.group("day"), numbering.leadingZeroBelow());
        String month = padded(date.group("month"), numbering.monthLeadingZeroBelow());
        if (!day.equals(date.group("day")) || !month.equals(date.group("month"))) {
            findings.sure(
                    "date-zero",
                    line.box(date.start("day"), date.end("month")),
                    "printed",
                    words(date.group("day"), date.group("month")),
                    "expected",
                    words(day, month));
        }
    }

    private static String words(String day, String month) {
        return "ngày " + (day.isEmpty() ? "…" : day) + " tháng " + (month.isEmpty() ? "…" : month);
    }

    /// The figure as the law writes it; what is no whole figure stays.
    private static String padded(String figure, int below) {
        if (!figure.matches("\\d{1,2}")) {
            return figure;
        }
        int value = Integer.parseInt(figure);
        return value < below ? "0" + value : Integer.toString(value);
    }
}
