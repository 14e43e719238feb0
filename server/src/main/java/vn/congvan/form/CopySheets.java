package vn.congvan.form;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Fonts;
import vn.congvan.lawbook.PrintMarksRule;

/// Puts the sheets of a copy together: the original's pages as they are seen, the marks of a print,
/// and the copy's own block below the end of the text, or on a sheet of its own where there is no
/// room (Nghị định 30/2020, Phụ lục I, Phần II Mục II).
@Component
public class CopySheets {
    private static final float MARGIN = 57;
    private static final float GAP = 12;
    private static final float QR = 38;
    private static final float QR_LEFT = 30;
    private static final float QR_BOTTOM = 8;
    private static final float SMALL = 7;
    private static final int LOOK = 36;

    private final Fonts fonts;

    CopySheets(Fonts fonts) {
        this.fonts = fonts;
    }

    /// The chosen pages alone, as they are seen: signatures become pictures of themselves.
    public byte[] extract(byte[] pdf, List<Integer> pages) {
        try (PDDocument document = opened(pdf, pages)) {
            return saved(document);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /// How many pages the file has.
    public int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /// The sheets to be printed.
    ///
    /// @param pages of the original; empty for all
    /// @param block the copy's block as a PDF of one page, at its upper edge
    public byte[] printed(byte[] pdf, List<Integer> pages, Optional<PrintMarks> marks, byte[] block) {
        try (PDDocument document = opened(pdf, pages);
                PDDocument blockFile = Loader.loadPDF(block)) {
            float height = inked(blockFile, 0).map(ink -> A4 - ink).orElse(A4) + GAP;
            PDPage last = document.getPage(document.getNumberOfPages() - 1);
            float free = inked(document, document.getNumberOfPages() - 1)
                            .orElse(last.getCropBox().getHeight())
                    - MARGIN;
            var layers = new LayerUtility(document);
            var form = layers.importPageAsForm(blockFile, 0);
            boolean fits = free >= height && last.getRotation() == 0;
            PDPage page = fits ? last : new PDPage(PDRectangle.A4);
            if (!fits) {
                document.addPage(page);
            }
            float top = fits ? free + MARGIN - GAP : A4 - MARGIN;
            var place = new AffineTransform();
            place.translate(0, page.getCropBox().getLowerLeftY() + top - A4);
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.saveGraphicsState();
                content.transform(new org.apache.pdfbox.util.Matrix(place));
                content.drawForm(form);
                content.restoreGraphicsState();
            }
            if (marks.isPresent()) {
                mark(document, marks.get());
            }
            return saved(document);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static final float A4 = PDRectangle.A4.getHeight();

    private static PDDocument opened(byte[] pdf, List<Integer> pages) throws IOException {
        PDDocument document = Loader.loadPDF(pdf);
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            form.flatten();
            document.getDocumentCatalog().setAcroForm(null);
        }
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.removeItem(org.apache.pdfbox.cos.COSName.PERMS);
        catalog.removeItem(org.apache.pdfbox.cos.COSName.getPDFName("DSS"));
        if (!pages.isEmpty()) {
            for (int number = document.getNumberOfPages(); number >= 1; number--) {
                if (!pages.contains(number)) {
                    document.removePage(number - 1);
                }
            }
        }
        return document;
    }

    /// The lowest ink on a page, from its lower edge in points; empty for an empty page.
    private static Optional<Float> inked(PDDocument document, int page) throws IOException {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, LOOK, ImageType.GRAY);
        for (int y = picture.getHeight() - 1; y >= 0; y--) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 200) {
                    return Optional.of((picture.getHeight() - 1 - y) * 72f / LOOK);
                }
            }
        }
        return Optional.empty();
    }

    private void mark(PDDocument document, PrintMarks marks) throws IOException {
        PDType0Font font = PDType0Font.load(document, fonts.serif(false, false).toFile());
        BitMatrix qr = qr(marks.lookUp());
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                draw(content, qr);
                content.setFont(font, SMALL);
                float y = QR_BOTTOM + QR - SMALL;
                var sheet = Map.of(
                        "sheet", Integer.toString(number), "sheets", Integer.toString(document.getNumberOfPages()));
                for (String line : PrintMarksRule.filled(marks.lines(), sheet)) {
                    content.beginText();
                    content.newLineAtOffset(QR_LEFT + QR + 8, y);
                    content.showText(line);
                    content.endText();
                    y -= SMALL + 1.5f;
                }
            }
        }
    }

    private static void draw(PDPageContentStream content, BitMatrix qr) throws IOException {
        float dot = QR / qr.getWidth();
        for (int y = 0; y < qr.getHeight(); y++) {
            for (int x = 0; x < qr.getWidth(); x++) {
                if (qr.get(x, y)) {
                    content.addRect(QR_LEFT + x * dot, QR_BOTTOM + (qr.getHeight() - 1 - y) * dot, dot, dot);
                }
            }
        }
        content.fill();
    }

    private static BitMatrix qr(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalStateException("the address to look a copy up is too long", e);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static Refusal broken(IOException cause) {
        return Refusal.ourFault(Reason.of("files.broken"), cause);
    }
}
