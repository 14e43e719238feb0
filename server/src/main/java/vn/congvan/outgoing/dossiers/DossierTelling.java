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

/// Tells people of the acting agency what the other side did with a dossier. A notice names the document by number and
/// summary.
@Component
class DossierTelling {
    private static final int LONGEST_SUMMARY = 120;

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
        ProgressRows.Whose whose = progress.whose(asked.document());
        notices.tell(
                people(whose, false),
                named(returned ? "outgoing.notice-dossier-returned" : "outgoing.notice-dossier-more", whose)
                        .with("reason", asked.ask().reason()),
                asked.document());
        events.publishEvent(new OutgoingRecorded(
                asked.document(),
                returned ? "dossier-returned-to-us" : "dossier-more-asked-of-us",
                Map.of("ask", asked.ask().id().toString())));
    }

    /// That the document was issued, or that the draft was given up.
    void ended(Progress ended) {
        boolean issued = ended.state() == OutgoingState.ISSUED;
        ProgressRows.Whose whose = progress.whose(ended.document());
        Reason told = named(issued ? "outgoing.notice-dossier-issued" : "outgoing.notice-dossier-ended", whose)
                .with("issued", ended.sign().orElse("–"))
                .with("day", ended.issuedOn().map(DossierDays::said).orElse("–"));
        notices.tell(people(whose, true), told, ended.document());
        events.publishEvent(new OutgoingRecorded(
                ended.document(),
                issued ? "dossier-issued" : "dossier-ended",
                Map.of("state", ended.state().word(), "sign", ended.sign().orElse(""))));
    }

    /// That a draft was put into his hands.
    void handed(DocumentId draft, PostId handler, String sender, String summary) {
        notices.tell(
                List.of(handler),
                Reason.of("outgoing.notice-dossier-handed", "sender", sender).with("summary", shortened(summary)),
                draft);
    }

    /// That a tờ trình went out without its dossier: its decider is not reached over the exchange any more.
    void stayed(DossierRows.Carried carried) {
        ProgressRows.Whose whose = progress.whose(carried.document());
        notices.tell(
                people(whose, false),
                named("outgoing.notice-dossier-stayed", whose).with("decider", carried.deciderName()),
                carried.document());
        events.publishEvent(
                new OutgoingRecorded(carried.document(), "dossier-stayed", Map.of("decider", carried.deciderCode())));
    }

    /// That a supplementary version has come.
    void supplemented(AskRows.Answered answered) {
        ProgressRows.Whose whose = progress.whose(answered.draft());
        String sender = received.ofDraft(answered.draft())
                .map(ReceivedRows.Received::senderName)
                .orElse("–");
        notices.tell(
                people(whose, false),
                named("outgoing.notice-dossier-supplemented", whose).with("sender", sender),
                answered.draft());
        events.publishEvent(new OutgoingRecorded(
                answered.draft(),
                "dossier-supplement-came",
                Map.of("ask", answered.ask().toString())));
    }

    /// Whoever works on the draft must know; once it has its number the clerks too, who go on or give the sealing up.
    @EventListener
    void on(ArrivalRecalled event) {
        received.ofArrival(event.recalled().arrival().document()).ifPresent(dossier -> {
            ProgressRows.Whose whose = progress.whose(dossier.draft());
            var posts = new ArrayList<>(people(whose, true));
            if (whose.state() == OutgoingState.SEALING || whose.state() == OutgoingState.SEALED) {
                organisation.holding(Role.CLERK, Optional.empty()).stream()
                        .map(Post::id)
                        .forEach(posts::add);
            }
            notices.tell(
                    posts,
                    named(recalled(whose.state()), whose)
                            .with("sender", dossier.senderName())
                            .with("reason", event.recalled().reason()),
                    dossier.draft());
            events.publishEvent(new OutgoingRecorded(
                    dossier.draft(),
                    "dossier-recalled",
                    Map.of("arrival", dossier.arrival().toString())));
        });
    }

    private static String recalled(OutgoingState state) {
        return switch (state) {
            case SEALING, SEALED -> "outgoing.notice-dossier-recalled-numbered";
            case ISSUED -> "outgoing.notice-dossier-recalled-issued";
            default -> "outgoing.notice-dossier-recalled";
        };
    }

    /// A package that was not reached goes to another code now.
    @EventListener
    void on(DeliveryRetried event) {
        if (progress.sentAs(event.document()).filter(event.packageId()::equals).isPresent()
                && directory.look(event.newCode(), LocalDate.now(clock)) instanceof Directory.Entry.Open open) {
            progress.redirected(event.packageId(), open);
        }
    }

    private List<PostId> people(ProgressRows.Whose whose, boolean signer) {
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

    private static Reason named(String code, ProgressRows.Whose whose) {
        return Reason.of(code, "sign", whose.sign().orElse("–")).with("summary", shortened(whose.summary()));
    }

    private static String shortened(String summary) {
        return summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) + "…" : summary;
    }
}
