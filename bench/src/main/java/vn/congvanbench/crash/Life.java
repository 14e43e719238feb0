package vn.congvanbench.crash;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.congvandemo.story.DemoServer;

/// One life of the server's process, from its start to its end by SIGKILL.
final class Life {
    private static final int POSTMASTER_LINES = 4;
    private final Ground ground;
    private final Process process;
    private final Path output;
    private final long began = System.nanoTime();

    private Life(Ground ground, Process process, Path output) {
        this.ground = ground;
        this.process = process;
        this.output = output;
    }

    static Life begin(Ground ground, int number) throws IOException {
        Path output =
                Files.createDirectories(ground.data().resolveSibling("output")).resolve(number + ".txt");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DemoServer.class.getName(),
                "--data=" + ground.data(),
                "--world=" + ground.world(),
                "--port=" + ground.port(),
                "--signer=" + ground.signer());
        builder.environment().put("CONGVAN_PLATFORM_DATABASE_BINARIES", binaries());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new Life(ground, builder.start(), output);
    }

    private static String binaries() {
        return Optional.ofNullable(System.getenv("CONGVAN_PLATFORM_DATABASE_BINARIES"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "congvan")
                        .toString());
    }

    /// Waits until the server answers.
    ///
    /// @throws IllegalStateException if it ends instead, or does not answer in time
    void awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended by itself while it started:\n" + lastWords());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "The server does not answer after " + patience.toSeconds() + " s:\n" + lastWords());
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() throws InterruptedException {
        if (!saysReady()) {
            return false;
        }
        var question = HttpRequest.newBuilder(ground.server().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return ground.http()
                            .send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private boolean saysReady() {
        try {
            return Files.readAllLines(output).contains("ready");
        } catch (IOException _) {
            return false;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Processor time of the server's process so far.
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// SIGKILL for the server alone; its database and its converters are orphans from now on.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGKILL for everything at once, as if the machine had lost its power.
    void cutPower() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(database());
        try (Stream<ProcessHandle> children = process.descendants()) {
            children.forEach(all::add);
        }
        process.destroyForcibly();
        end(all);
        process.waitFor();
    }

    /// SIGKILL for every process of the database; the server lives on.
    void killDatabase() throws InterruptedException {
        end(database());
    }

    private List<ProcessHandle> database() {
        List<ProcessHandle> all = new ArrayList<>();
        postmaster(ground.data()).ifPresent(postgres -> {
            all.add(postgres);
            try (Stream<ProcessHandle> children = postgres.descendants()) {
                children.forEach(all::add);
            }
        });
        return all;
    }

    private static void end(List<ProcessHandle> all) throws InterruptedException {
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            while (one.isAlive()) {
                Thread.sleep(5);
            }
        }
    }

    /// Ends it in order: SIGTERM.
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server does not end when asked to:\n" + lastWords());
        }
    }

    /// The database's first process, if it runs.
    static Optional<ProcessHandle> postmaster(Path data) {
        return postmasterLines(data)
                .flatMap(lines ->
                        ProcessHandle.of(Long.parseLong(lines.getFirst().strip())))
                .filter(ProcessHandle::isAlive)
                .filter(found -> found.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent());
    }

    static Optional<List<String>> postmasterLines(Path data) {
        try {
            return Optional.of(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")))
                    .filter(lines -> lines.size() >= POSTMASTER_LINES);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// What the server said last, on its screen and in its log.
    String lastWords() {
        return tail(output) + "\n--- log\n" + tail(ground.data().resolve("logs/server.log")) + "\n--- database\n"
                + tail(ground.data().resolve("logs/postgres.log"));
    }

    private static String tail(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        } catch (IOException e) {
            return "(" + file + " cannot be read)";
        }
    }
}
