package vn.congvan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;
import vn.congvan.common.Digest;

/// The folder of the server's content store, for somebody who reaches into it from outside.
public final class Shelf {
    private final Path root;

    private Shelf(Path root) {
        this.root = root;
    }

    /// The content store of the server under test.
    public static Shelf of(Environment environment) {
        return new Shelf(Path.of(environment.getRequiredProperty("congvan.platform.data"), "content"));
    }

    /// Changes one byte of this content while something is done, and puts it back.
    public void withOneByteChanged(Digest digest, Runnable meanwhile) {
        String hex = digest.hex();
        Path file =
                root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
        assertThat(file).exists();
        flip(file);
        try {
            meanwhile.run();
        } finally {
            flip(file);
        }
    }

    private static void flip(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
