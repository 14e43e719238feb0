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

/// A page that several people sign: title and name of each, two beside each other.
public record SignedByMany(String kind, String notation, int year, List<String> titles, List<String> names) {
    private static final Path FONTS = Path.of("/usr/share/fonts/truetype/liberation2");

    public static SignedByMany minutes(int year) {
        return new SignedByMany("BIÊN BẢN", "BB-UBND", year, List.of(), List.of());
    }

    public static SignedByMany contract(int year) {
        return new SignedByMany("HỢP ĐỒNG", "HĐ-UBND", year, List.of(), List.of());
    }

    public SignedByMany with(String title, String name) {
        var allTitles = new ArrayList<>(titles);
        allTitles.add(title);
        var allNames = new ArrayList<>(names);
        allNames.add(name);
        return new SignedByMany(kind, notation, year, allTitles, allNames);
    }

    public UploadedFile file() {
        return new UploadedFile("nhieu-nguoi-ky.pdf", pdf());
    }

    public byte[] pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                write(stream, font(document, "Regular"), font(document, "Bold"), font(document, "Italic"));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PDPageContentStream stream, PDFont plain, PDFont bold, PDFont italic) throws IOException {
        centred(stream, bold, 13, 170, 780, "ỦY BAN NHÂN DÂN");
        centred(stream, bold, 13, 170, 764, "TỈNH BÌNH MINH");
        centred(stream, bold, 12, 410, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        centred(stream, bold, 13, 410, 764, "Độc lập - Tự do - Hạnh phúc");
        centred(stream, plain, 13, 170, 735, "Số:            /" + notation);
        centred(stream, italic, 13, 410, 735, "Bình Minh, ngày     tháng     năm " + year);
        centred(stream, bold, 14, 310, 690, kind);
        centred(stream, bold, 14, 310, 670, "Về việc bàn giao hệ thống quản lý văn bản");
        centred(stream, plain, 14, 290, 630, "Các bên thống nhất nội dung bàn giao như sau: đủ và đúng.");
        for (int at = 0; at < names.size(); at++) {
            float x = at % 2 == 0 ? 150 : 430;
            float y = 560 - 150 * (at / 2);
            centred(stream, bold, 14, x, y, titles.get(at));
            centred(stream, bold, 14, x, y - 90, names.get(at));
        }
    }

    private static PDFont font(PDDocument document, String cut) throws IOException {
        return PDType0Font.load(
                document, FONTS.resolve("LiberationSerif-" + cut + ".ttf").toFile());
    }

    private static void centred(PDPageContentStream stream, PDFont font, float size, float x, float y, String text)
            throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x - font.getStringWidth(text) / 1000 * size / 2, y);
        stream.showText(text);
        stream.endText();
    }
}
