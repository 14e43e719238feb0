package vn.congvan.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.TimeOrderedId;

/// The running server says every minute that it runs. From that it knows, when it is started or has its database
/// again, since when it was away: a {@link Silence}, written in one transaction with the beat that ends it. It is
/// read before the first request is answered.
@Component
public class Heartbeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    /// Shorter than this is a restart, or a beat that came late.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicLong beaten = new AtomicLong();
    private volatile @Nullable ScheduledExecutorService thread;

    Heartbeat(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The silences that are not closed, the oldest first: usually none.
    public List<Silence> open() {
        return jdbc.sql("select id, began, ended from platform.silence where not closed order by began, id")
                .query((row, _) -> new Silence(
                        row.getObject("id", UUID.class),
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("ended", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Whoever has to do with it is through with this silence.
    public void close(Silence silence) {
        jdbc.sql("update platform.silence set closed = true where id = :id")
                .param("id", silence.id())
                .update();
    }

    /// Before requests are answered, which the web server's phase comes to later.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        begin();
        // Of its own: jobs that take long must not keep the heart from beating.
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("heartbeat").factory());
        thread.scheduleWithFixedDelay(this::beatOrSay, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void beatOrSay() {
        try {
            beat();
        } catch (RuntimeException e) {
            LOG.warn("beat not written: {}", e.getClass().getSimpleName());
        }
    }

    /// The first beat of this server: what lies between it and the last one of whichever server was silence.
    void begin() {
        beat(Instant.MIN);
    }

    /// The next beat. The clock may be set while the server runs, so that no more counts than what passed by the
    /// machine's own reckoning: the time for which the database was not reached.
    void beat() {
        Duration passed = Duration.ofNanos(System.nanoTime() - beaten.get());
        beat(clock.instant().minus(passed));
    }

    private void beat(Instant earliest) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(_ -> {
            last().map(last -> last.isBefore(earliest) ? earliest : last)
                    .filter(before -> before.plus(PAUSE).isBefore(now))
                    .ifPresent(before -> silent(before, now));
            jdbc.sql("insert into platform.heartbeat (beat) values (:at) on conflict (one) do update set beat = :at")
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        });
        beaten.set(System.nanoTime());
    }

    private Optional<Instant> last() {
        // Of two servers that start at once the second one finds the beat of the first.
        return jdbc.sql("select beat from platform.heartbeat for update")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private void silent(Instant began, Instant ended) {
        jdbc.sql("insert into platform.silence (id, began, ended) values (:id, :began, :ended)")
                .param("id", TimeOrderedId.next())
                .param("began", began.atOffset(ZoneOffset.UTC))
                .param("ended", ended.atOffset(ZoneOffset.UTC))
                .update();
        LOG.warn("no server ran from {} to {}", began, ended);
    }

    /// A server that is stopped in order says so to the second.
    @Override
    public void stop() {
        ScheduledExecutorService beating = thread;
        if (beating != null) {
            beating.shutdownNow();
            thread = null;
            beatOrSay();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
