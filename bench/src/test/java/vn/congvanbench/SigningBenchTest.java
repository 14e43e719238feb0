package vn.congvanbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congvanbench.SigningRace.Cost;
import vn.congvanbench.SigningRace.Way;

/// The small variant of the signing bench: that it measures, never how fast.
class SigningBenchTest {
    @Test
    void everyWayIsMeasuredOnTheSameFile() throws Exception {
        Map<Way, Cost> costs = SigningBench.run(5, 3, System.out);
        assertThat(costs).containsOnlyKeys(Way.values());
        assertThat(costs.values()).allSatisfy(cost -> assertThat(cost.cpu()).isPositive());
    }
}
