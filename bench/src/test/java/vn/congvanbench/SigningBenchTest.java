package vn.congvanbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.congvan.signing.SigningRace.Cost;
import vn.congvan.signing.SigningRace.Way;

/// The small variant of the signing bench.
class SigningBenchTest {
    @Test
    void ourWayCostsAFractionOfThePlainEnginesOnALargeFile() throws Exception {
        Map<Way, Cost> costs = SigningBench.run(5, 3, System.out);
        double ours = Objects.requireNonNull(costs.get(Way.OURS_B)).cpu();
        double engine = Objects.requireNonNull(costs.get(Way.ENGINE_B)).cpu();
        assertThat(ours).isLessThan(engine / 2);
    }
}
