package vn.congvan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The end of the main document (cells 7 and 9b) and where annexes begin.
///
/// @param blocks where people sign, in reading order
/// @param titles the lines of authority and title of each block, wrongly abbreviated ones too
/// @param label the line "Nơi nhận"
/// @param recipients the lines of the list, each with the lines that go on from it
/// @param annexes the headings of annexes
record ClosingParts(
        List<SignatureBlock> blocks,
        List<List<TextLine>> titles,
        Optional<TextLine> label,
        List<Paragraph> recipients,
        List<TextLine> annexes) {
    private static final int LONGEST_LABEL = 16;
    private static final float CLOSE = 2.3f;

    /// Where nothing is known of the agency's address at the foot.
    static ClosingParts read(LaidOutText text) {
        return read(text, ContactLines.NONE);
    }

    /// @param contact the agency's address at the foot, which is no recipient
    static ClosingParts read(LaidOutText text, ContactLines contact) {
        var found = SignatureBlocks.find(text);
        List<SignatureBlock> blocks = found.inAnnex() ? List.of() : outsideTables(text, found.blocks());
        Optional<TextLine> annex = SignatureBlocks.annex(text);
        Optional<TextLine> label = label(text, annex);
        List<Paragraph> recipients =
                label.map(first -> recipients(text, first, contact)).orElse(List.of());
        List<List<TextLine>> titles =
                blocks.stream().map(block -> title(text, block)).toList();
        return new ClosingParts(blocks, titles, label, recipients, annexes(text));
    }

    /// Where the closing begins: the higher one of label and first block on the page of the first of them.
    Optional<TextLine> start() {
        return java.util.stream.Stream.concat(titles.stream().map(List::getFirst), label.stream())
                .min(Comparator.comparing(TextLine::page)
                        .thenComparing(Comparator.comparing(TextLine::baseline).reversed()));
    }

    private static Optional<TextLine> label(LaidOutText text, Optional<TextLine> annex) {
        return text.pages().stream()
                .flatMap(page -> page.segments().stream())
                .filter(segment -> annex.map(start -> before(segment, start)).orElse(true))
                .filter(segment -> segment.text().length() <= LONGEST_LABEL
                        && Words.plain(segment.text()).startsWith("nơi nhận"))
                .reduce((_, last) -> last);
    }

    private static boolean before(TextLine segment, TextLine annex) {
        return segment.page() < annex.page() || segment.page() == annex.page() && segment.baseline() > annex.baseline();
    }

    /// A table of the text may name offices and people too: nobody signs in it, unless all sign there.
    private static List<SignatureBlock> outsideTables(LaidOutText text, List<SignatureBlock> blocks) {
        List<SignatureBlock> outside = blocks.stream()
                .filter(block -> !Tables.ruledHolds(
                        text.pages().get(block.page()), block.title().getFirst()))
                .toList();
        return outside.isEmpty() ? blocks : outside;
    }

    private static List<Paragraph> recipients(LaidOutText text, TextLine label, ContactLines contact) {
        List<Box> foot = contact.all().stream().map(TextLine::box).toList();
        LaidOutPage page = text.pages().get(label.page());
        var list = new ArrayList<Paragraph>();
        TextLine above = label;
        for (TextLine segment : page.segments()) {
            boolean inColumn = segment.baseline() < label.baseline() - 2
                    && segment.x() < page.width() * 0.45f
                    && segment.x() > label.x() - 20;
            if (!inColumn) {
                continue;
            }
            boolean ends =
                    OtherParts.drafterMark(segment.text()) || foot.stream().anyMatch(segment.box()::overlaps);
            if (ends) {
                break;
            }
            if (above.baseline() - segment.baseline() > CLOSE * label.size()) {
                break;
            }
            boolean begins = list.isEmpty()
                    || segment.text().startsWith("-")
                    || segment.text().startsWith("–")
                    || list.getLast().text().endsWith(";")
                    || list.getLast().text().endsWith(".");
            if (begins) {
                list.add(new Paragraph(List.of(segment), true));
            } else {
                var lines = new ArrayList<>(list.removeLast().lines());
                lines.add(segment);
                list.add(new Paragraph(lines, true));
            }
            above = segment;
        }
        return list;
    }

    /// The block's title with the lines in capitals close above it on the same axis: an authority that is
    /// abbreviated wrongly is not recognised as the beginning of a block.
    private static List<TextLine> title(LaidOutText text, SignatureBlock block) {
        var title = new ArrayList<>(block.title());
        List<TextLine> segments = text.pages().get(block.page()).segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            TextLine line = segments.get(i);
            float gap = line.baseline() - title.getFirst().baseline();
            boolean above = gap > 2
                    && gap < 1.7f * line.size()
                    && Math.abs(line.centreX() - title.getFirst().centreX()) < 40
                    && Words.capitals(line.text());
            if (above) {
                title.addFirst(line);
            }
        }
        return title;
    }

    private static List<TextLine> annexes(LaidOutText text) {
        return text.pages().stream()
                .skip(1)
                .flatMap(page -> page.segments().stream())
                .filter(segment -> segment.text()
                        .matches("^(PHỤ LỤC|Phụ lục)(\\s?(số|SỐ))?(\\s?[IVXLC\\d]{1,5}|\\s[A-Z])?\\.?:?$"))
                .filter(TextLine::bold)
                .toList();
    }
}
