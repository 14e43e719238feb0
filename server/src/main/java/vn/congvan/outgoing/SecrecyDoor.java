package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.form.SecrecyMark;
import vn.congvan.form.SecrecyMarks;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// Lets no document with a degree of secrecy in. The attempt is recorded, without content, also where
/// everything else is rolled back.
@Component
class SecrecyDoor {
    private static final int SHOWN = 200;

    private final SecrecyMarks marks;
    private final SecrecyRows rows;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    SecrecyDoor(
            SecrecyMarks marks,
            SecrecyRows rows,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.marks = marks;
        this.rows = rows;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
        var manager = java.util.Objects.requireNonNull(transactions.getTransactionManager());
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The degree that the drafter names himself.
    ///
    /// @throws Refusal `outgoing.secret-document`
    void passField(Optional<String> degree, Digest file) {
        degree.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(named -> {
            record(file, "NAMED", true, "field");
            throw Refusal.notAllowed(Reason.of("outgoing.secret-document", "degree", named));
        });
    }

    /// The mark in a laid-out file.
    ///
    /// @param source the file as handed in: what a clerk overrides
    /// @throws Refusal `outgoing.secret-document` where the mark stands in its cell,
    ///     `outgoing.secrecy-suspected` where a clerk may override
    void passFile(byte[] pdf, Digest source) {
        marks.find(pdf).filter(mark -> !mark.declassified()).ifPresent(mark -> refuse(mark, source));
    }

    private void refuse(SecrecyMark mark, Digest source) {
        boolean certain = mark.certainty() == SecrecyMark.Certainty.CERTAIN;
        boolean overridden = !certain && Boolean.TRUE.equals(apart.execute(_ -> rows.overridden(source)));
        if (overridden) {
            return;
        }
        UUID attempt = record(source, mark.degree().name(), certain, "mark");
        String degree = mark.degree().words();
        throw Refusal.notAllowed(
                certain
                        ? Reason.of("outgoing.secret-document", "degree", degree)
                        : Reason.of("outgoing.secrecy-suspected", "degree", degree)
                                .with("attempt", attempt));
    }

    @Transactional(readOnly = true)
    List<SecrecyAttempt> attempts() {
        new MayOverrideSecrecy(organisation.actingPost()).decision().orThrow();
        return rows.newest(SHOWN);
    }

    @Transactional
    void override(UUID id, String reason) {
        Post clerk = organisation.actingPost();
        new MayOverrideSecrecy(clerk).decision().orThrow();
        SecrecyAttempt attempt =
                rows.lock(id).orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.attempt-unknown")));
        if (attempt.certain()) {
            throw Refusal.notAllowed(Reason.of("outgoing.secrecy-certain"));
        }
        if (reason.isBlank()) {
            throw Refusal.userMistake(Reason.of("outgoing.override-reason-missing"));
        }
        if (attempt.overriddenBy().isEmpty()) {
            rows.override(id, clerk.id(), reason.strip(), clock.instant());
            events.publishEvent(new SecrecyNoticed(id, "overridden", attempt.degree(), "mark"));
        }
    }

    private UUID record(Digest file, String degree, boolean certain, String found) {
        UUID id = TimeOrderedId.next();
        apart.executeWithoutResult(_ -> {
            Post asker = organisation.actingPost();
            rows.insert(new SecrecyAttempt(
                    id,
                    clock.instant(),
                    asker.id(),
                    asker.personName(),
                    file,
                    degree,
                    certain,
                    Optional.empty(),
                    Optional.empty()));
            events.publishEvent(new SecrecyNoticed(id, "refused", degree, found));
        });
        return id;
    }
}
