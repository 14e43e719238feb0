package vn.congvan.copies;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// What somebody reads off a copy.
final class PrintedCopy {
    private PrintedCopy() {}

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String flattened(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getAcroForm(null).flatten();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What a reader of QR pictures sees on the first sheet.
    static String qr(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            BufferedImage corner = page.getSubimage(40, page.getHeight() - 200, 200, 195);
            int[] pixels = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
            var source = new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (IOException | ReaderException e) {
            throw new AssertionError(e);
        }
    }
}
