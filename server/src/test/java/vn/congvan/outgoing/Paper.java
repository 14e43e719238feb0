package vn.congvan.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A decision on one page in the layout of Phụ lục I, without number and date.
///
/// @param signerLines cell 7a
/// @param signer cell 7b
/// @param number printed before the stroke; blank for a draft
/// @param notation printed after the gap for the number
/// @param dateLine cell 4
/// @param extra further lines alone in the left column under the number
public record Paper(
        List<String> signerLines, String signer, String number, String notation, String dateLine, List<String> extra) {
    private static final String GAP = "           ";
    private static final Path FONTS = Path.of("/usr/share/fonts/truetype/liberation2");

    /// As UBND tỉnh Bình Minh issues it, signed by its chair.
    public static Paper decision(int year) {
        return new Paper(
                List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                "Trần Quốc Bình",
                GAP,
                "QĐ-UBND",
                "Bình Minh, ngày     tháng     năm " + year,
                List.of());
    }

    public Paper with(String line) {
        var lines = new ArrayList<>(extra);
        lines.add(line);
        return new Paper(signerLines, signer, number, notation, dateLine, lines);
    }

    Paper noted(String other) {
        return new Paper(signerLines, signer, number, other, dateLine, extra);
    }

    Paper dated(String line) {
        return new Paper(signerLines, signer, number, notation, line, extra);
    }

    Paper numbered(String printed) {
        return new Paper(signerLines, signer, printed, notation, dateLine, extra);
    }

    Paper signedBy(String other) {
        return new Paper(signerLines, other, number, notation, dateLine, extra);
    }

    public UploadedFile file() {
        return new UploadedFile("quyet-dinh.pdf", pdf());
    }

    public byte[] pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                write(new Pen(
                        stream,
                        font(document, "Regular"),
                        font(document, "Bold"),
                        font(document, "Italic"),
                        font(document, "BoldItalic")));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Pen pen) throws IOException {
        pen.centred(pen.bold(), 13, 170, 780, "ỦY BAN NHÂN DÂN");
        pen.centred(pen.bold(), 13, 170, 764, "TỈNH BÌNH MINH");
        pen.centred(pen.bold(), 12, 410, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        pen.centred(pen.bold(), 13, 410, 764, "Độc lập - Tự do - Hạnh phúc");
        pen.centred(pen.plain(), 13, 170, 735, "Số: " + number + "/" + notation);
        pen.centred(pen.italic(), 13, 410, 735, dateLine);
        float left = 710;
        for (String line : extra) {
            pen.centred(pen.bold(), 13, 170, left, line);
            left -= 20;
        }
        pen.centred(pen.bold(), 14, 310, 650, "QUYẾT ĐỊNH");
        pen.centred(pen.bold(), 14, 310, 630, "Về việc ban hành Quy chế tiếp nhận văn bản điện tử");
        pen.at(pen.plain(), 14, 110, 590, "Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp nhận.");
        pen.at(pen.plain(), 14, 110, 568, "Điều 2. Quyết định này có hiệu lực từ ngày ký.");
        pen.at(pen.plain(), 14, 110, 546, "Điều 3. Các cơ quan liên quan chịu trách nhiệm thi hành./.");
        pen.at(pen.boldItalic(), 12, 85, 500, "Nơi nhận:");
        pen.at(pen.plain(), 11, 85, 486, "- Như Điều 3;");
        pen.at(pen.plain(), 11, 85, 473, "- Lưu: VT, VX.");
        float line = 500;
        for (String title : signerLines) {
            pen.centred(pen.bold(), 14, 420, line, title);
            line -= 18;
        }
        pen.centred(pen.bold(), 14, 420, line - 80, signer);
    }

    private static PDFont font(PDDocument document, String cut) throws IOException {
        return PDType0Font.load(
                document, FONTS.resolve("LiberationSerif-" + cut + ".ttf").toFile());
    }

    private record Pen(PDPageContentStream stream, PDFont plain, PDFont bold, PDFont italic, PDFont boldItalic) {
        void centred(PDFont font, float size, float x, float y, String text) throws IOException {
            at(font, size, x - font.getStringWidth(text) / 1000 * size / 2, y, text);
        }

        void at(PDFont font, float size, float x, float y, String text) throws IOException {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(x, y);
            stream.showText(text);
            stream.endText();
        }
    }
}
