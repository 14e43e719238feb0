package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.testing.CongVanTest;

/// A server that was killed in the middle of a job leaves the job marked as its own.
@CongVanTest
class JobsAfterAKillTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aJobInTheHandsOfADeadServerIsTakenUpAgain() throws InterruptedException {
        while (leaveInTheHandsOf("a-dead-server") == 0) {
            Thread.sleep(50);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (heldBy("a-dead-server") && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        assertThat(heldBy("a-dead-server")).as("held by the dead server").isFalse();
    }

    /// As the kill leaves it: picked, its last heartbeat just now. 0 while the living server has it in hand.
    private int leaveInTheHandsOf(String server) {
        return jdbc.sql("""
                        update platform.scheduled_tasks set picked = true, picked_by = :server, last_heartbeat = now(),
                            execution_time = now(), version = version + 1
                        where task_name = 'outgoing.issue' and not picked
                        """).param("server", server).update();
    }

    private boolean heldBy(String server) {
        return jdbc.sql("select picked and picked_by = :server from platform.scheduled_tasks"
                        + " where task_name = 'outgoing.issue'")
                .param("server", server)
                .query(Boolean.class)
                .single();
    }
}
