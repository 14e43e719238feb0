package vn.congvanbench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tenth of the bench: 50 documents, 5 kills. `-Dcrash.seed=…` repeats the choices of an earlier run.
class CrashTest {
    private static final int DOCUMENTS = 50;
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostHalvedDoubledOrUnexplainedByKills() throws IOException, InterruptedException {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        var report = Crash.run(folder, DOCUMENTS, KILLS, seed, System.out);
        assertThat(report.faults()).as("seed %d", seed).isEmpty();
        assertThat(report.issued()).isEqualTo(DOCUMENTS);
        assertThat(report.accepted()).isGreaterThanOrEqualTo(DOCUMENTS);
        assertThat(report.kills()).isEqualTo(KILLS);
    }
}
