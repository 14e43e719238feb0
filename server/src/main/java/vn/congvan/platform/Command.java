package vn.congvan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of a program of PostgreSQL, in a clean environment. PostgreSQL refuses to run as root; root
/// therefore runs it in a user namespace of its own, where it is nobody in particular.
final class Command {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Command() {}

    static List<String> unprivileged(List<String> command) {
        if (!ROOT) {
            return command;
        }
        var wrapped = new java.util.ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(command);
        return wrapped;
    }

    /// Runs to the end.
    ///
    /// @throws IllegalStateException with the program's words, if it fails or takes longer than `limit`
    static String run(List<String> command, Duration limit) {
        try {
            var output = Files.createTempFile("congvan-command", ".txt");
            try {
                return run(command, limit, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
        }
    }

    private static String run(List<String> command, Duration limit, Path output)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(unprivileged(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command.getFirst() + " did not end within " + limit.toSeconds() + " s");
        }
        var said = Files.readString(output, StandardCharsets.UTF_8).strip();
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command.getFirst() + " failed (" + process.exitValue() + "): " + said);
        }
        return said;
    }
}
