package vn.congvan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What PostgreSQL writes about itself into `postmaster.pid`: its process and its port. A file whose process
/// is gone, or is another program that got the same number, is what a killed machine left behind.
record PostmasterFile(long process, int port) {
    private static final int PORT_LINE = 3;

    static Optional<PostmasterFile> read(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(file);
            return lines.size() <= PORT_LINE
                    ? Optional.of(new PostmasterFile(-1, 0))
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path cluster) {
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }
}
