package vn.congvan.gates;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pictures in `docs/generated` that the build draws.
final class Drawn {
    private Drawn() {}

    /// Fails if the file is not this picture, and draws it anew, ready to be looked at and committed.
    static void assertCurrent(String name, String picture) throws IOException {
        var file = Path.of("../docs/generated", name);
        if (!Files.exists(file) || !Files.readString(file).equals(picture)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, picture);
            fail("docs/generated/" + name + " was stale and has been drawn anew: look at it and commit it.");
        }
    }
}
