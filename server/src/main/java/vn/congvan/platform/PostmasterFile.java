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
    private static final Path PROCESSES = Path.of("/proc");

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

    /// Whether the process still works in this cluster. Where the system does not tell, it is taken to: a
    /// second server on the same data would be worse than none.
    boolean alive(Path cluster) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(PostmasterFile::isPostgres)
                .filter(handle -> folder(PROCESSES, handle)
                        .map(found -> same(found, cluster))
                        .orElse(true))
                .isPresent();
    }

    /// Whether its number belongs to a process at all, be it another program by now.
    boolean numberInUse() {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    /// Every process of PostgreSQL that certainly works in the cluster: with a killed first process, those that
    /// have not noticed it yet. They may be ended; so one of which the system does not tell where it works is
    /// not among them, for it may be another house's.
    static List<ProcessHandle> workers(Path cluster) {
        return workers(cluster, PROCESSES);
    }

    /// @param processes where the system tells of each process, by its number
    static List<ProcessHandle> workers(Path cluster, Path processes) {
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(PostmasterFile::isPostgres)
                    .filter(handle -> folder(processes, handle)
                            .filter(found -> same(found, cluster))
                            .isPresent())
                    .toList();
        }
    }

    private static boolean isPostgres(ProcessHandle handle) {
        return handle.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    /// Empty where the system does not tell, or the process has just ended.
    private static Optional<Path> folder(Path processes, ProcessHandle handle) {
        try {
            return Optional.of(Files.readSymbolicLink(
                    processes.resolve(Long.toString(handle.pid())).resolve("cwd")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// In a cluster that is not there (yet), nobody works.
    private static boolean same(Path found, Path cluster) {
        try {
            return found.equals(cluster.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }
}
