package vn.congvan.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// A document in the layout of Nghị định 30/2020, as a drafter makes it with a word processor.
public final class DraftDocx {
    private final XWPFDocument document = new XWPFDocument();

    public DraftDocx() {
        var page = document.getDocument().getBody().addNewSectPr();
        var size = page.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = page.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1134));
        margins.setBottom(BigInteger.valueOf(1134));
        margins.setLeft(BigInteger.valueOf(1701));
        margins.setRight(BigInteger.valueOf(1021));
    }

    public DraftDocx head(List<String> agency, String number, String date) {
        return head(agency, number, date, "Độc lập - Tự do - Hạnh phúc");
    }

    /// With a motto as somebody typed it.
    public DraftDocx head(List<String> agency, String number, String date, String motto) {
        XWPFTable table = table(3600, 5600);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        agency.forEach(line -> centred(left, line, 13, true, false));
        ruled(left.addParagraph(), 1200);
        centred(left, number, 13, false, false);
        centred(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false);
        centred(right, motto, 13, true, false);
        ruled(right.addParagraph(), 950);
        centred(right, "", 13, false, false);
        centred(right, date, 14, false, true);
        return this;
    }

    public DraftDocx line(String text, int size, boolean bold, boolean italic) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size, bold, italic);
        return this;
    }

    /// The line below the summary.
    public DraftDocx ruled() {
        ruled(document.createParagraph(), 3500);
        return this;
    }

    private static void ruled(XWPFParagraph paragraph, int side) {
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setBorderTop(Borders.SINGLE);
        run(paragraph, "", 2, false, false);
    }

    public DraftDocx left(String text, int size, boolean bold) {
        run(document.createParagraph(), text, size, bold, false);
        return this;
    }

    public DraftDocx body(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(567);
        run(paragraph, text, 14, false, false);
        return this;
    }

    /// An article whose number is bold, as it has to be.
    public DraftDocx article(String number, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(567);
        run(paragraph, number, 14, true, false);
        run(paragraph, " " + text, 14, false, false);
        return this;
    }

    /// Running text whose size nobody set: the word processor takes the style's.
    public DraftDocx bodyInSizeOfStyle(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        var run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setText(text);
        return this;
    }

    public DraftDocx newPage() {
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
        return this;
    }

    public DraftDocx signature(List<String> title, int blankLines, String name) {
        XWPFTable table = table(4600, 4600);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        for (String line : List.of("Nơi nhận:", "- Như Điều 3;", "- TT. UBND tỉnh;", "- Lưu: VT, NC.")) {
            run(
                    paragraph(left),
                    line,
                    line.startsWith("Nơi") ? 12 : 11,
                    line.startsWith("Nơi"),
                    line.startsWith("Nơi"));
        }
        title.forEach(line -> centred(right, line, 14, true, false));
        for (int i = 0; i < blankLines; i++) {
            centred(right, "", 14, false, false);
        }
        centred(right, name, 14, true, false);
        return this;
    }

    public byte[] bytes() {
        var body = document.getDocument().getBody();
        var out = new ByteArrayOutputStream();
        try (document) {
            // The section's properties must be the last element of the body.
            var section = body.getSectPr().copy();
            body.unsetSectPr();
            body.addNewSectPr().set(section);
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private XWPFTable table(int left, int right) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth(left + right);
        table.getRow(0).getCell(0).setWidth("" + left);
        table.getRow(0).getCell(1).setWidth("" + right);
        return table;
    }

    private static void centred(XWPFTableCell cell, String text, int size, boolean bold, boolean italic) {
        XWPFParagraph paragraph = paragraph(cell);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size, bold, italic);
    }

    private static XWPFParagraph paragraph(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        return first.getRuns().isEmpty() ? first : cell.addParagraph();
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setText(text);
    }
}
