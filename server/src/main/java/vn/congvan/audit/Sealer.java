package vn.congvan.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;

/// Chains the committed entries of each agency, within a second. The acts do not wait for it; what it has not
/// reached yet is the unsealed tail, which verification names. Several nodes may run it: they take turns per
/// agency.
@Component
final class Sealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int AT_ONCE = 500;

    private final ChainRows chains;
    private final AuditSettings settings;
    private final HeadsFile heads;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private @Nullable ScheduledExecutorService thread;

    Sealer(ChainRows chains, AuditSettings settings, Clock clock, TransactionTemplate transactions) {
        this.chains = chains;
        this.settings = settings;
        this.heads = new HeadsFile(settings.heads());
        this.clock = clock;
        this.transactions = transactions;
    }

    /// Chains what is committed now, of all agencies.
    void sealAll() {
        for (var agency : chains.agenciesWithTail()) {
            new Acting.AsSystem(agency, "audit.seal").run(() -> sealWholly(agency));
        }
    }

    private void sealWholly(AgencyId agency) {
        while (Boolean.TRUE.equals(transactions.execute(_ -> sealSome(agency)))) {
            LOG.trace("More entries of {} wait", agency);
        }
    }

    private boolean sealSome(AgencyId agency) {
        var now = clock.instant();
        var taken = chains.take(agency, now);
        if (taken.isEmpty()) {
            return false;
        }
        var chain = taken.get();
        var links = new ArrayList<ChainRows.Link>();
        var previous = chain.linkHash();
        for (var entry : chains.tail(AT_ONCE)) {
            var position = chain.position() + links.size() + 1;
            var hash = Fingerprint.of(entry);
            previous = Fingerprint.link(previous, position, hash);
            links.add(new ChainRows.Link(position, entry.id(), hash, previous));
        }
        chains.append(agency, links);
        var reached =
                new ChainRows.Chain(chain.position() + links.size(), previous, chain.headPosition(), chain.headAt());
        chains.advance(agency, headDue(reached, now) ? head(agency, reached, now) : reached);
        return links.size() == AT_ONCE;
    }

    private boolean headDue(ChainRows.Chain chain, Instant now) {
        long waiting = chain.position() - chain.headPosition();
        return waiting >= settings.headEntries()
                || waiting > 0 && Duration.between(chain.headAt(), now).compareTo(settings.headEvery()) >= 0;
    }

    private ChainRows.Chain head(AgencyId agency, ChainRows.Chain chain, Instant now) {
        long first = chain.headPosition() + 1;
        var root = Fingerprint.root(chains.entryHashes(first, chain.position()));
        chains.addHead(agency, first, chain.position(), root, chain.linkHash(), now);
        var made = HeadsFile.Head.of(chain.position(), root, chain.linkHash());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                heads.append(agency, made);
            }
        });
        return new ChainRows.Chain(chain.position(), chain.linkHash(), chain.position(), now);
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("trail-sealer").daemon().factory());
        var pause = settings.sealEvery().toMillis();
        started.scheduleWithFixedDelay(this::sealOrComplain, pause, pause, TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void sealOrComplain() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            LOG.warn("The trail could not be chained now; it is tried again", e);
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.close();
            thread = null;
            sealOrComplain();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
