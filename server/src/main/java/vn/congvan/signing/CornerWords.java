package vn.congvan.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The words of the agency's signature at the corner, set in lines that stay beside the heading of the page.
///
/// @param width of the lines with their margin, in points
record CornerWords(List<String> lines, float width, float height) {
    private static final float WIDEST = 250;
    private static final float LEADING = 1.25f;
    private static final float MARGIN = 2;

    static CornerWords of(String words, float size, Path font) {
        try (var measuring = new PDDocument()) {
            PDType0Font face = PDType0Font.load(measuring, font.toFile());
            var lines = new ArrayList<String>();
            String line = "";
            for (String word : words.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(face, longer, size) > WIDEST) {
                    lines.add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.add(line);
            float widest = 0;
            for (String one : lines) {
                widest = Math.max(widest, width(face, one, size));
            }
            return new CornerWords(
                    List.copyOf(lines),
                    CornerField.quarters(widest + 2 * MARGIN + 1),
                    CornerField.quarters(lines.size() * size * LEADING + 2 * MARGIN + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float width(PDType0Font face, String text, float size) throws IOException {
        return face.getStringWidth(text) / 1000 * size;
    }

    String text() {
        return String.join("\n", lines);
    }
}
