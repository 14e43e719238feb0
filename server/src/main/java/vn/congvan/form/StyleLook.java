package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.lawbook.CellRule;

/// Size, weight, slant and case of each part (Annex I, Part I, IV and V). The first line of a part that
/// differs is named.
final class StyleLook implements Look {
    private static final float SLACK = 0.3f;
    private static final int SHORTEST_PART = 2;

    /// A part by its key in the lawbook, with its lines.
    private record Part(String key, List<TextLine> lines) {
        Part(String key, Optional<TextLine> line) {
            this(key, line.map(List::of).orElse(List.of()));
        }
    }

    @Override
    public void at(Checked document, Findings findings) {
        boolean cuts = document.anatomy().text().pages().stream()
                .flatMap(page -> page.lines().stream())
                .anyMatch(TextLine::bold);
        for (Part part : parts(document)) {
            if (!part.lines().isEmpty()) {
                look(part, document.law().cell(part.key()), cuts, findings);
            }
        }
    }

    private static List<Part> parts(Checked document) {
        HeadParts head = document.head();
        var parts = new ArrayList<Part>();
        parts.add(new Part("national-name", head.nation()));
        parts.add(new Part("national-motto", head.motto()));
        parts.add(new Part("agency", ownName(head.agency())));
        parts.add(new Part("number", head.number()));
        parts.add(new Part("place-date", head.date()));
        parts.add(new Part("type-name", head.title()));
        parts.add(new Part("summary", document.letter() ? List.of() : head.summary()));
        parts.add(new Part("letter-summary", head.subject()));
        parts.add(new Part("addressees", head.addressees()));
        parts.add(new Part(
                "legal-bases",
                document.anatomy().legalBases().stream().map(Paragraph::first).toList()));
        parts.add(new Part("article", articles(document)));
        document.closing().titles().forEach(title -> parts.add(new Part("authority-lines", title)));
        document.closing().blocks().forEach(block -> parts.add(new Part("signer-name", block.name())));
        parts.add(new Part("recipients-word", document.closing().label()));
        parts.add(new Part(
                "recipients",
                document.closing().recipients().stream()
                        .flatMap(recipient -> recipient.lines().stream())
                        .toList()));
        if (!document.legalNormative()) {
            parts.addAll(others(document.anatomy().others()));
        }
        return parts;
    }

    /// The parts of Decree 30 that a document may have besides. The letters of a mark of secrecy are cut by
    /// another law.
    private static List<Part> others(OtherParts others) {
        return List.of(
                new Part("urgency", others.urgency()),
                new Part("circulation", others.circulation()),
                new Part("drafter-mark", others.drafter().map(StyleLook::letters)),
                new Part("contact", others.contact().first()),
                new Part("copy-signature", others.copySignature()));
    }

    /// The drafter's letters, without the number of copies in brackets.
    private static TextLine letters(TextLine mark) {
        int bracket = mark.text().indexOf('(');
        return bracket > 1 ? mark.part(0, bracket) : mark;
    }

    /// The issuing agency's name is bold, that of the agency above it is not: the lines from the first bold
    /// one on, or the last line where none is.
    private static List<TextLine> ownName(List<TextLine> agency) {
        List<TextLine> own = agency.stream().dropWhile(line -> !line.bold()).toList();
        return own.isEmpty() && !agency.isEmpty() ? List.of(agency.getLast()) : own;
    }

    /// Only "Điều 1." itself must be bold: the text may go on behind it.
    private static List<TextLine> articles(Checked document) {
        return document.anatomy().body().stream()
                .filter(paragraph -> !paragraph.table())
                .map(Paragraph::first)
                .filter(line -> line.text().matches("^Điều \\d+[.:].*"))
                .map(line -> line.part(
                        0,
                        line.text().indexOf(' ', 5) < 0
                                ? line.text().length()
                                : line.text().indexOf(' ', 5)))
                .toList();
    }

    private static void look(Part part, CellRule rule, boolean cuts, Findings findings) {
        rule.size()
                .ifPresent(size -> first(
                                part, line -> line.size() < size.least() - SLACK || line.size() > size.most() + SLACK)
                        .ifPresent(line -> findings.sure(
                                "part-size",
                                line.box(),
                                "part",
                                rule.name(),
                                "printed",
                                Figures.figure(Math.round(line.size() * 2) / 2.0),
                                "expected",
                                Figures.range(size))));
        if (rule.letters() == CellRule.Letters.UPPER) {
            say("part-capitals", part, line -> !Words.capitals(line.text()), rule, true, findings);
        }
        CellRule.Style style = rule.style();
        boolean bold = style == CellRule.Style.BOLD || style == CellRule.Style.BOLD_ITALIC;
        boolean italic = style == CellRule.Style.ITALIC || style == CellRule.Style.BOLD_ITALIC;
        // A PDF without any bold cut may draw its bold letters twice.
        say(bold ? "part-bold" : "part-light", part, line -> line.bold() != bold, rule, cuts, findings);
        say(italic ? "part-italic" : "part-upright", part, line -> line.italic() != italic, rule, cuts, findings);
    }

    private static void say(
            String name,
            Part part,
            java.util.function.Predicate<TextLine> wrong,
            CellRule rule,
            boolean sure,
            Findings findings) {
        first(part, wrong).ifPresent(line -> findings.add(name, line.box(), sure, "part", rule.name()));
    }

    private static Optional<TextLine> first(Part part, java.util.function.Predicate<TextLine> wrong) {
        return part.lines().stream()
                .filter(line -> line.glyphs().size() >= SHORTEST_PART && wrong.test(line))
                .findFirst();
    }
}
