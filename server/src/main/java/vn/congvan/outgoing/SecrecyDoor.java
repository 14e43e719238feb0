package vn.congvan.outgoing;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.form.SecrecyMark;
import vn.congvan.form.SecrecyMarks;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.SecrecyAttempt.In;
import vn.congvan.outgoing.SecrecyAttempt.Verdict;
import vn.congvan.tasks.Notices;

/// Lets no document with a degree of secrecy in. The attempt is recorded, without content, also where
/// everything else is rolled back; the clerks are told of a mark that is only suspected.
@Component
class SecrecyDoor {
    private static final String NAMED = "NAMED";

    private final SecrecyMarks marks;
    private final SecrecyRows rows;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    SecrecyDoor(
            SecrecyMarks marks,
            SecrecyRows rows,
            Organisation organisation,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.marks = marks;
        this.rows = rows;
        this.organisation = organisation;
        this.notices = notices;
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
            record(file, In.FIELD, Optional.empty());
            throw Refusal.notAllowed(Reason.of("outgoing.secret-document", "degree", named));
        });
    }

    /// The mark in a laid-out file.
    ///
    /// @param source the file as handed in: what a clerk judges
    /// @throws Refusal `outgoing.secret-document` where the mark stands in its cell or a clerk found that it
    ///     is one, `outgoing.secrecy-suspected` where a clerk has to look at it
    void passFile(byte[] pdf, Digest source, In part) {
        marks.find(pdf).filter(mark -> !mark.declassified()).ifPresent(mark -> refuse(mark, source, part));
    }

    private void refuse(SecrecyMark mark, Digest source, In part) {
        boolean certain = mark.certainty() == SecrecyMark.Certainty.CERTAIN;
        Optional<Verdict> judged = certain ? Optional.empty() : apart.execute(_ -> rows.judged(source));
        if (judged.filter(Verdict.NO_MARK::equals).isPresent()) {
            return;
        }
        UUID attempt = record(source, part, Optional.of(mark));
        String degree = mark.degree().words();
        throw Refusal.notAllowed(
                certain || judged.isPresent()
                        ? Reason.of("outgoing.secret-document", "degree", degree)
                        : Reason.of("outgoing.secrecy-suspected", "degree", degree)
                                .with("attempt", attempt)
                                .with("page", mark.spot().page()));
    }

    private UUID record(Digest file, In part, Optional<SecrecyMark> mark) {
        return apart.execute(_ -> {
            Post asker = organisation.actingPost();
            SecrecyAttempt attempt = attempt(asker, file, part, mark);
            // The same file brought again by the same post is the same case; the trail has every attempt.
            Optional<UUID> known = rows.open(asker.id(), file).filter(_ -> !attempt.certain());
            UUID id = known.orElseGet(attempt::id);
            if (known.isEmpty()) {
                rows.insert(attempt);
                tellClerks(attempt);
            }
            events.publishEvent(
                    new SecrecyNoticed(id, "refused", attempt.degree(), part == In.FIELD ? "field" : "mark"));
            return id;
        });
    }

    private SecrecyAttempt attempt(Post asker, Digest file, In part, Optional<SecrecyMark> mark) {
        return new SecrecyAttempt(
                TimeOrderedId.next(),
                clock.instant(),
                asker.id(),
                asker.personName(),
                file,
                part,
                mark.map(found -> found.degree().name()).orElse(NAMED),
                mark.map(found -> found.certainty() == SecrecyMark.Certainty.CERTAIN)
                        .orElse(true),
                mark.map(found -> new SecrecyAttempt.Mark(found.words(), found.spot())),
                Optional.empty());
    }

    private void tellClerks(SecrecyAttempt attempt) {
        if (!attempt.certain()) {
            var clerks = organisation.holding(Role.CLERK, Optional.empty()).stream()
                    .map(Post::id)
                    .toList();
            notices.tell(
                    clerks,
                    Reason.of("outgoing.notice-secrecy-suspected", "person", attempt.byName())
                            .with("words", attempt.mark().orElseThrow().words())
                            .with("attempt", attempt.id()));
        }
    }
}
