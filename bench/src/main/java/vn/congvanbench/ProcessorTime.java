package vn.congvanbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Processor time used so far by this process and by its database, in seconds. Unlike time on the clock it says what a
/// transaction costs even while the machine does other work.
record ProcessorTime(double server, double database) {
    private static final double TICKS_A_SECOND = 100;

    /// Linux only: read from `/proc`; elsewhere the database counts as zero.
    ///
    /// @param data the server's data directory, with its own database in it
    static ProcessorTime now(Path data) {
        var own = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double database = postmaster(data).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .mapToDouble(process -> ticks(process.pid()) / TICKS_A_SECOND)
                .sum();
        return new ProcessorTime(own.getProcessCpuTime() / 1e9, database);
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        try (var lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(server - earlier.server, database - earlier.database);
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
