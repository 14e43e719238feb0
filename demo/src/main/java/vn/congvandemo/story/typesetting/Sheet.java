package vn.congvandemo.story.typesetting;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// A document in the measures of Annex I: A4 upright, margins 20/20/30/15 mm, Times New Roman, page numbers
/// centred in the top margin from the second page on.
final class Sheet {

    static final String FONT = "Times New Roman";
    /// Width of the text: 210 mm less the margins, in twentieths of a point.
    static final int TEXT_WIDTH = mm(165);

    private final XWPFDocument document = new XWPFDocument();

    Sheet() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(mm(210)));
        size.setH(BigInteger.valueOf(mm(297)));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(mm(20)));
        margins.setBottom(BigInteger.valueOf(mm(20)));
        margins.setLeft(BigInteger.valueOf(mm(30)));
        margins.setRight(BigInteger.valueOf(mm(15)));
        margins.setHeader(BigInteger.valueOf(mm(10)));
        margins.setFooter(BigInteger.valueOf(mm(10)));
        section.addNewTitlePg();
        defaults();
        pageNumbers(section);
    }

    XWPFDocument document() {
        return document;
    }

    static int mm(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4f);
    }

    private void defaults() {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTRPr characters = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        CTFonts fonts = characters.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        characters.addNewSz().setVal(BigInteger.valueOf(28));
        characters.addNewLang().setVal("vi-VN");
        document.createStyles().setStyles(styles);
    }

    private void pageNumbers(CTSectPr section) {
        XWPFHeader header = new XWPFHeaderFooterPolicy(document, section).createHeader(STHdrFtr.DEFAULT);
        XWPFParagraph paragraph = header.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" PAGE ");
        XWPFRun run = new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) paragraph);
        dress(run, 13, false, false);
        run.setText("2");
    }

    static void dress(XWPFRun run, double size, boolean bold, boolean italic) {
        run.setFontFamily(FONT);
        run.setFontSize(size);
        if (bold) run.setBold(true);
        if (italic) run.setItalic(true);
    }

    static XWPFParagraph words(XWPFParagraph paragraph, List<Run> runs, double size, boolean bold, boolean italic) {
        for (Run part : runs) {
            XWPFRun run = paragraph.createRun();
            dress(run, size, bold || part.bold(), italic || part.italic());
            run.setText(part.text());
        }
        return paragraph;
    }

    /// A line in a head, a block or a title: no space around it.
    static XWPFParagraph line(
            XWPFParagraph paragraph,
            String text,
            double size,
            boolean bold,
            boolean italic,
            ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return words(paragraph, List.of(Run.plain(text)), size, bold, italic);
    }

    /// A drawn rule of `width` in the middle of `room`, both in twentieths of a point.
    static void rule(XWPFParagraph paragraph, int room, int width) {
        int side = Math.max(0, (room - width) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(0);
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTBorder border = properties.addNewPBdr().addNewTop();
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(6));
        border.setSpace(BigInteger.ONE);
        var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(100));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        dress(paragraph.createRun(), 4, false, false);
    }

    /// A table without lines whose columns have the given widths.
    XWPFTable frame(int rows, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        table.removeBorders();
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(0, 0, 0, 0);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int width : widths) grid.addNewGridCol().setW(BigInteger.valueOf(width));
        for (int row = 0; row < rows; row++) {
            table.getRow(row).setCantSplitRow(true);
            for (int column = 0; column < widths.length; column++)
                table.getRow(row).getCell(column).setWidth(String.valueOf(widths[column]));
        }
        return table;
    }

    /// The next empty paragraph of a cell.
    static XWPFParagraph next(XWPFTableCell cell) {
        XWPFParagraph last = cell.getParagraphs().getLast();
        return last.getRuns().isEmpty() ? last : cell.addParagraph();
    }

    IBody body() {
        return document;
    }
}
