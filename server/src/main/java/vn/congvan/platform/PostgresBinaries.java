package vn.congvan.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the archive on the classpath (linux-amd64).
final class PostgresBinaries {
    static final String MAJOR = "18";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /// The programs in a folder of their own below `parent`; unpacks them if they are not there. Several
    /// processes may share `parent`.
    static PostgresBinaries in(Path parent) {
        try {
            Files.createDirectories(parent);
            var home = parent.resolve("postgresql-" + MAJOR);
            try (var channel = FileChannel.open(
                            parent.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(home)) {
                    unpackTo(home);
                }
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + parent, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpackTo(Path home) throws IOException {
        var half = home.resolveSibling(home.getFileName() + ".half");
        FileSystemUtils.deleteRecursively(half);
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream archive() {
        var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IllegalStateException("No PostgreSQL for this machine is on the classpath: set an external one");
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path half) throws IOException {
        var target = half.resolve(entry.getName()).normalize();
        if (!target.startsWith(half)) {
            throw new IOException("an entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, half.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
