package vn.congvan.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.lawbook.CellRule;

/// Page numbers (Annex I, Part I, I): Arabic, from 1 on, shown from the second page on in the middle of the top margin,
/// in their size and upright. Each annex counts its own pages (Annex I, Part I, III.1).
final class PageNumberLook implements Look {
    private static final float OFF_CENTRE = 45;
    private static final double SIZE_SLACK = 0.3;
    private static final float TOP = 0.6f;

    @Override
    public void at(Checked document, Findings findings) {
        var counting = new Counting(document, findings);
        List<LaidOutPage> pages = document.anatomy().text().pages();
        pages.stream()
                .takeWhile(page -> page.number() <= document.anatomy().lastPage())
                .forEach(counting::page);
        annexes(document, pages, counting);
    }

    /// Pages that an annex begins on by its heading; an annexed regulation is none.
    private static void annexes(Checked document, List<LaidOutPage> pages, Counting counting) {
        List<Integer> begin = document.closing().annexes().stream()
                .filter(heading -> heading.page() > document.anatomy().lastPage())
                .filter(heading ->
                        heading.baseline() > TOP * pages.get(heading.page()).height())
                .map(TextLine::page)
                .distinct()
                .toList();
        for (int i = 0; i < begin.size(); i++) {
            int end = i + 1 < begin.size() ? begin.get(i + 1) : pages.size();
            for (int number = begin.get(i); number < end; number++) {
                counting.annexed(pages.get(number), number - begin.get(i) + 1);
            }
        }
    }

    private static Optional<TextLine> printed(LaidOutPage page) {
        return page.lines().stream()
                .filter(line -> Anatomy.pageNumber(line, page))
                .findFirst();
    }

    /// What is wrong with every page is said once.
    private static final class Counting {
        private final Checked document;
        private final Findings findings;
        private final Set<String> said = new HashSet<>();

        Counting(Checked document, Findings findings) {
            this.document = document;
            this.findings = findings;
        }

        void page(LaidOutPage page) {
            Optional<TextLine> number = printed(page);
            if (page.number() == 0) {
                number.ifPresent(line -> findings.sure("page-number-first", line.box()));
            } else if (number.isEmpty()) {
                missing(page);
            } else {
                set(page, number.get());
                value("page-number-value", number.get(), page.number() + 1);
            }
        }

        /// @param own the page of the annex, counted from 1; on the first the number may be left out
        void annexed(LaidOutPage page, int own) {
            Optional<TextLine> number = printed(page);
            if (number.isPresent()) {
                value("page-number-annex", number.get(), own);
            } else if (own > 1) {
                missing(page);
            }
        }

        private void missing(LaidOutPage page) {
            var place = new Box(page.number(), page.width() / 2 - 20, page.height() - 50, 40, 20);
            if (said.add("page-number-missing")) {
                // A page that holds only the closing may be short of it in a scan of parts; with text it is sure.
                findings.add(
                        "page-number-missing",
                        place,
                        page.lines().size() > 3,
                        "printed",
                        Integer.toString(page.number() + 1));
            }
        }

        private void set(LaidOutPage page, TextLine line) {
            if (!inPlace(line, page) && said.add("page-number-place")) {
                findings.sure("page-number-place", line.box(), "printed", line.text());
            }
            if (document.legalNormative()) {
                return;
            }
            CellRule rule = document.law().cell("page-number");
            rule.size()
                    .filter(size -> line.size() < size.least() - SIZE_SLACK || line.size() > size.most() + SIZE_SLACK)
                    .filter(_ -> said.add("part-size"))
                    .ifPresent(size -> findings.sure(
                            "part-size",
                            line.box(),
                            "part",
                            rule.name(),
                            "printed",
                            Figures.figure(Math.round(line.size() * 2) / 2.0),
                            "expected",
                            Figures.range(size)));
            if (line.italic() && said.add("part-upright")) {
                findings.sure("part-upright", line.box(), "part", rule.name());
            }
        }

        /// Of a number with strokes or words round it only the place is named.
        private void value(String rule, TextLine line, int expected) {
            boolean other = line.text().matches("\\d+") && Integer.parseInt(line.text()) != expected;
            if (other && said.add(rule)) {
                findings.sure(rule, line.box(), "printed", line.text(), "expected", Integer.toString(expected));
            }
        }

        private static boolean inPlace(TextLine line, LaidOutPage page) {
            return line.baseline() > page.height() / 2
                    && Math.abs(line.centreX() - page.width() / 2) < OFF_CENTRE
                    && line.text().matches("\\d+");
        }
    }
}
