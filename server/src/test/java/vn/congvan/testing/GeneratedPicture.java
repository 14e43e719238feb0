package vn.congvan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A picture of the code, kept in `docs/generated`. A stale one fails the test; run it with
/// `-Dcongvan.generate=true` to draw it anew.
public final class GeneratedPicture {
    private static final Path FOLDER = Path.of("..", "docs", "generated");

    private GeneratedPicture() {}

    /// The file of this name must hold exactly this text.
    public static void mustBe(String fileName, String text) {
        Path file = FOLDER.resolve(fileName);
        try {
            if (Boolean.getBoolean("congvan.generate")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("docs/generated/%s is stale; draw it anew with -Dcongvan.generate=true", fileName)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
