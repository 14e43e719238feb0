package vn.congvan.form;

import java.util.Optional;

/// Page numbers (Annex I, Part I, I): from the second page on, in the middle of the top margin. Annexes have
/// numbers of their own and are left out.
final class PageNumberLook implements Look {
    private static final float OFF_CENTRE = 45;

    @Override
    public void at(Checked document, Findings findings) {
        boolean missing = false;
        boolean misplaced = false;
        for (LaidOutPage page : document.anatomy().text().pages()) {
            if (page.number() > document.anatomy().lastPage()) {
                break;
            }
            Optional<TextLine> number = page.lines().stream()
                    .filter(line -> Anatomy.pageNumber(line, page))
                    .findFirst();
            if (page.number() == 0) {
                number.ifPresent(line -> findings.sure("page-number-first", line.box()));
            } else if (number.isEmpty()) {
                if (!missing) {
                    missing(page, findings);
                }
                missing = true;
            } else if (!misplaced && !inPlace(number.get(), page)) {
                findings.sure(
                        "page-number-place",
                        number.get().box(),
                        "printed",
                        number.get().text());
                misplaced = true;
            }
        }
    }

    private static void missing(LaidOutPage page, Findings findings) {
        var place = new Box(page.number(), page.width() / 2 - 20, page.height() - 50, 40, 20);
        // A page that holds only the closing may be short of it in a scan of parts; with text it is sure.
        findings.add(
                "page-number-missing", place, page.lines().size() > 3, "printed", Integer.toString(page.number() + 1));
    }

    private static boolean inPlace(TextLine line, LaidOutPage page) {
        return line.baseline() > page.height() / 2
                && Math.abs(line.centreX() - page.width() / 2) < OFF_CENTRE
                && line.text().matches("\\d+");
    }
}
