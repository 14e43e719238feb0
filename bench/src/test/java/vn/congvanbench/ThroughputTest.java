package vn.congvanbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tenth of the bench. The share is the bench's matter; here the machine does other work too, so only that
/// it is measured.
class ThroughputTest {
    @TempDir
    Path folder;

    @Test
    void numbersAreGivenBesideACeilingOfTheSameRun() {
        var ratios = Throughput.run(folder.resolve("data"), 1);
        assertThat(ratios).hasSize(5);
        ratios.forEach(System.out::println);
        assertThat(ratios).allSatisfy(ratio -> {
            assertThat(ratio.service().perSecond()).isPositive();
            assertThat(ratio.ceiling().perSecond()).isPositive();
        });
    }
}
