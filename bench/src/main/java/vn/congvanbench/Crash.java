package vn.congvanbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills the real server process (SIGKILL) at random moments while 16 workers issue and accept, starts it
/// again on the same data each time, and lets it look for what the kill broke.
final class Crash {
    private final Path data;
    private final int documents;
    private final int kills;
    private final Random random;

    private Crash(Path data, int documents, int kills, long seed) {
        this.data = data;
        this.documents = documents;
        this.kills = kills;
        this.random = new Random(seed);
    }

    /// @return what the lives of the server said, the last line beginning with WHOLE
    /// @throws IllegalStateException with what was broken
    static List<String> run(Path data, int documents, int kills, long seed) throws IOException, InterruptedException {
        return new Crash(data, documents, kills, seed).run();
    }

    private List<String> run() throws IOException, InterruptedException {
        var said = new ArrayList<String>();
        for (int kill = 1; kill <= kills; kill++) {
            int share = documents * kill / (kills + 1);
            var life = start(share, "live");
            try (var lines = reader(life)) {
                said.add(await(lines, "WORKING"));
                Thread.sleep(random.nextInt(1500));
            } finally {
                life.destroyForcibly().waitFor();
            }
        }
        var last = start(documents, "finish");
        try (var lines = reader(last)) {
            said.add(await(lines, "WHOLE"));
        } finally {
            if (!last.waitFor(60, TimeUnit.SECONDS)) {
                last.destroyForcibly();
            }
        }
        return said;
    }

    private Process start(int share, String how) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CrashWorker.class.getName(),
                data.toString(),
                Integer.toString(share),
                how);
        return builder.redirectErrorStream(true).start();
    }

    private static BufferedReader reader(Process life) {
        return new BufferedReader(new InputStreamReader(life.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String await(BufferedReader lines, String wanted) throws IOException {
        var all = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            all.add(line);
            if (line.startsWith(wanted)) {
                return line;
            }
        }
        throw new IllegalStateException("The server ended before it said " + wanted + ":\n" + String.join("\n", all));
    }
}
