package vn.congvan.outgoing.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.ArrivalRecalled;
import vn.congvan.exchange.DeliveryRetried;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.outgoing.OutgoingState;
import vn.congvan.tasks.Notices;

/// Tells people of the acting agency what the other side did with a dossier.
@Component
class DossierTelling {
    private final ProgressRows progress;
    private final ReceivedRows received;
    private final Directory directory;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierTelling(
            ProgressRows progress,
            ReceivedRows received,
            Directory directory,
            Organisation organisation,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.progress = progress;
        this.received = received;
        this.directory = directory;
        this.organisation = organisation;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /// That the dossier was returned, or more is asked for.
    void asked(AskRows.OfOurs asked) {
        boolean returned = asked.ask().kind() == Ask.Kind.RETURNED;
        notices.tell(
                people(asked.document(), false),
                Reason.of(
                        returned ? "outgoing.notice-dossier-returned" : "outgoing.notice-dossier-more",
                        "reason",
                        asked.ask().reason()),
                asked.document());
        events.publishEvent(new OutgoingRecorded(
                asked.document(),
                returned ? "dossier-returned-to-us" : "dossier-more-asked-of-us",
                Map.of("ask", asked.ask().id().toString())));
    }

    /// That the document was issued, or that the draft was given up.
    void ended(Progress ended) {
        boolean issued = ended.state() == OutgoingState.ISSUED;
        notices.tell(
                people(ended.document(), true),
                issued
                        ? Reason.of(
                                        "outgoing.notice-dossier-issued",
                                        "sign",
                                        ended.sign().orElse("–"))
                                .with(
                                        "day",
                                        ended.issuedOn().map(DossierDays::said).orElse("–"))
                        : Reason.of("outgoing.notice-dossier-ended"),
                ended.document());
        events.publishEvent(new OutgoingRecorded(
                ended.document(),
                issued ? "dossier-issued" : "dossier-ended",
                Map.of("state", ended.state().word(), "sign", ended.sign().orElse(""))));
    }

    /// That a draft was put into his hands.
    void handed(DocumentId draft, PostId handler, String sender, String summary) {
        notices.tell(
                List.of(handler),
                Reason.of("outgoing.notice-dossier-handed", "sender", sender).with("summary", summary),
                draft);
    }

    /// That a supplementary version has come.
    void supplemented(AskRows.Answered answered) {
        String sender = received.ofDraft(answered.draft())
                .map(ReceivedRows.Received::senderName)
                .orElse("–");
        notices.tell(
                people(answered.draft(), false),
                Reason.of("outgoing.notice-dossier-supplemented", "sender", sender),
                answered.draft());
        events.publishEvent(new OutgoingRecorded(
                answered.draft(),
                "dossier-supplement-came",
                Map.of("ask", answered.ask().toString())));
    }

    /// The draft of a recalled dossier rests; whoever works on it must know.
    @EventListener
    void on(ArrivalRecalled event) {
        received.ofArrival(event.recalled().arrival().document()).ifPresent(dossier -> {
            notices.tell(
                    people(dossier.draft(), true),
                    Reason.of("outgoing.notice-dossier-recalled", "sender", dossier.senderName())
                            .with("reason", event.recalled().reason()),
                    dossier.draft());
            events.publishEvent(new OutgoingRecorded(
                    dossier.draft(),
                    "dossier-recalled",
                    Map.of("arrival", dossier.arrival().toString())));
        });
    }

    /// A package that was not reached goes to another code now.
    @EventListener
    void on(DeliveryRetried event) {
        if (progress.sentAs(event.document()).filter(event.packageId()::equals).isPresent()
                && directory.look(event.newCode(), LocalDate.now(clock)) instanceof Directory.Entry.Open open) {
            progress.redirected(event.packageId(), open.agency());
        }
    }

    private List<PostId> people(DocumentId document, boolean signer) {
        ProgressRows.Whose whose = progress.whose(document);
        var posts = new ArrayList<PostId>();
        posts.add(whose.drafter());
        organisation.holding(Role.UNIT_HEAD, Optional.of(whose.unit())).stream()
                .map(Post::id)
                .forEach(posts::add);
        if (signer) {
            posts.add(whose.signer());
        }
        return posts;
    }
}
