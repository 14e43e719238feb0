package vn.congvan.outgoing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A scanner for tests: pages as pictures, good or bad.
public record Scan(PDRectangle sheet, int dpi, boolean colour, int pages, float version) {
    /// As the law wants it.
    public static Scan good() {
        return new Scan(PDRectangle.A4, 200, true, 1, 1.5f);
    }

    Scan at(int points) {
        return new Scan(sheet, points, colour, pages, version);
    }

    public Scan grey() {
        return new Scan(sheet, dpi, false, pages, version);
    }

    Scan on(PDRectangle other) {
        return new Scan(other, dpi, colour, pages, version);
    }

    Scan pages(int count) {
        return new Scan(sheet, dpi, colour, count, version);
    }

    Scan version(float other) {
        return new Scan(sheet, dpi, colour, pages, other);
    }

    public UploadedFile file() {
        return new UploadedFile("ban-quet.pdf", pdf());
    }

    public byte[] pdf() {
        try (var document = new PDDocument()) {
            int width = Math.round(sheet.getWidth() / 72 * dpi);
            int height = Math.round(sheet.getHeight() / 72 * dpi);
            var picture = new BufferedImage(
                    width, height, colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
            var pen = picture.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setColor(Color.RED);
            pen.drawOval(width / 2, height / 2, width / 6, width / 6);
            pen.dispose();
            PDImageXObject image = JPEGFactory.createFromImage(document, picture, 0.5f);
            for (int number = 0; number < pages; number++) {
                page(document, image);
            }
            return versioned(saved(document));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A page that says to unfold to more than any scanner makes.
    byte[] bomb() {
        try (var document = new PDDocument()) {
            var stream = new COSStream();
            try (var out = stream.createRawOutputStream()) {
                new ByteArrayInputStream(new byte[64]).transferTo(out);
            }
            stream.setItem(COSName.TYPE, COSName.XOBJECT);
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.setInt(COSName.WIDTH, 30_000);
            stream.setInt(COSName.HEIGHT, 30_000);
            stream.setInt(COSName.BITS_PER_COMPONENT, 8);
            stream.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            page(document, new PDImageXObject(new org.apache.pdfbox.pdmodel.common.PDStream(stream), null));
            return saved(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A grey JPEG of 100 dots whose dictionary claims 1654 × 2339 in colour.
    byte[] lying() {
        try (var document = new PDDocument()) {
            var picture = new BufferedImage(100, 141, BufferedImage.TYPE_BYTE_GRAY);
            PDImageXObject image = JPEGFactory.createFromImage(document, picture, 0.5f);
            image.setWidth(1654);
            image.setHeight(2339);
            image.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            page(document, image);
            return saved(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void page(PDDocument document, PDImageXObject image) throws IOException {
        var page = new PDPage(sheet);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, sheet.getWidth(), sheet.getHeight());
        }
    }

    private byte[] versioned(byte[] pdf) {
        byte[] head = "%%PDF-%.1f".formatted(version).replace(',', '.').getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, pdf, 0, head.length);
        return pdf;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
