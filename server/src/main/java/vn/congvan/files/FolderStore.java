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
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;

/// Content in a folder: `ab/cd/abcd…`. Written to a temporary name, forced to disk, linked to its final name
/// without replacing anything, and the directory forced as well: after a crash a file is there whole or not
/// at all.
final class FolderStore implements ContentStore {
    private final Path root;

    FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void put(Digest digest, byte[] content) {
        Path shelf = root.resolve(digest.hex().substring(0, 2));
        Path folder = shelf.resolve(digest.hex().substring(2, 4));
        Path target = folder.resolve(digest.hex());
        try {
            if (Files.exists(target)) {
                return;
            }
            makeFolders(shelf, folder);
            Path temporary = folder.resolve(".new-" + UUID.randomUUID());
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
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        force(shelf);
        force(root);
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
