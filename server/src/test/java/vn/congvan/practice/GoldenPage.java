package vn.congvan.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a template and its first page as they were looked at and found good:
/// `templates/<key>.txt` and `.png`. Run the test with
/// `-Dgolden.templates=true -DargLine=-Dgolden.templates=true` to write them anew, and look at them.
record GoldenPage(String template) {
    private static final Path KEPT = Path.of("src/test/resources/templates");
    private static final Path FOUND = Path.of("target/templates");
    private static final int DPI = 50;
    private static final int TILE = 12;

    /// Of 255: letters may stand a hair's breadth elsewhere, lines and words may not.
    private static final double MOST = 26;

    static GoldenPage of(String template) {
        return new GoldenPage(template);
    }

    void compare(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n", "", "\n"));
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            Path folder = Boolean.getBoolean("golden.templates") ? KEPT : FOUND;
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(template + ".txt"), text);
            ImageIO.write(picture, "png", folder.resolve(template + ".png").toFile());
            assertThat(text).isEqualTo(Files.readString(KEPT.resolve(template + ".txt"), StandardCharsets.UTF_8));
            assertThat(worst(
                            picture,
                            ImageIO.read(KEPT.resolve(template + ".png").toFile())))
                    .isLessThan(MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How much the darkness of the most different tile differs.
    private static double worst(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        double worst = 0;
        for (int x = 0; x + TILE <= one.getWidth(); x += TILE) {
            for (int y = 0; y + TILE <= one.getHeight(); y += TILE) {
                worst = Math.max(worst, Math.abs(darkness(one, x, y) - darkness(other, x, y)));
            }
        }
        return worst;
    }

    private static double darkness(BufferedImage picture, int left, int top) {
        int sum = 0;
        for (int x = left; x < left + TILE; x++) {
            for (int y = top; y < top + TILE; y++) {
                sum += picture.getRaster().getSample(x, y, 0);
            }
        }
        return 255 - (double) sum / (TILE * TILE);
    }
}
