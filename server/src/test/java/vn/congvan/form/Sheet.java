package vn.congvan.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.congvan.files.Fonts;
import vn.congvan.files.TestConversion;

/// Sets lines exactly where a test wants them.
final class Sheet {
    private static final Fonts FONTS = TestConversion.fonts();
    private final List<Line> lines = new ArrayList<>();
    private int page;

    private record Line(int page, float x, float y, float size, String style, String text, boolean centred) {}

    /// @param style any of `b` and `i`
    Sheet at(float x, float y, float size, String style, String text) {
        lines.add(new Line(page, x, y, size, style, text, false));
        return this;
    }

    Sheet centred(float x, float y, float size, String style, String text) {
        lines.add(new Line(page, x, y, size, style, text, true));
        return this;
    }

    Sheet nextPage() {
        page++;
        return this;
    }

    /// A usual head, without number and date.
    Sheet head() {
        return centred(150, 780, 13, "b", "ỦY BAN NHÂN DÂN")
                .centred(150, 764, 13, "b", "TỈNH BÌNH MINH")
                .centred(400, 780, 12, "b", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .centred(400, 764, 13, "b", "Độc lập - Tự do - Hạnh phúc");
    }

    /// A usual beginning of the text.
    Sheet title() {
        return centred(310, 660, 14, "b", "QUYẾT ĐỊNH")
                .centred(310, 642, 14, "b", "Về việc ban hành Quy chế quản lý văn bản điện tử")
                .at(110, 600, 14, "i", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
                .at(110, 580, 14, "", "Điều 1. Ban hành kèm theo Quyết định này Quy chế.");
    }

    Sheet block(float y, String name, String... title) {
        float line = y;
        for (String text : title) {
            centred(420, line, 14, "b", text);
            line -= 17;
        }
        return centred(420, line - 70, 14, "b", name);
    }

    LaidOutText read() {
        return LaidOutText.of(pdf());
    }

    byte[] pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i <= page; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            Map<String, PDFont> fonts = new HashMap<>();
            for (Line line : lines) {
                write(document, fonts, line);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, Map<String, PDFont> fonts, Line line) throws IOException {
        PDFont font = fonts.get(line.style());
        if (font == null) {
            var file = FONTS.serif(line.style().contains("b"), line.style().contains("i"));
            font = PDType0Font.load(document, file.toFile());
            fonts.put(line.style(), font);
        }
        float width = font.getStringWidth(line.text()) / 1000 * line.size();
        try (var stream = new PDPageContentStream(
                document, document.getPage(line.page()), PDPageContentStream.AppendMode.APPEND, true)) {
            stream.beginText();
            stream.setFont(font, line.size());
            stream.newLineAtOffset(line.centred() ? line.x() - width / 2 : line.x(), line.y());
            stream.showText(line.text());
            stream.endText();
        }
    }
}
