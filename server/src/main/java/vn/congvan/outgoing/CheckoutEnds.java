package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.tasks.Notices;

/// The three ways in which a checkout ends, with their trail, in the caller's transaction.
@Component
class CheckoutEnds {
    private final CheckoutRows rows;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckoutEnds(
            CheckoutRows rows,
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

    void checkedIn(DocumentId document, Checkout checkout, int made) {
        end(checkout, Checkout.Ending.CHECKED_IN, Optional.empty(), Optional.of(made));
        record(document, "checked-in", checkout, Map.of("made", Integer.toString(made)));
    }

    void givenUp(DocumentId document, Checkout checkout) {
        end(checkout, Checkout.Ending.GIVEN_UP, Optional.empty(), Optional.empty());
        record(document, "checkout-given-up", checkout, Map.of());
    }

    /// Whoever had taken it along is told.
    void broken(OutgoingDocument document, Checkout checkout, String reason) {
        Post by = end(checkout, Checkout.Ending.BROKEN, Optional.of(reason), Optional.empty());
        record(document.id(), "checkout-broken", checkout, Map.of());
        notices.tell(
                List.of(checkout.by()),
                Reason.of("outgoing.notice-checkout-broken", "person", by.personName())
                        .with("reason", reason)
                        .with("version", checkout.version()),
                document.id());
    }

    private Post end(Checkout checkout, Checkout.Ending how, Optional<String> reason, Optional<Integer> made) {
        Post by = organisation.actingPost();
        rows.end(checkout.id(), by, new Checkout.Ended(how, clock.instant(), by.personName(), reason, made));
        return by;
    }

    private void record(DocumentId document, String event, Checkout checkout, Map<String, String> more) {
        var facts = new java.util.HashMap<>(more);
        facts.put("version", Integer.toString(checkout.version()));
        facts.put("checkout", checkout.id().toString());
        events.publishEvent(new OutgoingRecorded(document, event, facts));
    }
}
