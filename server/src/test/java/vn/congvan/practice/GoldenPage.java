package vn.congvan.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.congvan.form.FormTools;

/// The text of a template, the lines on its pages and a picture of each page as they were looked at and found good:
/// `templates/<key>.txt`, `.lines` and `.png`, of later pages `-2.png` and so on. Run the test with
/// `-Dgolden.templates=true -DargLine=-Dgolden.templates=true` to write them anew, and look at them.
record GoldenPage(String template) {
    private static final Path KEPT = Path.of("src/test/resources/templates");
    private static final Path FOUND = Path.of("target/templates");
    private static final int DPI = 50;
    private static final int TILE = 12;

    /// Of 255: letters may stand a hair's breadth elsewhere. A thin line is too little ink for this: the lines are
    /// compared by their measures.
    private static final double MOST = 26;

    /// Points that a line may lie or end elsewhere.
    private static final int NEAR = 2;

    static GoldenPage of(String template) {
        return new GoldenPage(template);
    }

    void compare(byte[] pdf) {
        compare(pdf, Boolean.getBoolean("golden.templates") ? KEPT : FOUND);
    }

    /// The same, never written anew: for what is no golden page.
    void judge(byte[] pdf) {
        compare(pdf, FOUND);
    }

    private void compare(byte[] pdf, Path folder) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.createDirectories(folder);
            List<String> lines = FormTools.lines(pdf);
            Files.writeString(folder.resolve(template + ".txt"), text);
            Files.write(folder.resolve(template + ".lines"), lines);
            assertThat(text).isEqualTo(Files.readString(KEPT.resolve(template + ".txt"), StandardCharsets.UTF_8));
            assertSameLines(lines, Files.readAllLines(KEPT.resolve(template + ".lines")));
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                String name = template + (page == 0 ? "" : "-" + (page + 1)) + ".png";
                BufferedImage picture = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
                ImageIO.write(picture, "png", folder.resolve(name).toFile());
                assertThat(worst(picture, ImageIO.read(KEPT.resolve(name).toFile())))
                        .as(name)
                        .isLessThan(MOST);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSameLines(List<String> printed, List<String> kept) {
        assertThat(printed).as("as many lines as before").hasSameSizeAs(kept);
        for (int line = 0; line < kept.size(); line++) {
            List<Integer> now = measures(printed.get(line));
            List<Integer> before = measures(kept.get(line));
            assertThat(now)
                    .as("page, left end, height and length of line " + (line + 1) + ": " + before)
                    .satisfies(measures -> assertThat(IntStream.range(0, before.size())
                                    .map(at -> Math.abs(measures.get(at) - before.get(at))))
                            .allMatch(apart -> apart <= NEAR));
        }
    }

    /// How long the lines are that were found good, the shortest first.
    List<Integer> lengths() {
        try {
            return lengths(Files.readAllLines(KEPT.resolve(template + ".lines")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Integer> lengths(List<String> lines) {
        return lines.stream().map(line -> measures(line).getLast()).sorted().toList();
    }

    private static List<Integer> measures(String line) {
        return Stream.of(line.split(" ")).map(Integer::valueOf).toList();
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
