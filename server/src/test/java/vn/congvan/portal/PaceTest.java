package vn.congvan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/// How often one address may ask.
class PaceTest {
    private static final PortalSettings THREE_A_MINUTE = new PortalSettings(
            DataSize.ofMegabytes(1), 3, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1);

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-11-22T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Moving clock = new Moving();
    private final Pace pace = new Pace(THREE_A_MINUTE, clock);

    @Test
    void theFourthWithinAMinuteWaitsAsLongAsTheFirstCounts() {
        assertThat(pace.ask("10.0.0.1")).isEmpty();
        clock.now = clock.now.plusSeconds(20);
        assertThat(pace.ask("10.0.0.1")).isEmpty();
        assertThat(pace.ask("10.0.0.1")).isEmpty();
        assertThat(pace.ask("10.0.0.1")).contains(Duration.ofSeconds(40));
        assertThat(pace.ask("10.0.0.2")).as("another address").isEmpty();
        clock.now = clock.now.plusSeconds(40);
        assertThat(pace.ask("10.0.0.1")).isEmpty();
    }

    @Test
    void ofIpv6TheNetworkCountsAndNotTheLastFigures() {
        for (int i = 1; i < 4; i++) {
            assertThat(pace.ask("2001:db8:1:2:0:0:0:" + i)).isEmpty();
        }
        assertThat(pace.ask("2001:db8:1:2:ffff::9")).isPresent();
        assertThat(pace.ask("2001:db8:1:3::9")).isEmpty();
        assertThat(Pace.network("::1")).isEqualTo("0:0:0:0:");
    }
}
