package vn.congvan.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;

/// Walks a chain from its beginning and compares it with the entries, the heads in the database and the heads
/// outside it, all in one snapshot.
@Component
final class Verification {
    private static final int FAULTS_TOLD = 100;
    private final ChainRows chains;
    private final HeadsFile heads;
    private final TransactionTemplate snapshot;

    Verification(ChainRows chains, AuditSettings settings, PlatformTransactionManager transactions) {
        this.chains = chains;
        this.heads = new HeadsFile(settings.heads());
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setReadOnly(true);
    }

    List<Finding> verifyAll() {
        return chains.agenciesWithTrail().stream().map(this::verify).toList();
    }

    Finding verify(AgencyId agency) {
        var outside = heads.read(agency);
        try {
            return new Acting.AsSystem(agency, "audit.verify")
                    .call(() -> Objects.requireNonNull(snapshot.execute(_ -> walk(agency, outside))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Finding walk(AgencyId agency, List<HeadsFile.Head> outside) {
        var walk = new Walk();
        try (var links = chains.walk()) {
            links.forEach(walk::step);
        }
        var faults = walk.faults;
        var chain = chains.chain();
        long reached = chain.map(ChainRows.Chain::position).orElse(0L);
        if (reached != walk.position) {
            faults.add("The chain ends at link " + walk.position + " but had reached link " + reached + ".");
        }
        compareHeads(walk, outside, faults);
        chains.strays().forEach(id -> faults.add("Entry " + id + " is neither chained nor waiting to be chained."));
        chains.lostTail().forEach(id -> faults.add("Entry " + id + " was waiting to be chained and is missing."));
        return new Finding(
                agency,
                walk.position,
                chains.tailLength(),
                faults.stream().limit(FAULTS_TOLD).toList());
    }

    private void compareHeads(Walk walk, List<HeadsFile.Head> outside, List<String> faults) {
        var inside = new HashMap<Long, HeadsFile.Head>();
        long covered = 0;
        for (var stretch : chains.heads()) {
            if (stretch.first() != covered + 1) {
                faults.add("No head covers link " + (covered + 1) + ".");
            }
            covered = stretch.last();
            var hashes = chains.entryHashes(stretch.first(), stretch.last());
            if (hashes.isEmpty() || !Arrays.equals(Fingerprint.root(hashes), stretch.root())) {
                faults.add("The head at link " + stretch.last() + " does not fit the links it covers.");
            }
            inside.put(stretch.last(), HeadsFile.Head.of(stretch.last(), stretch.root(), stretch.link()));
        }
        for (var head : outside) {
            if (!head.equals(inside.get(head.lastPosition()))) {
                faults.add("The head at link " + head.lastPosition()
                        + " kept outside the database is not the one inside.");
            }
        }
        for (var head : inside.values()) {
            var link = walk.linksAtHeads.get(head.lastPosition());
            if (link != null && !link.equals(head.link())) {
                faults.add("The chain at link " + head.lastPosition() + " is not the one its head was made of.");
            }
        }
    }

    /// One walk along a chain.
    private final class Walk {
        private final List<String> faults = new ArrayList<>();
        private final HashMap<Long, String> linksAtHeads = new HashMap<>();
        private final Set<Long> headPositions = new HashSet<>(
                chains.heads().stream().map(ChainRows.Stretch::last).toList());
        private byte[] previous = Fingerprint.BEGINNING;
        private long position;

        private void step(ChainRows.Joined joined) {
            var link = joined.link();
            if (link.position() != position + 1) {
                faults.add("Links " + (position + 1) + " to " + (link.position() - 1) + " are missing.");
            } else if (!Arrays.equals(Fingerprint.link(previous, link.position(), link.entryHash()), link.linkHash())) {
                faults.add("Link " + link.position() + " does not follow from the one before it.");
            }
            position = link.position();
            previous = link.linkHash();
            if (headPositions.contains(position)) {
                linksAtHeads.put(position, HexFormat.of().formatHex(previous));
            }
            if (joined.entry().isEmpty()) {
                faults.add("Entry " + link.entryId() + " at link " + position + " is missing.");
            } else if (!Arrays.equals(Fingerprint.of(joined.entry().get()), link.entryHash())) {
                faults.add("Entry " + link.entryId() + " at link " + position + " was altered.");
            }
        }
    }
}
