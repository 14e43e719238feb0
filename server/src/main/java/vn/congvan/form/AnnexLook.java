package vn.congvan.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Annexes (Annex I, Part I, III.1): Roman numbers from two on, and the text refers to them.
final class AnnexLook implements Look {
    private static final Pattern HEADING =
            Pattern.compile("^(PHỤ LỤC|Phụ lục)(?:\\s(?:số|SỐ))?\\s?(?<number>[IVXLC\\d]*|[A-Z])[.:]?$");

    @Override
    public void at(Checked document, Findings findings) {
        List<TextLine> annexes = document.closing().annexes();
        if (annexes.isEmpty()) {
            return;
        }
        for (int i = 0; annexes.size() > 1 && i < annexes.size(); i++) {
            TextLine line = annexes.get(i);
            Matcher heading = HEADING.matcher(line.text());
            String wanted = Figures.roman(i + 1);
            if (heading.matches() && Figures.ofRoman(heading.group("number")) == 0) {
                findings.sure("annex-number", line.box(), "printed", line.text(), "expected", "Phụ lục " + wanted);
            } else if (heading.matches() && !heading.group("number").equals(wanted)) {
                // The annexes of an annexed regulation are counted on their own.
                findings.unsure("annex-number", line.box(), "printed", line.text(), "expected", "Phụ lục " + wanted);
            }
        }
        boolean mentioned = document.anatomy().body().stream()
                .anyMatch(paragraph -> paragraph
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(phụ lục|kèm theo|đính kèm|danh sách|biểu|bảng).*"));
        if (!mentioned && !document.anatomy().body().isEmpty()) {
            findings.unsure("annex-unmentioned", annexes.getFirst().box());
        }
    }
}
