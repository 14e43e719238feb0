package vn.congvan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /// Whether the process still works in this cluster.
    boolean alive(Path cluster) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> worksIn(cluster, handle))
                .isPresent();
    }

    /// Whether its number belongs to a process at all, be it another program by now.
    boolean numberInUse() {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    /// Every process of PostgreSQL that works in the cluster: with a killed first process, those that have not
    /// noticed it yet.
    static List<ProcessHandle> workers(Path cluster) {
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(handle -> worksIn(cluster, handle)).toList();
        }
    }

    private static boolean worksIn(Path cluster, ProcessHandle handle) {
        boolean postgres = handle.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        return postgres && folder(handle).map(found -> same(found, cluster)).orElse(true);
    }

    /// Empty where the system does not tell.
    private static Optional<Path> folder(ProcessHandle handle) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(handle.pid()), "cwd")));
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    private static boolean same(Path found, Path cluster) {
        try {
            return found.equals(cluster.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }
}
