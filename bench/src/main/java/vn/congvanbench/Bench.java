package vn.congvanbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import vn.congvanbench.crash.BatchSigning;
import vn.congvanbench.crash.Crash;

/// `./congvan bench [throughput] [steps] [signing] [start-up] [crash] [form-check]
/// [batch-signing]`: prints each measurement beside its
/// ceiling; all of them without a name. `crash=SEED` repeats the choices of an earlier run.
public final class Bench {
    private static final List<String> ALL =
            List.of("throughput", "steps", "signing", "start-up", "crash", "form-check", "batch-signing");

    private Bench() {}

    /// @param arguments names of measurements
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var chosen = arguments.length == 0 ? ALL : List.of(arguments);
        for (var name : chosen) {
            var folder = Files.createTempDirectory("congvan-bench");
            try {
                System.out.println("== " + name);
                String[] parts = name.split("=", 2);
                run(parts[0], parts.length == 2 ? parts[1] : "", folder.resolve("data"));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        System.exit(0);
    }

    private static void steps(Path data) {
        System.out.printf("%-34s %8s %12s %10s%n", "one connection, µs", "clock", "server", "database");
        var steps = Throughput.steps(data, 3);
        steps.put("trail entry with its chaining", Throughput.chained(data.resolveSibling("chained"), 3));
        steps.forEach((step, cost) -> System.out.printf(
                "%-34s %8.0f %12.0f %10.0f%n",
                step, 1e6 / cost.perSecond(), cost.serverMicros(), cost.databaseMicros()));
    }

    private static void run(String name, String value, Path data) throws IOException, InterruptedException {
        switch (name) {
            case "throughput" -> Throughput.run(data, 10).forEach(System.out::println);
            case "steps" -> steps(data);
            case "signing" -> SigningBench.main(new String[0]);
            case "start-up" ->
                StartUp.run(Path.of("").toAbsolutePath(), data, 3)
                        .forEach(seconds -> System.out.printf("first page after %.1f s (target 10 s)%n", seconds));
            case "crash" -> {
                long seed = value.isEmpty() ? System.nanoTime() : Long.parseLong(value);
                if (!Crash.run(data, 500, 50, seed, System.out).faults().isEmpty()) {
                    System.exit(1);
                }
            }
            case "form-check" -> FormCheckBench.run(data, 20, System.out);
            case "batch-signing" -> BatchSigning.run(data, 30, System.out);
            default -> throw new IllegalArgumentException("no such measurement: " + name + "; there are " + ALL);
        }
    }
}
