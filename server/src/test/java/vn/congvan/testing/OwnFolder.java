package vn.congvan.testing;

import java.nio.file.Path;

/// Folders below `target/` that the JVMs beside this one do not use.
public final class OwnFolder {
    private static final String FORK = System.getProperty("test.fork", "fork-1");

    private OwnFolder() {}

    /// The folder for this purpose, absolute; it need not exist.
    public static Path of(String purpose) {
        return Path.of("target", purpose, FORK).toAbsolutePath();
    }
}
