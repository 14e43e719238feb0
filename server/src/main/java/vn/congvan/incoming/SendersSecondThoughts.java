package vn.congvan.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.ArrivalChanged;
import vn.congvan.exchange.ArrivalRecalled;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.tasks.Notices;

/// Hears that a sender has recalled a document, or that a later one changes it: written into the trail of the
/// house, and told to the clerks who serve the receiving authority.
@Component
class SendersSecondThoughts {
    private final IncomingRows rows;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    SendersSecondThoughts(
            IncomingRows rows, Organisation organisation, Notices notices, ApplicationEventPublisher events) {
        this.rows = rows;
        this.organisation = organisation;
        this.notices = notices;
        this.events = events;
    }

    @EventListener
    void on(ArrivalRecalled event) {
        rows.find(event.recalled().arrival().document()).ifPresent(document -> {
            events.publishEvent(IncomingEvent.of(
                    document.id(),
                    "recalled",
                    Map.of(
                            "before",
                            event.recalled().before(),
                            "authority",
                            document.authority().toString())));
            tell(document, "incoming.notice-recalled");
        });
    }

    @EventListener
    void on(ArrivalChanged event) {
        rows.find(event.changed().arrival().document())
                .ifPresent(document -> tell(
                        document,
                        "incoming.notice-changed-" + event.changed().change().toLowerCase(Locale.ROOT)));
    }

    private void tell(IncomingDocument document, String code) {
        Reason said = Reason.of(code, "sign", document.fields().full()).with("sender", document.senderName());
        notices.tell(clerks(document.authority()), said, document.id());
    }

    private List<PostId> clerks(AuthorityId authority) {
        return organisation.holding(Role.CLERK, Optional.empty()).stream()
                .map(Post::id)
                .filter(clerk -> organisation.serves(clerk, authority))
                .toList();
    }
}
