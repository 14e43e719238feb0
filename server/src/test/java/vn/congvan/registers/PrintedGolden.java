package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Printed forms against what they looked like when people last looked at them: the text word by word, and a small
/// picture of every page. Poppler reads them, which has no part in making them.
public final class PrintedGolden {
    private static final int SMALL = 24;
    private static final double NEARLY_NOTHING = 0.004;

    private PrintedGolden() {}

    /// With `DRAW_GOLDEN=1` in the environment the golden files are written anew, and the PDF is kept in `target` to
    /// look at.
    public static void assertPrinted(Path folder, String name, byte[] pdf) throws IOException, InterruptedException {
        assertPrinted(folder, "registers", name, pdf);
    }

    /// @param kept the folder below `golden` in which the golden files are
    public static void assertPrinted(Path folder, String kept, String name, byte[] pdf)
            throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name + ".pdf"), pdf);
        Path text = folder.resolve(name + ".txt");
        run("pdftotext", "-raw", file.toString(), text.toString());
        run(
                "pdftoppm",
                "-r",
                "" + SMALL,
                "-gray",
                "-png",
                file.toString(),
                folder.resolve(name).toString());
        List<Path> pages;
        try (var found = Files.list(folder)) {
            pages = found.filter(page -> page.getFileName().toString().matches(name + "-\\d+\\.png"))
                    .sorted()
                    .toList();
        }
        String printed = Files.readString(text, StandardCharsets.UTF_8);
        if (System.getenv("DRAW_GOLDEN") != null) {
            Files.createDirectories(golden(kept, name + ".txt").getParent());
            Files.writeString(golden(kept, name + ".txt"), printed);
            for (Path page : pages) {
                Files.copy(
                        page,
                        golden(kept, page.getFileName().toString()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(Path.of("target", kept + "-" + name + ".pdf"), pdf);
        }
        assertThat(printed)
                .isEqualTo(
                        Files.exists(golden(kept, name + ".txt")) ? Files.readString(golden(kept, name + ".txt")) : "");
        assertThat(pages).isNotEmpty();
        for (Path page : pages) {
            assertAlike(page, golden(kept, page.getFileName().toString()));
        }
    }

    private static void assertAlike(Path now, Path before) throws IOException {
        assertThat(before).exists();
        BufferedImage one = ImageIO.read(now.toFile());
        BufferedImage other = ImageIO.read(before.toFile());
        assertThat(List.of(one.getWidth(), one.getHeight())).isEqualTo(List.of(other.getWidth(), other.getHeight()));
        double apart = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                apart += Math.abs(one.getRaster().getSample(x, y, 0)
                                - other.getRaster().getSample(x, y, 0))
                        / 255.0;
            }
        }
        assertThat(apart / one.getWidth() / one.getHeight())
                .as(now.getFileName() + " looks as before")
                .isLessThan(NEARLY_NOTHING);
    }

    private static Path golden(String kept, String name) {
        return Path.of("src", "test", "resources", "golden", kept, name);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
