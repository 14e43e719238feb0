package vn.congvan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The one data directory, open to its owner alone (mode 0700), and in use by one server at a time. The lock
/// lives as long as the process: a killed server leaves none behind.
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /// Takes the directory into use, creating it if needed.
    ///
    /// @throws IllegalStateException if another server uses it
    public static DataDirectory open(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            makePrivate(root);
            var channel =
                    FileChannel.open(root.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalStateException("Another server already uses the data directory " + root);
            }
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + root + " cannot be used", e);
        }
    }

    /// Whether a server uses the directory now.
    public static boolean inUse(Path path) {
        try (var channel = FileChannel.open(path.resolve("server.lock"), StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A directory inside, made private.
    public Path directory(String name) {
        return makePrivate(root.resolve(name));
    }

    /// The directory itself, absolute.
    public Path root() {
        return root;
    }

    /// Gives the directory free.
    @Override
    public void close() throws IOException {
        channel.close();
    }

    static Path makePrivate(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
