package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// All of it is rolled back, or closed at once: a silence that stayed would be asked about in every agency.
@CongVanTest
class HeartbeatTest {
    @Autowired
    private Heartbeat heartbeat;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void theRunningServerSaysSo() {
        noticed(clock.instant().minus(Duration.ofMinutes(2)), () -> {
            Instant before = clock.instant();
            heartbeat.beat();
            assertThat(beat()).isBetween(before.truncatedTo(ChronoUnit.MICROS), clock.instant());
        });
        assertThat(heartbeat.isRunning()).isTrue();
    }

    /// It did not reach its database for twenty minutes, of a Sunday: nobody is asked about what stays of it.
    @Test
    void aServerThatHasItsDatabaseAgainKnowsOfTheSilenceBeforeItsNextBeat() {
        clock.moveTo(LocalDateTime.of(2026, 11, 22, 9, 0));
        var nanos = new AtomicLong();
        var running = new Heartbeat(jdbc, manager, clock, nanos::get);
        beaten(clock.instant());
        running.start();
        try {
            List<Silence> before = running.open();
            Instant last = clock.instant().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.MICROS);
            nanos.addAndGet(Duration.ofMinutes(30).toNanos());
            beaten(last);
            // In an act that is refused in the end.
            transactions.executeWithoutResult(act -> {
                assertThat(opened(running, before)).extracting(Silence::began).containsExactly(last);
                act.setRollbackOnly();
            });
            assertThat(opened(running, before)).hasSize(1).allSatisfy(running::close);
        } finally {
            running.stop();
        }
    }

    private static List<Silence> opened(Heartbeat heartbeat, List<Silence> before) {
        return heartbeat.open().stream()
                .filter(silence -> !before.contains(silence))
                .toList();
    }

    private Instant beat() {
        return jdbc.sql("select beat from platform.heartbeat")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void beaten(Instant at) {
        jdbc.sql("update platform.heartbeat set beat = :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void aServerThatStartsKnowsSinceWhenNoneRan() {
        Instant last = clock.instant().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MICROS);
        List<Silence> noticed = noticed(last, heartbeat::begin);
        assertThat(noticed).singleElement().satisfies(silence -> {
            assertThat(silence.began()).isEqualTo(last);
            assertThat(Duration.between(silence.began(), silence.ended()))
                    .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusMinutes(1));
        });
    }

    @Test
    void aRestartIsNoSilenceAndNeitherIsAClockThatWentBack() {
        assertThat(noticed(clock.instant().minus(Duration.ofMinutes(4)), heartbeat::begin))
                .isEmpty();
        assertThat(noticed(clock.instant().plus(Duration.ofHours(4)), heartbeat::begin))
                .isEmpty();
    }

    @Test
    void whileTheServerRunsOnlyTheTimeThatPassedCountsWhateverTheClockIsSetTo() {
        assertThat(noticed(clock.instant().minus(Duration.ofHours(3)), () -> {
                    heartbeat.beat();
                    clock.shift(Duration.ofDays(7));
                    heartbeat.beat();
                }))
                .isEmpty();
    }

    @Test
    void aClosedSilenceIsAskedAboutNoMore() {
        noticed(clock.instant().minus(Duration.ofHours(3)), () -> {
            heartbeat.begin();
            List<Silence> open = heartbeat.open();
            heartbeat.close(open.getLast());
            assertThat(heartbeat.open()).hasSize(open.size() - 1);
        });
    }

    private List<Silence> noticed(Instant lastBeat, Runnable acts) {
        return transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            beaten(lastBeat);
            List<Silence> before = heartbeat.open();
            acts.run();
            return opened(heartbeat, before);
        });
    }
}
