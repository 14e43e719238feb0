package vn.congvan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.congvan.common.Digest;

/// Content in a folder: `ab/cd/abcd…`. Written to a temporary name in `.new`, forced to disk, linked to its
/// final name without replacing anything, and the directory forced as well: after a crash a file is there
/// whole or not at all. What a killed server was just writing stays in `.new` and is cleared away by a later
/// start.
final class FolderStore implements ContentStore {
    /// Longer than any writing takes, on whichever node.
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;
    private final Path unfinished;

    FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.unfinished = this.root.resolve(".new");
        clearAbandoned();
    }

    private void clearAbandoned() {
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try (Stream<Path> left = Files.list(unfinished)) {
            Instant before = now().minus(ABANDONED);
            for (Path file : left.toList()) {
                clear(file, before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The content folder " + root + " cannot be used", e);
        }
    }

    /// What has gone since it was listed, another node has finished or cleared away.
    private static void clear(Path file, Instant before) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            return;
        }
    }

    /// By the clock that gives the files their times.
    private Instant now() throws IOException {
        Path fresh = Files.createTempFile(unfinished, "clock-", "");
        try {
            return Files.getLastModifiedTime(fresh).toInstant();
        } finally {
            Files.delete(fresh);
        }
    }

    @Override
    public void put(Digest digest, byte[] content) {
        Path shelf = root.resolve(digest.hex().substring(0, 2));
        Path folder = shelf.resolve(digest.hex().substring(2, 4));
        Path target = folder.resolve(digest.hex());
        try {
            if (Files.exists(target)) {
                // Whoever linked it may have been killed before the directory reached the disk.
                force(folder);
                return;
            }
            makeFolders(shelf, folder);
            Path temporary = unfinished.resolve(UUID.randomUUID().toString());
            try {
                write(temporary, content);
                Files.createLink(target, temporary);
            } catch (FileAlreadyExistsException _) {
                // Somebody stored the same bytes meanwhile.
            } finally {
                Files.deleteIfExists(temporary);
            }
            force(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Content could not be stored", e);
        }
    }

    @Override
    public Optional<byte[]> get(Digest digest) {
        try {
            return Optional.of(Files.readAllBytes(path(digest)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Content could not be read", e);
        }
    }

    @Override
    public boolean has(Digest digest) {
        return Files.exists(path(digest));
    }

    private Path path(Digest digest) {
        String hex = digest.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private void makeFolders(Path shelf, Path folder) throws IOException {
        if (Files.isDirectory(folder) && Files.isDirectory(unfinished)) {
            return;
        }
        makePrivate(folder);
        makePrivate(unfinished);
        force(shelf);
        force(root);
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void write(Path file, byte[] content) throws IOException {
        var readOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));
        try (var channel = FileChannel.open(
                file, java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), readOnly)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
