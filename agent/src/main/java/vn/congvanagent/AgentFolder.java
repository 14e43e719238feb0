package vn.congvanagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The agent's folder in the user's own home. Nobody else may look into it.
record AgentFolder(Path path) {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /// Makes the folder if it is not there.
    static AgentFolder open(Path path) {
        try {
            Files.createDirectories(path);
            if (POSIX) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return new AgentFolder(path.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it is unless somebody says otherwise.
    static Path usual() {
        String roaming = System.getenv("APPDATA");
        if (roaming != null) {
            return Path.of(roaming, "CongVanAgent");
        }
        String configuration = System.getenv("XDG_CONFIG_HOME");
        return configuration != null && !configuration.isBlank()
                ? Path.of(configuration, "congvan-agent")
                : Path.of(System.getProperty("user.home"), ".config", "congvan-agent");
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /// Writes a file whole or not at all, for its owner only.
    static void write(Path file, byte[] content) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            if (POSIX) {
                Files.createFile(
                        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(beside, content);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
