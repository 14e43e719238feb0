package vn.congvanbench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The small variant of the bench: that it measures both ways, never how fast.
class BatchSigningTest {
    @TempDir
    private Path folder;

    @Test
    void bothWaysAreMeasured() throws Exception {
        BatchSigning.Cost cost = BatchSigning.run(folder.resolve("data"), 3, System.out);
        assertThat(cost.alone()).isPositive();
        assertThat(cost.batch()).isPositive();
    }
}
