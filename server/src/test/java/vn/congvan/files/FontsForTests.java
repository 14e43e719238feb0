package vn.congvan.files;

import java.nio.file.Path;
import java.util.List;
import org.springframework.util.unit.DataSize;

/// The system's fonts without a server around them.
public final class FontsForTests {
    private FontsForTests() {}

    /// Liberation Serif, wherever this system has it.
    public static Fonts fonts() {
        DataSize size = DataSize.ofMegabytes(1);
        return new Fonts(new FilesSettings(
                null,
                null,
                List.of(
                        Path.of("/usr/share/fonts/truetype/liberation2"),
                        Path.of("/usr/share/fonts/truetype/liberation")),
                new FilesSettings.Limits(size, size, size, size, size),
                new FilesSettings.Converter(
                        "soffice", 1, java.time.Duration.ofSeconds(1), java.time.Duration.ofSeconds(1), size)));
    }
}
