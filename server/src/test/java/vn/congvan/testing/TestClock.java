package vn.congvan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The server's clock under test: runs on like the machine's, from wherever it was moved to; Vietnamese zone.
/// Set back after each test.
public final class TestClock extends Clock {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    TestClock() {
        this(VIETNAM, new AtomicReference<>(Duration.ZERO));
    }

    private TestClock(ZoneId zone, AtomicReference<Duration> ahead) {
        this.zone = zone;
        this.ahead = ahead;
    }

    /// Moves the clock by this much, forward or (negative) back.
    public void shift(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    /// Moves the clock to this moment, Vietnamese time; it runs on from there.
    public void moveTo(LocalDateTime moment) {
        ahead.set(Duration.between(Instant.now(), moment.atZone(VIETNAM).toInstant()));
    }

    /// Back to the machine's time.
    public void setBack() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other, ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }
}
