package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// Opens documents for acting and enters what was done: state, history and trail together, in the caller's
/// transaction.
@Component
class ActBook {
    private static final int LONGEST_REMARK = 2000;

    private final OutgoingRows rows;
    private final ActRows acts;
    private final Permissions permissions;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActBook(
            OutgoingRows rows,
            ActRows acts,
            Permissions permissions,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.permissions = permissions;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// The document, unlocked.
    ///
    /// @throws Refusal `outgoing.document-unknown`
    OutgoingDocument found(DocumentId id) {
        return rows.find(id).orElseThrow(ActBook::unknown);
    }

    /// The document, held until the transaction ends, so that of two who act at once the second sees what the
    /// first did.
    OutgoingDocument locked(DocumentId id) {
        return rows.lock(id).orElseThrow(ActBook::unknown);
    }

    /// Goes on if the state knows the act, the actor saw the current revision, and the act's permission is
    /// given.
    void permit(OutgoingDocument document, OutgoingAct act, Seen seen) {
        permit(document, act, seen, Optional.empty());
    }

    /// @param broughtBack the checkout that the act ends
    void permit(OutgoingDocument document, OutgoingAct act, Seen seen, Optional<UUID> broughtBack) {
        if (OutgoingLifecycle.edge(document.state(), act).isEmpty()) {
            throw OutOfOrder.refusal(act, document.state());
        }
        if (!seen.covers(document.revision())) {
            throw Refusal.conflict(Reason.of("outgoing.changed-meanwhile"));
        }
        Matter matter = permissions.matter(document);
        Permissions.decide(act, broughtBack.map(matter::bringingBack).orElse(matter))
                .orThrow();
    }

    /// Writes the document as it stands after the act, the act and its trail.
    ///
    /// @param after already moved along the edge
    /// @param facts what the trail says of it; with `initial` where the act was done by an initial
    OutgoingDocument enter(
            OutgoingDocument before,
            OutgoingDocument after,
            OutgoingAct act,
            Optional<String> remark,
            Map<String, String> facts) {
        String event = OutgoingLifecycle.edge(before.state(), act)
                .orElseThrow(() -> OutOfOrder.refusal(act, before.state()))
                .event();
        OutgoingDocument next = write(after);
        Instant now = clock.instant();
        Optional<Post> actor = actor();
        acts.add(
                next.id(),
                new HistoryEntry(
                        0,
                        act,
                        event,
                        before.state(),
                        next.state(),
                        next.version(),
                        actor.map(Post::id),
                        actor.map(Post::personName).orElse(""),
                        actor.map(Post::title).orElse(""),
                        now,
                        facts.containsKey("initial"),
                        remark,
                        Optional.empty()));
        events.publishEvent(new OutgoingActed(next.id(), event, before.state(), next.state(), next.version(), facts));
        return next;
    }

    /// Writes a change that is no act: an order asked for, a document opened, a reason to wait.
    OutgoingDocument write(OutgoingDocument changed) {
        OutgoingDocument next = changed.next();
        if (!rows.update(next)) {
            throw Refusal.conflict(Reason.of("outgoing.changed-meanwhile"));
        }
        return next;
    }

    /// The remark in its shortest form.
    ///
    /// @throws Refusal `outgoing.remark-missing` where the act needs one, `outgoing.remark-too-long`
    static Optional<String> remark(OutgoingAct act, Optional<String> given) {
        // A browser sends each line's end as two signs; they count as the one that was written.
        Optional<String> remark =
                given.map(text -> text.replace("\r\n", "\n").strip()).filter(text -> !text.isEmpty());
        if (remark.isEmpty() && act.needsRemark()) {
            throw Refusal.userMistake(Reason.of("outgoing.remark-missing", "act", "@outgoing.act." + act.word()));
        }
        if (remark.isPresent() && remark.get().length() > LONGEST_REMARK) {
            throw Refusal.userMistake(Reason.of("outgoing.remark-too-long", "most", LONGEST_REMARK)
                    .with("length", remark.get().length()));
        }
        return remark;
    }

    static Optional<PostId> actingPost() {
        return Acting.current().filter(Acting.InPost.class::isInstance).map(acting -> ((Acting.InPost) acting).post());
    }

    private Optional<Post> actor() {
        return actingPost().map(_ -> organisation.actingPost());
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("outgoing.document-unknown"));
    }
}
