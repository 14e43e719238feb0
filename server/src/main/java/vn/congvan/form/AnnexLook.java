package vn.congvan.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Annexes (Annex I, Part I, III.1): Roman numbers from two on, each with its title and with the line that says which
/// document it belongs to, and the text refers to them. On an electronic document number and date of that line stay
/// open (II.8): the words are there all the same.
final class AnnexLook implements Look {
    private static final Pattern HEADING =
            Pattern.compile("^(PHỤ LỤC|Phụ lục)(?:\\s(?:số|SỐ))?\\s?(?<number>[IVXLC\\d]*|[A-Z])[.:]?$");
    private static final Pattern REFERENCE = Pattern.compile("(?i)^\\(?(ban hành )?kèm theo(?!\\p{L}).*");
    private static final Pattern WHOLE = Pattern.compile("(?iu).*(?<!\\p{L})số(?!\\p{L}).*ngày(?!\\p{L}).*");
    private static final int LINES_OF_HEADING = 8;
    private static final int LINES_OF_REFERENCE = 3;

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
        annexes.forEach(heading -> headed(document, heading, findings));
        boolean mentioned = document.anatomy().body().stream()
                .anyMatch(paragraph -> paragraph
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(phụ lục|kèm theo|đính kèm|danh sách|biểu|bảng).*"));
        if (!mentioned && !document.anatomy().body().isEmpty()) {
            findings.unsure("annex-unmentioned", annexes.getFirst().box());
        }
    }

    private static void headed(Checked document, TextLine heading, Findings findings) {
        List<TextLine> below = document.anatomy().text().pages().get(heading.page()).segments().stream()
                .filter(segment -> segment.baseline() < heading.baseline() - 2)
                .takeWhile(segment -> !document.closing().annexes().contains(segment))
                .limit(LINES_OF_HEADING)
                .toList();
        Optional<TextLine> reference = below.stream()
                .filter(line -> REFERENCE.matcher(line.text()).matches())
                .findFirst();
        boolean titled = below.stream()
                .findFirst()
                .filter(first -> reference.isEmpty() || first != reference.get())
                .filter(first -> first.bold() || Words.capitals(first.text()))
                .isPresent();
        if (!titled) {
            findings.sure("annex-title", heading.box(), "printed", heading.text());
        }
        String said = reference
                .map(first -> below.subList(below.indexOf(first), below.size()).stream()
                        .limit(LINES_OF_REFERENCE)
                        .map(TextLine::text)
                        .collect(Collectors.joining(" ")))
                .orElse("");
        if (!WHOLE.matcher(said).matches()) {
            // The annexes of an annexed regulation belong to that, by its name.
            boolean sure = reference.isEmpty() && ownAnnex(document, heading);
            findings.add(
                    "annex-reference",
                    reference.map(TextLine::box).orElse(heading.box()),
                    sure,
                    "printed",
                    heading.text());
        }
    }

    /// Whether nothing else is annexed before it: neither a regulation nor a second head.
    private static boolean ownAnnex(Checked document, TextLine heading) {
        return SignatureBlocks.annex(document.anatomy().text())
                .map(first -> document.closing().annexes().stream()
                                .anyMatch(own -> own.text().equals(first.text())
                                        && own.box().equals(first.box()))
                        || first.page() > heading.page()
                        || first.page() == heading.page() && first.baseline() <= heading.baseline())
                .orElse(true);
    }
}
