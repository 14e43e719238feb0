package vn.congvan.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.congvan.lawbook.Range;

/// Typeface and size of the text (Annex I, Part I, I). Typefaces made with the widths of Times New Roman
/// stand for it: a converter puts them where the system lacks the original.
final class FontLook implements Look {
    private static final List<String> SAME =
            List.of("times", "liberationserif", "tinos", "nimbusroman", "nimbusrom", "termes");
    private static final List<String> SYMBOLS =
            List.of("symbol", "wingding", "webding", "dingbat", "math", "cambriamath");
    /// What the converter puts in place of a typeface that the system lacks.
    private static final Map<String, String> STANDS_FOR = Map.of(
            "liberationsans", "Arial", "carlito", "Calibri", "caladea", "Cambria", "liberationmono", "Courier New");
    private static final int MANY = 15;
    private static final double SIZE_SLACK = 0.3;

    @Override
    public void at(Checked document, Findings findings) {
        typeface(document, findings);
        size(document, findings);
    }

    private static void typeface(Checked document, Findings findings) {
        var letters = new LinkedHashMap<String, Integer>();
        var places = new HashMap<String, Box>();
        var known = new HashMap<String, String>();
        for (LaidOutPage page : document.anatomy().text().pages()) {
            for (TextLine line : page.lines()) {
                for (Glyph glyph : line.glyphs()) {
                    if (!Character.isLetterOrDigit(glyph.letter())) {
                        continue;
                    }
                    String family = known.computeIfAbsent(glyph.font(), FontLook::foreign);
                    if (!family.isEmpty()) {
                        letters.merge(family, 1, Integer::sum);
                        places.putIfAbsent(family, line.box());
                    }
                }
            }
        }
        letters.forEach((family, count) -> findings.add(
                "font",
                places.getOrDefault(family, document.place(0, 0, 1, 1)),
                count >= MANY,
                "printed",
                asWritten(family, document.fonts()),
                "expected",
                document.law().page().font()));
    }

    /// The name that the author knows: where the converter has put another typeface in the place of one that the system
    /// lacks, the one that he chose.
    private static String asWritten(String family, List<String> named) {
        List<String> foreign =
                named.stream().filter(font -> !foreign(font).isEmpty()).toList();
        boolean known = foreign.isEmpty()
                || foreign.stream().anyMatch(font -> plain(font).equals(plain(family)));
        return known ? family : String.join(", ", foreign);
    }

    private static String plain(String font) {
        return font.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /// The family of a foreign typeface; empty for the right one, for symbols and for a font without a name.
    private static String foreign(String font) {
        String family = font.replaceAll("[-,].*$", "").replaceAll("(?i)(PS|MT|PSMT)$", "");
        String plain = family.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean fine = plain.isEmpty()
                || SAME.stream().anyMatch(plain::startsWith)
                || SYMBOLS.stream().anyMatch(plain::contains)
                || plain.matches("[cft]+\\d.*|t3font.*|.{1,2}");
        return fine ? "" : STANDS_FOR.getOrDefault(plain, family);
    }

    private static void size(Checked document, Findings findings) {
        Range range = document.law().page().bodySize();
        var letters = new HashMap<Float, Integer>();
        var places = new HashMap<Float, Box>();
        document.anatomy().body().stream().filter(Paragraph::plain).forEach(paragraph -> {
            for (TextLine line : paragraph.lines()) {
                float size = Math.round(line.size() * 2) / 2f;
                letters.merge(size, line.glyphs().size(), Integer::sum);
                places.putIfAbsent(size, line.box());
            }
        });
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        letters.forEach((size, count) -> {
            boolean outside = size < range.least() - SIZE_SLACK || size > range.most() + SIZE_SLACK;
            boolean much = count * 10 >= all * 3;
            if (outside && (much || count * 20 >= all)) {
                findings.add(
                        "text-size",
                        places.getOrDefault(size, document.place(0, 0, 1, 1)),
                        much,
                        "printed",
                        Figures.figure(size),
                        "expected",
                        Figures.range(range));
            }
        });
    }
}
