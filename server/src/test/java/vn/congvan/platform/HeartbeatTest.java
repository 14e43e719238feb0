package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// All of it is rolled back: a silence that stayed would be asked about in every agency.
@CongVanTest
class HeartbeatTest {
    @Autowired
    private Heartbeat heartbeat;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void theRunningServerSaysSo() {
        Instant beat = jdbc.sql("select beat from platform.heartbeat")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(Duration.between(beat, Instant.now()).abs()).isLessThan(Duration.ofHours(24 * 400));
        assertThat(heartbeat.isRunning()).isTrue();
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
            jdbc.sql("update platform.heartbeat set beat = :at")
                    .param("at", lastBeat.atOffset(ZoneOffset.UTC))
                    .update();
            List<Silence> before = heartbeat.open();
            acts.run();
            return heartbeat.open().stream()
                    .filter(silence -> !before.contains(silence))
                    .toList();
        });
    }
}
