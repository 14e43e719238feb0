package vn.congvan.incoming;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
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
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.registers.Registers;
import vn.congvan.tasks.Notices;

/// Hears that a sender has recalled a document or taken it back, or that a later one changes it: written
/// into the trail of the house, and told to the clerks who serve the receiving authority.
@Component
class SendersSecondThoughts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final IncomingRows rows;
    private final Organisation organisation;
    private final Registers registers;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendersSecondThoughts(
            IncomingRows rows,
            Organisation organisation,
            Registers registers,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.registers = registers;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
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
            String by = event.recalled().orderedBy() + ", "
                    + DAY.format(event.recalled().at().atZone(clock.getZone()));
            if (event.recalled().takenBack()) {
                registers.takenBack(document.id(), by);
            } else {
                registers.recalled(RegisterKind.INCOMING, document.id(), by);
            }
            tell(document, event.recalled().takenBack() ? "incoming.notice-taken-back" : "incoming.notice-recalled");
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
