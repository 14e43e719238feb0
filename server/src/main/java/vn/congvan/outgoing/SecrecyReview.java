package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.SecrecyAttempt.Judgement;
import vn.congvan.outgoing.SecrecyAttempt.Verdict;
import vn.congvan.tasks.Notices;

/// The refused attempts with a mark of secrecy, and what clerks find about them. What is found holds for the
/// file, whoever brings it.
@Component
class SecrecyReview {
    private static final int SHOWN = 200;
    private static final int LONGEST_REASON = 500;

    private final SecrecyRows rows;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecrecyReview(
            SecrecyRows rows,
            Organisation organisation,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /// All of the agency, for a clerk.
    @Transactional(readOnly = true)
    SecrecyAttempts all(Optional<SecrecyState> state) {
        new MayOverrideSecrecy(organisation.actingPost()).decision().orThrow();
        return new SecrecyAttempts(rows.newest(Optional.empty(), state, SHOWN), rows.counts(Optional.empty()));
    }

    /// Those of the asking post.
    @Transactional(readOnly = true)
    SecrecyAttempts mine(Optional<SecrecyState> state) {
        var mine = Optional.of(organisation.actingPost().id());
        return new SecrecyAttempts(rows.newest(mine, state, SHOWN), rows.counts(mine));
    }

    @Transactional(readOnly = true)
    SecrecyAttempt one(UUID id) {
        return visible(rows.find(id));
    }

    /// How many suspected marks wait that the asking post may see.
    @Transactional(readOnly = true)
    long waiting() {
        Post asker = organisation.actingPost();
        boolean clerk = new MayOverrideSecrecy(asker).decision().permitted();
        return rows.counts(clerk ? Optional.empty() : Optional.of(asker.id())).getOrDefault(SecrecyState.WAITING, 0L);
    }

    /// Whom a drafter may ask.
    @Transactional(readOnly = true)
    List<Post> clerks() {
        return organisation.holding(Role.CLERK, Optional.empty());
    }

    @Transactional
    void judge(UUID id, Verdict verdict, String reason) {
        SecrecyAttempt attempt = visible(rows.lock(id));
        Post clerk = organisation.actingPost();
        new MayOverrideSecrecy(clerk).decision().orThrow();
        if (attempt.certain()) {
            throw Refusal.notAllowed(Reason.of("outgoing.secrecy-certain"));
        }
        if (reason.isBlank()) {
            throw Refusal.userMistake(Reason.of("outgoing.override-reason-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("outgoing.override-reason-long", "most", LONGEST_REASON));
        }
        if (attempt.judgement().filter(found -> found.verdict() == verdict).isEmpty()) {
            var judgement = new Judgement(verdict, clerk.id(), clerk.personName(), reason.strip(), clock.instant());
            rows.judge(attempt.file(), judgement).forEach(other -> tell(other, judgement));
            var done = verdict == Verdict.NO_MARK ? "overridden" : "confirmed";
            events.publishEvent(new SecrecyNoticed(id, done, attempt.degree(), "mark"));
        }
    }

    private SecrecyAttempt visible(Optional<SecrecyAttempt> found) {
        Post asker = organisation.actingPost();
        return found.filter(
                        attempt -> new MaySeeAttempt(asker, attempt).decision().permitted())
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.attempt-unknown")));
    }

    private void tell(SecrecyAttempt attempt, Judgement judgement) {
        var code = judgement.verdict() == Verdict.NO_MARK
                ? "outgoing.notice-secrecy-overridden"
                : "outgoing.notice-secrecy-confirmed";
        notices.tell(
                List.of(attempt.by()),
                Reason.of(code, "person", judgement.byName())
                        .with("remark", judgement.reason())
                        .with("attempt", attempt.id()));
    }
}
