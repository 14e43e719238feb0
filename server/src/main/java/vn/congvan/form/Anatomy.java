package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.FormWording;

/// A document taken apart into the cells of Annex I, whatever they look like.
///
/// @param column the column of the running text, where there is any
/// @param body the paragraphs between head and closing of the main document
/// @param annexed the paragraphs after the closing
/// @param lastPage the page on which the main document ends, counted from 0
record Anatomy(
        LaidOutText text,
        HeadParts head,
        ClosingParts closing,
        Optional<Column> column,
        List<Paragraph> body,
        List<Paragraph> annexed,
        int lastPage) {
    private static final Pattern PAGE_NUMBER = Pattern.compile("^(-\\s?)?(Trang\\s)?\\d{1,3}(\\s?[-/]\\s?\\d*)?$");
    private static final float EDGE = 74;

    static Anatomy of(LaidOutText text, FormWording wording, List<DocumentType> types) {
        HeadParts head = HeadParts.read(text.pages().getFirst(), wording, types);
        ClosingParts closing = ClosingParts.read(text);
        Optional<TextLine> end = closing.start();
        Optional<TextLine> annex = SignatureBlocks.annex(text);
        var before = new ArrayList<TextLine>();
        var after = new ArrayList<TextLine>();
        for (LaidOutPage page : text.pages()) {
            for (TextLine line : page.lines()) {
                boolean inHead = page.number() == 0 && line.baseline() > head.bottom() - 1;
                if (inHead || pageNumber(line, page)) {
                    continue;
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
        Optional<Column> column = Column.of(before, width)
                .or(() -> Column.of(after, width))
                .map(found -> closing.label().map(found::reachingTo).orElse(found));
        int last = end.map(TextLine::page).orElse(text.pages().size() - 1);
        return new Anatomy(
                text,
                head,
                closing,
                column,
                Paragraphs.of(before, column),
                Paragraphs.of(after, column),
                closing.blocks().stream().mapToInt(SignatureBlock::page).reduce(last, Math::max));
    }

    /// The legal bases at the beginning of the text: paragraphs that follow each other from the first
    /// "Căn cứ" on.
    List<Paragraph> legalBases() {
        List<Paragraph> from = body.stream()
                .limit(60)
                .dropWhile(paragraph -> !paragraph.text().startsWith("Căn cứ"))
                .toList();
        return from.stream()
                .takeWhile(paragraph ->
                        paragraph.text().matches("^(Căn cứ|Xét|Theo đề nghị|Sau khi|Thực hiện|Trên cơ sở)(?!\\p{L}).*"))
                .toList();
    }

    /// All paragraphs in reading order.
    Stream<Paragraph> paragraphs() {
        return Stream.concat(body.stream(), annexed.stream());
    }

    /// Whether a line is nothing but the number of its page.
    static boolean pageNumber(TextLine line, LaidOutPage page) {
        boolean atEdge = line.baseline() > page.height() - EDGE || line.baseline() < EDGE;
        return atEdge && PAGE_NUMBER.matcher(line.text()).matches();
    }
}
