package vn.congvan.form;

import java.util.List;
import java.util.stream.Collectors;
import vn.congvan.lawbook.UrgencyStamp;

/// The marks on the left below the number: of secrecy (cell 10a), of urgency (10b) and on how far the
/// document may go (11). Their words, their place and the frame round the last two; the look of a mark of
/// secrecy is another law's.
final class StampLook implements Look {
    private static final float FRAME = 18;
    private static final float SHARE = 0.6f;
    private static final float ABOVE_TEXT = 30;

    @Override
    public void at(Checked document, Findings findings) {
        OtherParts others = document.anatomy().others();
        others.secrecy().forEach(mark -> secrecy(document, mark, findings));
        others.urgency().forEach(mark -> urgency(document, mark, findings));
        others.circulation().forEach(mark -> circulation(document, mark, findings));
    }

    private static void secrecy(Checked document, TextLine mark, Findings findings) {
        List<String> degrees = document.law().wording().secrecy();
        if (!SecrecyWords.known(mark.text(), document.law().wording())) {
            say("secrecy-words", mark, String.join(", ", degrees), findings);
        }
        if (misplaced(document, mark)) {
            findings.unsure("secrecy-place", mark.box(), "printed", mark.text());
        }
    }

    private static void urgency(Checked document, TextLine mark, Findings findings) {
        List<UrgencyStamp> stamps = document.law().stamps();
        if (stamps.stream().noneMatch(stamp -> Words.same(stamp.text(), mark.text()))) {
            say(
                    "urgency-words",
                    mark,
                    stamps.stream().map(UrgencyStamp::text).collect(Collectors.joining(", ")),
                    findings);
        }
        if (misplaced(document, mark)) {
            findings.unsure("urgency-place", mark.box(), "printed", mark.text());
        }
        frame("urgency", document, mark, findings);
    }

    /// The law names its directions as examples: other words than these are left alone, misspelt ones are not.
    private static void circulation(Checked document, TextLine mark, Findings findings) {
        List<String> known = document.law().wording().circulation();
        if (known.stream().noneMatch(words -> Words.same(words, mark.text()))) {
            say("circulation-words", mark, String.join(", ", known), findings);
        }
        if (mark.page() > 0 || mark.baseline() < document.anatomy().others().textBegins() - ABOVE_TEXT) {
            findings.unsure("circulation-place", mark.box(), "printed", mark.text());
        }
        frame("circulation", document, mark, findings);
    }

    private static void say(String rule, TextLine mark, String expected, Findings findings) {
        findings.sure(rule, mark.box(), "printed", mark.text(), "expected", expected);
    }

    private static boolean misplaced(Checked document, TextLine mark) {
        boolean left = mark.centreX() < document.firstPage().width() / 2;
        boolean below = document.head()
                .number()
                .map(number -> mark.baseline() < number.baseline())
                .orElse(true);
        return !left || !below || mark.baseline() < document.anatomy().others().textBegins() - ABOVE_TEXT;
    }

    private static void frame(String key, Checked document, TextLine mark, Findings findings) {
        LaidOutPage page = document.anatomy().text().pages().get(mark.page());
        Box box = mark.box();
        boolean framed =
                ruled(page, mark, box.top() - 3, box.top() + FRAME) && ruled(page, mark, box.y() - FRAME, box.y() + 3);
        if (!framed) {
            findings.sure("part-frame", box, "part", document.law().cell(key).name());
        }
    }

    private static boolean ruled(LaidOutPage page, TextLine mark, float from, float to) {
        double covered = page.rulings().stream()
                .filter(ruling -> ruling.lies() && ruling.y() > from && ruling.y() < to)
                .mapToDouble(ruling -> Math.min(ruling.right(), mark.right()) - Math.max(ruling.x(), mark.x()))
                .filter(share -> share > 0)
                .sum();
        return covered >= SHARE * (mark.right() - mark.x());
    }
}
