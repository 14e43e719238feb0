package vn.congvan.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;
import vn.congvan.common.TimeOrderedId;

/// Writes what is to be recorded, in the transaction of the act; what must survive a rollback, in one of its
/// own.
@Component
final class Recorder {
    private static final String DOCUMENT = "document";
    private final TrailRows rows;
    private final Clock clock;
    private final TransactionTemplate joining;
    private final TransactionTemplate own;

    Recorder(TrailRows rows, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.clock = clock;
        this.joining = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void record(Recorded event) {
        var transaction = event.survivesRollback() ? own : joining;
        transaction.executeWithoutResult(_ -> write(event));
    }

    private void write(Recorded event) {
        var acting = Acting.current();
        var entry = entry(event, acting);
        MDC.put("act", entry.id().toString());
        if (acting.isPresent()) {
            rows.append(entry);
            return;
        }
        rows.standBefore(Trail.HOUSE);
        rows.appendNow(entry);
        rows.standBefore(null);
    }

    private TrailEntry entry(Recorded event, Optional<Acting> acting) {
        return new TrailEntry(
                acting.map(Acting::agency).orElse(Trail.HOUSE),
                TimeOrderedId.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                acting.map(Recorder::actor).orElse(new TrailEntry.Actor.Nobody()),
                event.act(),
                event.subjectKind(),
                event.subject(),
                document(event),
                event.details(),
                Optional.ofNullable(MDC.get("request")));
    }

    private static TrailEntry.Actor actor(Acting acting) {
        return switch (acting) {
            case Acting.InPost person -> new TrailEntry.Actor.InPost(person.person(), person.post());
            case Acting.AsSystem(AgencyId _, String job) -> new TrailEntry.Actor.Job(job);
        };
    }

    private static Optional<DocumentId> document(Recorded event) {
        if (event.subjectKind().equals(DOCUMENT)) {
            return Optional.of(new DocumentId(event.subject()));
        }
        return Optional.ofNullable(event.details().get(DOCUMENT))
                .map(UUID::fromString)
                .map(DocumentId::new);
    }
}
