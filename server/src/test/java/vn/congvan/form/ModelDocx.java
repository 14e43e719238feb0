package vn.congvan.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// Writes a model document as DOCX, as a word processor would.
final class ModelDocx {
    private static final int INDENT = 567;

    private final ModelDocument model;
    private final XWPFDocument document = new XWPFDocument();

    private ModelDocx(ModelDocument model) {
        this.model = model;
    }

    static byte[] write(ModelDocument model) {
        return new ModelDocx(model).write();
    }

    /// The same document whose last section has this left margin.
    static byte[] withLastSection(byte[] docx, int leftMillimetres) {
        var out = new ByteArrayOutputStream();
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            read.getDocument().getBody().getSectPr().getPgMar().setLeft(twentieths(leftMillimetres));
            read.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] write() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twentieths(model.width));
        size.setH(twentieths(model.height));
        var margins = section.addNewPgMar();
        margins.setTop(twentieths(model.top));
        margins.setBottom(twentieths(model.bottom));
        margins.setLeft(twentieths(model.left));
        margins.setRight(twentieths(model.right));
        margins.setHeader(twentieths(Math.min(10, model.top)));
        margins.setFooter(twentieths(Math.min(10, model.bottom)));
        pageNumbers();
        contact();
        head();
        opening();
        for (int i = 0; i < model.body.size(); i++) {
            if (i == model.body.size() - 1) {
                table();
            }
            paragraph(model.body.get(i));
        }
        closing();
        for (var annex : model.annexes) {
            if (!model.annexesCountOn) {
                endSection();
            }
            XWPFParagraph heading = centred(document.createParagraph(), annex.heading(), model.set("annex-word"));
            heading.setPageBreak(model.annexesCountOn);
            if (!annex.title().isEmpty()) {
                centred(document.createParagraph(), annex.title(), model.set("annex-title"));
            }
            if (!annex.reference().isEmpty()) {
                centred(document.createParagraph(), annex.reference(), model.set("annex-reference"));
            }
            annex.paragraphs().forEach(this::paragraph);
        }
        var out = new ByteArrayOutputStream();
        try (document) {
            // The section's properties must be the last element of the body.
            var copy = document.getDocument().getBody().getSectPr().copy();
            document.getDocument().getBody().unsetSectPr();
            document.getDocument().getBody().addNewSectPr().set(copy);
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// What comes next begins a page and counts its pages from one.
    private void endSection() {
        var section = document.getDocument().getBody().getSectPr();
        document.createParagraph().getCTP().addNewPPr().addNewSectPr().set(section.copy());
        (section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType()).setStart(BigInteger.ONE);
    }

    /// The solid line below a part, as wide as so many letters.
    private void line(XWPFParagraph paragraph, int room, double width) {
        int side = Math.max(0, (int) (room - width) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setSpacingBefore(40);
        paragraph.setBorderTop(Borders.SINGLE);
        run(paragraph, "", new ModelDocument.Set(2, ""));
    }

    private static BigInteger twentieths(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    private void pageNumbers() {
        if (model.pageNumbers == ModelDocument.PageNumbers.NONE) {
            return;
        }
        boolean foot = model.pageNumbers == ModelDocument.PageNumbers.BOTTOM;
        XWPFParagraph paragraph = foot
                ? document.createFooter(HeaderFooterType.DEFAULT).createParagraph()
                : document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" PAGE ");
        var run = new org.apache.poi.xwpf.usermodel.XWPFRun(
                field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) paragraph);
        run.setFontFamily(model.font);
        run.setFontSize(model.set("page-number").size());
        run.setText("2");
        if (model.pageNumbers != ModelDocument.PageNumbers.FIRST_TOO) {
            document.getDocument().getBody().getSectPr().addNewTitlePg();
        }
    }

    private void head() {
        XWPFTable table = table(3742, 5613);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        model.agency.forEach(line -> centred(next(left), line, model.set("agency")));
        if (model.agencyLine && !model.agency.isEmpty()) {
            line(left.addParagraph(), 3526, 1200);
        }
        centred(next(left), " ", model.set("number"));
        if (!model.number.isEmpty()) {
            centred(next(left), model.number, model.set("number"));
        }
        model.subject.forEach(line -> centred(next(left), line, model.set("letter-subject")));
        stamp(left, left, model.secrecy, "secrecy");
        stamp(left, model.urgencyX > 300 ? right : left, model.urgency, "urgency");
        stamp(left, model.circulationX > 300 ? right : left, model.circulation, "circulation");
        if (!model.nation.isEmpty()) {
            centred(next(right), model.nation, model.set("national-name"));
        }
        if (!model.motto.isEmpty()) {
            centred(next(right), model.motto, model.set("national-motto"));
            if (model.mottoLine) {
                line(right.addParagraph(), 5397, 3500);
            }
        }
        centred(next(right), " ", model.set("number"));
        if (!model.date.isEmpty()) {
            centred(next(right), model.date, model.set("place-date"));
        }
    }

    private void stamp(XWPFTableCell left, XWPFTableCell cell, String words, String part) {
        if (words.isEmpty()) {
            return;
        }
        centred(next(left), " ", model.set("number"));
        XWPFParagraph paragraph = centred(next(cell), words, model.set(part));
        paragraph.setIndentationLeft(400);
        paragraph.setIndentationRight(400);
        if (model.framed) {
            paragraph.setBorderTop(Borders.SINGLE);
            paragraph.setBorderBottom(Borders.SINGLE);
            paragraph.setBorderLeft(Borders.SINGLE);
            paragraph.setBorderRight(Borders.SINGLE);
        }
    }

    private void table() {
        if (model.table.isEmpty()) {
            return;
        }
        XWPFTable table = document.createTable(model.table.size(), 3);
        if (!model.tableRuled) {
            table.removeBorders();
        }
        table.setWidth(9300);
        var set = new ModelDocument.Set(model.tableSize, "");
        for (int row = 0; row < model.table.size(); row++) {
            for (int cell = 0; cell < 3; cell++) {
                table.getRow(row).getCell(cell).setWidth(cell == 1 ? "5500" : cell == 0 ? "800" : "3000");
                XWPFParagraph paragraph = next(table.getRow(row).getCell(cell));
                run(paragraph, model.table.get(row).get(cell), set);
                if (!model.tableFont.isEmpty()) {
                    paragraph.getRuns().getFirst().setFontFamily("Arial");
                }
            }
        }
        run(document.createParagraph(), " ", model.set("recipients"));
    }

    private void contact() {
        if (model.contact.isEmpty()) {
            return;
        }
        var footer =
                document.createFooter(model.contactOnEveryPage ? HeaderFooterType.DEFAULT : HeaderFooterType.FIRST);
        for (String line : model.contact) {
            XWPFParagraph paragraph = run(footer.createParagraph(), line, model.set("contact"));
            if (model.contactRule && line.equals(model.contact.getFirst())) {
                paragraph.setBorderTop(Borders.SINGLE);
            }
        }
    }

    private void opening() {
        run(document.createParagraph(), " ", model.set("body"));
        if (!model.title.isEmpty()) {
            centred(document.createParagraph(), model.title, model.set("type-name"));
        }
        model.summary.forEach(line -> centred(document.createParagraph(), line, model.set("summary")));
        if (model.summaryLine && !model.summary.isEmpty()) {
            line(document.createParagraph(), 9354, 2400);
        }
        run(document.createParagraph(), " ", model.set("body"));
        for (String line : model.addressees) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setIndentationLeft(line.startsWith("-") ? 2200 : 1500);
            run(paragraph, line, model.set("addressees"));
        }
        if (!model.issuer.isEmpty()) {
            centred(document.createParagraph(), model.issuer, model.set("issuer"));
        }
        model.bases.forEach(basis -> justified(basis, "legal-bases", 0));
        if (!model.order.isEmpty()) {
            centred(document.createParagraph(), model.order, model.set("order"));
        }
    }

    private void paragraph(String text) {
        if (text.startsWith("Chương ") && text.length() < 12 || Words.capitals(text)) {
            centred(document.createParagraph(), text, model.set("article"));
        } else {
            justified(text, "body", text.matches("^Điều \\d+.*") ? text.indexOf(' ', 5) : 0);
        }
    }

    private void justified(String text, String part, int bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(INDENT);
        paragraph.setSpacingAfter(120);
        if (bold > 0) {
            run(paragraph, text.substring(0, bold), model.set("article"));
        }
        run(paragraph, text.substring(Math.max(0, bold)), model.set(part));
    }

    private void closing() {
        XWPFTable table = table(4677, 4677);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        if (!model.label.isEmpty()) {
            run(next(left), model.label, model.set("recipients-word"));
        }
        model.recipients.forEach(line -> run(next(left), line, model.set("recipients")));
        if (!model.drafterMark.isEmpty()) {
            run(next(model.drafterOnTheRight ? right : left), model.drafterMark, model.set("drafter-mark"));
        }
        model.authority.forEach(line -> centred(next(right), line, model.set("authority-lines")));
        for (int i = 0; i < 4; i++) {
            centred(next(right), " ", model.set("authority-lines"));
        }
        if (!model.signer.isEmpty()) {
            centred(next(right), model.signer, model.set("signer-name"));
        }
    }

    private XWPFTable table(int left, int right) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth(left + right);
        table.getRow(0).getCell(0).setWidth("" + left);
        table.getRow(0).getCell(1).setWidth("" + right);
        return table;
    }

    private static XWPFParagraph next(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        return first.getRuns().isEmpty() ? first : cell.addParagraph();
    }

    private XWPFParagraph centred(XWPFParagraph paragraph, String text, ModelDocument.Set set) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return run(paragraph, text, set);
    }

    private XWPFParagraph run(XWPFParagraph paragraph, String text, ModelDocument.Set set) {
        var run = paragraph.createRun();
        run.setFontFamily(model.font);
        run.setFontSize(set.size());
        run.setBold(set.style().contains("b"));
        run.setItalic(set.style().contains("i"));
        run.setText(text);
        return paragraph;
    }
}
