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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
    private final TransactionTemplate own;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Lock late = new ReentrantLock();
    private final AtomicLong beaten = new AtomicLong();
    private volatile @Nullable ScheduledExecutorService thread;

    @Autowired
    Heartbeat(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this(jdbc, transactions, clock, System::nanoTime);
    }

    /// @param nanos what passes by the machine's own reckoning
    Heartbeat(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.nanos = nanos;
    }

    /// The silences that are not closed, the oldest first: usually none.
    public List<Silence> open() {
        beatIfLate();
        return jdbc.sql("select id, began, ended from platform.silence where not closed order by began, id")
                .query((row, _) -> new Silence(
                        row.getObject("id", UUID.class),
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("ended", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// A server that has its database again would write the silence with its next beat only: who asks before that beats
    /// himself. In a transaction of its own, for the silence stays whatever becomes of the asker's act.
    private void beatIfLate() {
        if (!isRunning() || !isLate()) {
            return;
        }
        late.lock();
        try {
            if (isLate()) {
                beat(own, sinceBeaten());
            }
        } finally {
            late.unlock();
        }
    }

    private boolean isLate() {
        return passed().compareTo(PAUSE) > 0;
    }

    private Duration passed() {
        return Duration.ofNanos(nanos.getAsLong() - beaten.get());
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
        } catch (Throwable e) {
            // Of whatever kind: what leaves here ends the schedule for good, and nobody would hear of it.
            LOG.warn("beat not written: {}", e.getClass().getSimpleName());
        }
    }

    /// The first beat of this server: what lies between it and the last one of whichever server was silence.
    void begin() {
        beat(transactions, Instant.MIN);
    }

    /// The next beat. The clock may be set while the server runs, so that no more counts than what passed by the
    /// machine's own reckoning: the time for which the database was not reached.
    void beat() {
        beat(transactions, sinceBeaten());
    }

    private Instant sinceBeaten() {
        return clock.instant().minus(passed());
    }

    private void beat(TransactionTemplate within, Instant earliest) {
        Instant now = clock.instant();
        within.executeWithoutResult(_ -> {
            last().map(last -> last.isBefore(earliest) ? earliest : last)
                    .filter(before -> before.plus(PAUSE).isBefore(now))
                    .ifPresent(before -> silent(before, now));
            jdbc.sql("insert into platform.heartbeat (beat) values (:at) on conflict (one) do update set beat = :at")
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        });
        beaten.set(nanos.getAsLong());
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
