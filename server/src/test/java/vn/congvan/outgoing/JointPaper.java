package vn.congvan.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The decision of {@link Paper} with the signature blocks of two more agencies.
public final class JointPaper {
    public static final String SECOND = "Phan Thanh Tùng";
    public static final String THIRD = "Quách Gia Bảo";
    private static final Path BOLD = Path.of("/usr/share/fonts/truetype/liberation2/LiberationSerif-Bold.ttf");

    private JointPaper() {}

    public static UploadedFile file(boolean three) {
        try (PDDocument document = Loader.loadPDF(Walk.paper().pdf());
                var out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(document, BOLD.toFile());
            block(document, font, 170, 430, "SỞ NỘI VỤ", "GIÁM ĐỐC", SECOND);
            if (three) {
                block(document, font, 420, 330, "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Q. GIÁM ĐỐC", THIRD);
            }
            document.save(out);
            return new UploadedFile("nghi-quyet-lien-tich.pdf", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void block(
            PDDocument document, PDFont font, float x, float y, String agency, String title, String name)
            throws IOException {
        try (var stream = new PDPageContentStream(
                document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
            centred(stream, font, x, y, agency);
            centred(stream, font, x, y - 18, title);
            centred(stream, font, x, y - 98, name);
        }
    }

    private static void centred(PDPageContentStream stream, PDFont font, float x, float y, String text)
            throws IOException {
        stream.beginText();
        stream.setFont(font, 13);
        stream.newLineAtOffset(x - font.getStringWidth(text) / 1000 * 13 / 2, y);
        stream.showText(text);
        stream.endText();
    }
}
