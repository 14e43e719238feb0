package vn.congvan.form;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.congvan.lawbook.PageRules;
import vn.congvan.lawbook.Range;

/// Size and margins of the page (Annex I, Part I, I). A DOCX says its margins; of a PDF they are seen from
/// the edges that the lines share, which is sure only where many lines do.
final class PageLook implements Look {
    private static final double MM = 72 / 25.4;
    private static final double SIZE_SLACK = 2;
    private static final double DOCX_SLACK = 0.6;
    private static final double SEEN_SLACK = 1.5;
    private static final double INK_SLACK = 3;
    private static final double FAR = 3;
    private static final double SAME_EDGE = 1;
    private static final int FEW = 3;
    private static final int MANY = 4;

    @Override
    public void at(Checked document, Findings findings) {
        size(document, findings);
        if (document.sections().isEmpty()) {
            seen(document, findings);
        } else {
            said(document, findings);
        }
    }

    private static void size(Checked document, Findings findings) {
        PageRules rules = document.law().page();
        for (LaidOutPage page : document.anatomy().text().pages()) {
            double width = page.width() / MM;
            double height = page.height() / MM;
            boolean upright = near(width, rules.widthMm()) && near(height, rules.heightMm());
            boolean lying = near(width, rules.heightMm()) && near(height, rules.widthMm());
            boolean wide = lying && (page.number() > 0 || hasTables(document));
            if (!upright && !wide) {
                // A text with wide tables may lie, or have pages that do.
                findings.add(
                        "page-size",
                        new Box(page.number(), 0, page.height() - 20, page.width(), 20),
                        !lying,
                        "printed",
                        "%.0f × %.0f".formatted(width, height),
                        "expected",
                        rules.widthMm() + " × " + rules.heightMm());
                return;
            }
        }
    }

    private static boolean hasTables(Checked document) {
        return document.anatomy().paragraphs().anyMatch(Paragraph::table);
    }

    private static boolean near(double value, int wanted) {
        return Math.abs(value - wanted) <= SIZE_SLACK;
    }

    /// Of every section that stands upright; the same fault of several is said once.
    private static void said(Checked document, Findings findings) {
        PageRules rules = document.law().page();
        var told = new HashSet<String>();
        for (DocxSection section : document.sections()) {
            if (section.landscape()) {
                continue;
            }
            int page = page(document, section);
            said(document, findings, told, page, "margin-top", section.top(), rules.marginTopMm());
            said(document, findings, told, page, "margin-bottom", section.bottom(), rules.marginBottomMm());
            said(document, findings, told, page, "margin-left", section.left(), rules.marginLeftMm());
            said(document, findings, told, page, "margin-right", section.right(), rules.marginRightMm());
        }
    }

    private static void said(
            Checked document, Findings findings, Set<String> told, int page, String rule, double mm, Range range) {
        if (!within(mm, range, DOCX_SLACK) && told.add(rule + Math.round(mm))) {
            tell(document, findings, rule, page, mm, range, DOCX_SLACK, true);
        }
    }

    /// Where a section begins is not said by its measures: the first page on which lines begin at its left edge, for
    /// one
    /// after the first.
    private static int page(Checked document, DocxSection section) {
        List<LaidOutPage> pages = document.anatomy().text().pages();
        boolean first = document.sections().indexOf(section) == 0;
        return pages.stream()
                .skip(first ? 0 : 1)
                .filter(page -> first
                        || page.lines().stream().anyMatch(line -> Math.abs(line.x() / MM - section.left()) < SAME_EDGE))
                .map(LaidOutPage::number)
                .findFirst()
                .orElse(pages.size() - 1);
    }

    private static void seen(Checked document, Findings findings) {
        PageRules rules = document.law().page();
        Optional<Column> column = document.anatomy().column();
        column.filter(found -> found.lefts() >= FEW)
                .ifPresent(found -> left(document, found.left() / MM, found.lefts(), findings));
        column.ifPresent(found -> right(document, found, findings));
        ink(document, rules, findings);
    }

    private static void left(Checked document, double mm, int lines, Findings findings) {
        Range range = document.law().page().marginLeftMm();
        boolean far = mm < range.least() - FAR || mm > range.most() + FAR;
        tell(document, findings, "margin-left", mm, range, SEEN_SLACK, far || lines >= MANY);
    }

    /// Lines that are not justified show a margin that is too narrow, never one that is too wide.
    private static void right(Checked document, Column column, Findings findings) {
        Range range = document.law().page().marginRightMm();
        double mm = (document.firstPage().width() - column.right()) / MM;
        if (column.justified() || mm < range.least()) {
            tell(document, findings, "margin-right", mm, range, SEEN_SLACK, true);
        }
    }

    /// Where letters stand in the margin. A wide margin cannot be told from an empty line.
    private static void ink(Checked document, PageRules rules, Findings findings) {
        OtherParts others = document.anatomy().others();
        double top = 1000;
        double bottom = 1000;
        for (LaidOutPage page : document.anatomy().text().pages()) {
            List<TextLine> lines = page.lines().stream()
                    .filter(line -> !Anatomy.pageNumber(line, page))
                    .filter(line -> !others.contact().holds(line))
                    .filter(line -> others.apartAtHead().noneMatch(part -> overlaps(part, line)))
                    .toList();
            if (page.number() > document.anatomy().lastPage() || lines.isEmpty() || page.width() > page.height()) {
                continue;
            }
            TextLine highest = lines.getFirst();
            top = Math.min(top, (page.height() - highest.baseline() - 0.9 * highest.size()) / MM);
            TextLine lowest = lines.getLast();
            bottom = Math.min(bottom, lowest.size() < 12.5 ? 1000 : lowest.baseline() / MM);
        }
        if (top < rules.marginTopMm().least() - INK_SLACK) {
            tell(document, findings, "margin-top", top, rules.marginTopMm(), 0, true);
        }
        if (bottom < rules.marginBottomMm().least() - INK_SLACK) {
            tell(document, findings, "margin-bottom", bottom, rules.marginBottomMm(), 0, true);
        }
    }

    private static boolean overlaps(TextLine part, TextLine line) {
        return part.box().overlaps(line.box());
    }

    private static void tell(
            Checked document, Findings findings, String rule, double mm, Range range, double slack, boolean sure) {
        tell(document, findings, rule, 0, mm, range, slack, sure);
    }

    private static boolean within(double mm, Range range, double slack) {
        return mm >= range.least() - slack && mm <= range.most() + slack;
    }

    private static void tell(
            Checked document,
            Findings findings,
            String rule,
            int on,
            double mm,
            Range range,
            double slack,
            boolean sure) {
        if (within(mm, range, slack)) {
            return;
        }
        LaidOutPage page = document.anatomy().text().pages().get(on);
        float strip = (float) (Math.max(mm, 5) * MM);
        Box where = switch (rule) {
            case "margin-top" -> new Box(on, 0, page.height() - strip, page.width(), strip);
            case "margin-bottom" -> new Box(on, 0, 0, page.width(), strip);
            case "margin-left" -> new Box(on, 0, 0, strip, page.height());
            default -> new Box(on, page.width() - strip, 0, strip, page.height());
        };
        findings.add(
                rule, where, sure, "printed", String.format(Locale.ROOT, "%.0f", mm), "expected", Figures.range(range));
    }
}
