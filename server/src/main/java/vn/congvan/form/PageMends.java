package vn.congvan.form;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import vn.congvan.lawbook.PageRules;
import vn.congvan.lawbook.Range;

/// Size and margins of the upright sections of a DOCX: each measure goes to the nearest that is allowed.
final class PageMends {
    private static final double TWENTIETHS_PER_MM = 1440 / 25.4;

    private PageMends() {}

    static void mend(DocxXml text, PageRules rules, Set<String> wanted) {
        for (Element section : text.all("sectPr")) {
            boolean landscape = DocxXml.child(section, "pgSz")
                    .map(size -> DocxXml.value(size, "orient").equals("landscape"))
                    .orElse(false);
            if (landscape) {
                continue;
            }
            if (wanted.contains("page-size")) {
                Element size = DocxXml.made(section, "pgSz", "pgMar");
                DocxXml.set(size, "w", twentieths(rules.widthMm()));
                DocxXml.set(size, "h", twentieths(rules.heightMm()));
            }
            DocxXml.child(section, "pgMar").ifPresent(margins -> margins(margins, rules, wanted));
        }
    }

    private static void margins(Element margins, PageRules rules, Set<String> wanted) {
        Map<String, Range> ranges = Map.of(
                "top", rules.marginTopMm(),
                "bottom", rules.marginBottomMm(),
                "left", rules.marginLeftMm(),
                "right", rules.marginRightMm());
        ranges.forEach((side, range) -> {
            String said = DocxXml.value(margins, side);
            if (wanted.contains("margin-" + side) && said.matches("-?\\d{1,7}")) {
                double millimetres = Math.abs(Integer.parseInt(said)) / TWENTIETHS_PER_MM;
                DocxXml.set(margins, side, twentieths(Math.clamp(millimetres, range.least(), range.most())));
            }
        });
    }

    private static String twentieths(double millimetres) {
        return Long.toString(Math.round(millimetres * TWENTIETHS_PER_MM));
    }
}
