package vn.congvanbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tenth of the bench: 50 documents, 5 kills.
class CrashTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsLostHalvedDoubledOrUnexplainedByKills() throws IOException, InterruptedException {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("crash.seed=" + seed);
        var said = Crash.run(folder.resolve("data"), 50, 5, seed);
        assertThat(said).as("seed %d", seed).last().asString().startsWith("WHOLE ");
        assertThat(Integer.parseInt(said.getLast().substring(6))).isGreaterThanOrEqualTo(50);
    }
}
