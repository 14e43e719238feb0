package vn.congvan.form;

import java.util.stream.Collectors;
import vn.congvan.lawbook.UrgencyStamp;

/// The mark of urgency (cell 10b): one of the law's degrees, on the left below the number.
final class UrgencyLook implements Look {
    private static final float HEAD = 0.5f;

    @Override
    public void at(Checked document, Findings findings) {
        LaidOutPage page = document.firstPage();
        float textBegins = document.head().addressees().stream()
                .findFirst()
                .or(() -> document.head().title())
                .map(TextLine::baseline)
                .orElse(HEAD * page.height());
        page.segments().stream()
                .filter(segment -> segment.baseline() > HEAD * page.height() && UrgencyWords.any(segment.text()))
                .forEach(segment -> look(document, segment, textBegins, findings));
    }

    private static void look(Checked document, TextLine mark, float textBegins, Findings findings) {
        boolean known = document.law().stamps().stream().anyMatch(stamp -> Words.same(stamp.text(), mark.text()));
        if (!known) {
            findings.sure(
                    "urgency-words",
                    mark.box(),
                    "printed",
                    mark.text(),
                    "expected",
                    document.law().stamps().stream().map(UrgencyStamp::text).collect(Collectors.joining(", ")));
        }
        boolean left = mark.centreX() < document.firstPage().width() / 2;
        boolean below = document.head()
                .number()
                .map(number -> mark.baseline() < number.baseline())
                .orElse(true);
        if (!left || !below || mark.baseline() < textBegins - 30) {
            findings.unsure("urgency-place", mark.box(), "printed", mark.text());
        }
    }
}
