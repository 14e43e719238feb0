package vn.congvandemo.story.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// Writes a manuscript as Office Open XML in the layout of Annex I (cells 1–9b).
final class AnnexIPages {

    private static final int LEFT = Sheet.mm(66);
    private static final int RIGHT = Sheet.TEXT_WIDTH - LEFT;
    private static final int HALF = Sheet.TEXT_WIDTH / 2;
    private static final double BODY = 14;
    private static final double SMALL = 13;
    private static final int INDENT = Sheet.mm(10);
    private static final int BETWEEN = 120;
    private static final int ROOM_FOR_SIGNATURE = 1900;
    private static final int ROOM_WITHOUT_SIGNATURE = 700;

    private final Sheet sheet = new Sheet();
    private final Manuscript manuscript;
    private final House house;

    private AnnexIPages(Manuscript manuscript, House house) {
        this.manuscript = manuscript;
        this.house = house;
    }

    static byte[] write(Manuscript manuscript, House house) throws IOException {
        AnnexIPages pages = new AnnexIPages(manuscript, house);
        pages.head(true);
        pages.opening();
        manuscript.blocks().forEach(pages::block);
        pages.keepLastWithBlock();
        pages.closing();
        for (Annex annex : manuscript.annexes()) pages.annex(annex);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        pages.sheet.document().write(file);
        pages.sheet.document().close();
        return file.toByteArray();
    }

    private void head(boolean numbered) {
        XWPFTable table = sheet.frame(numbered ? 2 : 1, LEFT, RIGHT);
        XWPFTableCell agency = table.getRow(0).getCell(0);
        for (String line : house.headAbove())
            Sheet.line(Sheet.next(agency), line, SMALL, false, false, ParagraphAlignment.CENTER);
        for (String line : house.headLines())
            Sheet.line(Sheet.next(agency), line, SMALL, true, false, ParagraphAlignment.CENTER);
        Sheet.rule(agency.addParagraph(), LEFT, width(house.headLines().getLast(), SMALL) / 2);
        XWPFTableCell nation = table.getRow(0).getCell(1);
        Sheet.line(Sheet.next(nation), Heads.NATION, 12, true, false, ParagraphAlignment.CENTER);
        Sheet.line(Sheet.next(nation), Heads.MOTTO, BODY, true, false, ParagraphAlignment.CENTER);
        Sheet.rule(nation.addParagraph(), RIGHT, width(Heads.MOTTO, 12.5));
        if (!numbered) return;
        XWPFTableCell number = table.getRow(1).getCell(0);
        Sheet.line(
                Sheet.next(number),
                Heads.number(manuscript.notation()),
                SMALL,
                false,
                false,
                ParagraphAlignment.CENTER);
        if (manuscript.kind().letter()) {
            XWPFParagraph subject = number.addParagraph();
            Sheet.line(subject, text(manuscript.summary()), 12, false, false, ParagraphAlignment.CENTER);
            subject.setSpacingBefore(BETWEEN);
        }
        XWPFParagraph date = Sheet.next(table.getRow(1).getCell(1));
        Sheet.line(date, Heads.placeAndDate(house), BODY, false, true, ParagraphAlignment.CENTER);
    }

    private void opening() {
        if (manuscript.kind().letter()) addressees();
        else title(manuscript.kind().title(), manuscript.summary(), true);
        manuscript.authorityLine().ifPresent(authority -> {
            XWPFParagraph line = Sheet.line(paragraph(), authority, BODY, true, false, ParagraphAlignment.CENTER);
            line.setSpacingBefore(BETWEEN);
            line.setSpacingAfter(BETWEEN);
        });
    }

    private void addressees() {
        List<String> addressed = manuscript.addressees();
        if (addressed.isEmpty()) return;
        String first = addressed.size() == 1 ? "Kính gửi: " + addressed.getFirst() : "Kính gửi:";
        XWPFParagraph label = Sheet.line(paragraph(), first, BODY, false, false, ParagraphAlignment.CENTER);
        label.setSpacingBefore(2 * BETWEEN);
        label.setSpacingAfter(BETWEEN);
        if (addressed.size() == 1) return;
        for (String line : addressed) {
            XWPFParagraph to = Sheet.line(paragraph(), line, BODY, false, false, ParagraphAlignment.LEFT);
            to.setIndentationLeft(Sheet.mm(50));
        }
    }

    private void title(String title, List<Run> summary, boolean ruled) {
        XWPFParagraph line = Sheet.line(paragraph(), title, BODY, true, false, ParagraphAlignment.CENTER);
        line.setSpacingBefore(2 * BETWEEN);
        line.setKeepNext(true);
        if (summary.isEmpty()) return;
        XWPFParagraph below = centred(summary, true, false);
        below.setSpacingBefore(0);
        below.setSpacingAfter(ruled ? 40 : 0);
        below.setIndentationLeft(Sheet.mm(12));
        below.setIndentationRight(Sheet.mm(12));
        if (ruled) Sheet.rule(paragraph(), Sheet.TEXT_WIDTH, Sheet.mm(52));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> table(table);
            case Block.UnsignedBlock unsigned -> unsigned(unsigned.lines());
        }
    }

    private void paragraph(Block.Paragraph block) {
        switch (block.style()) {
            case BASIS -> justified(block.runs(), false, true);
            case ORDER, DIVISION -> centred(block.runs(), true, false).setKeepNext(true);
            case DIVISION_TITLE -> {
                XWPFParagraph title = centred(block.runs(), true, false);
                title.setSpacingBefore(0);
                title.setKeepNext(true);
            }
            case REFERENCE -> centred(block.runs(), false, true);
            case ARTICLE_HEADING -> justified(block.runs(), true, false).setKeepNext(true);
            case ARTICLE -> justified(numberBold(block), false, false);
            case TEXT -> justified(block.runs(), false, false);
        }
    }

    /// Only `Điều 1.` is bold where the article goes on with its text.
    private static List<Run> numberBold(Block.Paragraph block) {
        Matcher number = Marks.articleNumber(block.text());
        if (!number.find() || block.runs().getFirst().bold()) return block.runs();
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(block.text().substring(0, number.end()), true, false));
        runs.add(Run.plain(block.text().substring(number.end())));
        return runs;
    }

    private XWPFParagraph justified(List<Run> runs, boolean bold, boolean italic) {
        XWPFParagraph paragraph = Sheet.words(paragraph(), runs, BODY, bold, italic);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(BETWEEN);
        paragraph.setSpacingBetween(1.05);
        return paragraph;
    }

    private XWPFParagraph centred(List<Run> runs, boolean bold, boolean italic) {
        XWPFParagraph paragraph = Sheet.words(paragraph(), runs, BODY, bold, italic);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(BETWEEN);
        paragraph.setSpacingAfter(BETWEEN);
        return paragraph;
    }

    private void table(Block.Table block) {
        int columns = block.rows().stream().mapToInt(List::size).max().orElse(1);
        XWPFTable table = sheet.document().createTable(block.rows().size(), columns);
        table.setWidth(Sheet.TEXT_WIDTH);
        for (int row = 0; row < block.rows().size(); row++)
            for (int column = 0; column < block.rows().get(row).size(); column++)
                Sheet.line(
                        Sheet.next(table.getRow(row).getCell(column)),
                        block.rows().get(row).get(column),
                        SMALL,
                        row == 0,
                        false,
                        ParagraphAlignment.LEFT);
        paragraph().setSpacingAfter(0);
    }

    private void keepLastWithBlock() {
        if (sheet.document().getBodyElements().getLast() instanceof XWPFParagraph last) last.setKeepNext(true);
    }

    private void closing() {
        XWPFTable table = sheet.frame(1, HALF, HALF);
        XWPFTableCell left = table.getRow(0).getCell(0);
        Sheet.line(Sheet.next(left), "Nơi nhận:", 12, true, true, ParagraphAlignment.LEFT);
        for (String line : manuscript.recipients())
            Sheet.line(Sheet.next(left), line, 11, false, false, ParagraphAlignment.LEFT);
        XWPFTableCell right = table.getRow(0).getCell(1);
        for (String line : house.signatureLines())
            Sheet.line(Sheet.next(right), line, BODY, true, false, ParagraphAlignment.CENTER);
        XWPFParagraph name =
                Sheet.line(Sheet.next(right), house.signerName(), BODY, true, false, ParagraphAlignment.CENTER);
        name.setSpacingBefore(ROOM_FOR_SIGNATURE);
    }

    private void unsigned(List<String> lines) {
        keepLastWithBlock();
        XWPFTable table = sheet.frame(1, HALF, HALF);
        XWPFTableCell right = table.getRow(0).getCell(1);
        for (String line : lines) {
            XWPFParagraph set = Sheet.line(Sheet.next(right), line, BODY, true, false, ParagraphAlignment.CENTER);
            if (!Marks.upper(line)) set.setSpacingBefore(ROOM_WITHOUT_SIGNATURE);
        }
    }

    private void annex(Annex annex) {
        XWPFParagraph top = paragraph();
        top.setPageBreak(true);
        top.setSpacingBefore(0);
        top.setSpacingAfter(0);
        if (annex.headed()) head(false);
        annex.title().ifPresent(title -> title(title.text(), annex.summary(), false));
        annex.reference().ifPresent(reference -> centred(List.of(Run.plain(reference)), false, true));
        if (annex.title().isPresent()) Sheet.rule(paragraph(), Sheet.TEXT_WIDTH, Sheet.mm(45));
        annex.blocks().forEach(this::block);
    }

    private XWPFParagraph paragraph() {
        return sheet.document().createParagraph();
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /// Width of a line of bold text by the mean width of its letters, in twentieths of a point.
    private static int width(String text, double size) {
        double letter = Marks.upper(text) ? 0.72 : 0.5;
        return (int) Math.round(text.length() * letter * size * 20);
    }
}
