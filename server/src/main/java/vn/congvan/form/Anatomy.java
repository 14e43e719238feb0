package vn.congvan.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A document taken apart into the cells of Annex I, whatever they look like.
///
/// @param others the parts that a document may have besides (cells 10 to 14)
/// @param column the column of the running text, where there is any
/// @param body the paragraphs between head and closing of the main document
/// @param annexed the paragraphs after the closing
/// @param lastPage the page on which the main document ends, counted from 0
record Anatomy(
        LaidOutText text,
        HeadParts head,
        ClosingParts closing,
        OtherParts others,
        Optional<Column> column,
        List<Paragraph> body,
        List<Paragraph> annexed,
        int lastPage) {
    private static final Pattern PAGE_NUMBER = Pattern.compile("^(-\\s?)?(Trang\\s)?\\d{1,3}(\\s?[-/]\\s?\\d*)?$");
    private static final float EDGE = 74;
    /// How a paragraph among the legal bases begins.
    static final Pattern LEGAL_BASIS =
            Pattern.compile("^\\s*(Căn cứ|Xét|Theo đề nghị|Sau khi|Thực hiện|Trên cơ sở)(?!\\p{L}).*");

    /// @param corner what the visible signatures on the first page say
    static Anatomy of(LaidOutText text, LaidOutText corner, LawOfTheDay law) {
        HeadParts head = HeadParts.read(text.pages().getFirst(), law.wording(), law.types());
        ContactLines contact = ContactLines.find(text, law.wording());
        ClosingParts closing = ClosingParts.read(text, contact);
        OtherParts others = OtherParts.read(text, corner, head, closing, contact, law);
        Optional<TextLine> end = closing.start();
        Optional<TextLine> annex = SignatureBlocks.annex(text);
        var before = new ArrayList<TextLine>();
        var after = new ArrayList<TextLine>();
        var tabled = new HashSet<TextLine>();
        for (LaidOutPage page : text.pages()) {
            for (TextLine line : page.lines()) {
                boolean inHead = page.number() == 0 && line.baseline() > head.bottom() - 1;
                if (inHead || pageNumber(line, page) || contact.holds(line)) {
                    continue;
                }
                if (Tables.holds(page, line)) {
                    tabled.add(line);
                }
                boolean main = end.or(() -> annex)
                        .map(start -> line.page() < start.page()
                                || line.page() == start.page() && line.baseline() > start.baseline() + 1)
                        .orElse(true);
                boolean later = annex.map(start -> line.page() > start.page()
                                || line.page() == start.page() && line.baseline() <= start.baseline() + 1)
                        .orElse(false);
                if (main) {
                    before.add(line);
                } else if (later) {
                    after.add(line);
                }
            }
        }
        float width = text.pages().getFirst().width();
        Optional<Column> column = Column.of(running(before, tabled), width)
                .or(() -> Column.of(running(after, tabled), width))
                .map(found -> closing.label().map(found::reachingTo).orElse(found));
        int last = end.map(TextLine::page).orElse(text.pages().size() - 1);
        return new Anatomy(
                text,
                head,
                closing,
                others,
                column,
                Paragraphs.of(before, tabled, column),
                Paragraphs.of(after, tabled, column),
                closing.blocks().stream().mapToInt(SignatureBlock::page).reduce(last, Math::max));
    }

    private static List<TextLine> running(List<TextLine> lines, Set<TextLine> tabled) {
        return lines.stream().filter(line -> !tabled.contains(line)).toList();
    }

    /// The legal bases at the beginning of the text: paragraphs that follow each other from the first
    /// "Căn cứ" on.
    List<Paragraph> legalBases() {
        List<Paragraph> from = body.stream()
                .limit(60)
                .filter(paragraph -> !paragraph.table())
                .dropWhile(paragraph -> !paragraph.text().startsWith("Căn cứ"))
                .toList();
        return from.stream()
                .takeWhile(paragraph -> LEGAL_BASIS.matcher(paragraph.text()).matches())
                .toList();
    }

    /// All paragraphs in reading order.
    Stream<Paragraph> paragraphs() {
        return Stream.concat(body.stream(), annexed.stream());
    }

    /// Whether a line is nothing but the number of its page.
    static boolean pageNumber(TextLine line, LaidOutPage page) {
        boolean atEdge = line.baseline() > page.height() - EDGE || line.baseline() < EDGE;
        return atEdge && PAGE_NUMBER.matcher(line.text()).matches() && !Tables.holds(page, line);
    }
}
