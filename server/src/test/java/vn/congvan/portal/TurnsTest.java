package vn.congvan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The deadline of a verification for the public, and that what does not end takes no more than its turn.
class TurnsTest {
    private final Turns turns = new Turns(new PortalSettings(
            DataSize.ofMegabytes(1), 10, Duration.ofMinutes(1), Duration.ofMillis(100), Duration.ofMillis(100), 1));

    @Test
    void workThatEndsInTimeIsAnsweredAndARefusalIsARefusal() {
        assertThat(turns.take(() -> "done")).contains("done");
        assertThatThrownBy(() -> turns.take(() -> {
                    throw Refusal.userMistake(Reason.of("files.broken"));
                }))
                .isInstanceOf(Refusal.class);
        assertThat(turns.take(() -> "again")).contains("again");
    }

    @Test
    void workThatTakesTooLongIsGivenUpAskedToStopAndKeepsItsTurnUntilItHas() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        assertThat(turns.take(() -> stubborn(asked, release))).isEmpty();
        assertThat(asked.await(10, TimeUnit.SECONDS)).as("interrupted").isTrue();
        assertThatThrownBy(() -> turns.take(() -> "next"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("portal.busy"));
        release.countDown();
        assertThat(taken()).isTrue();
    }

    /// Goes on although it was asked to stop.
    private static String stubborn(CountDownLatch asked, CountDownLatch release) {
        while (true) {
            try {
                release.await();
                return "late";
            } catch (InterruptedException _) {
                asked.countDown();
            }
        }
    }

    private boolean taken() {
        for (int tries = 0; tries < 100; tries++) {
            try {
                return turns.take(() -> true).orElse(false);
            } catch (Refusal _) {
                continue;
            }
        }
        return false;
    }
}
