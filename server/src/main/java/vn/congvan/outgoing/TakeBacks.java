package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.exchange.Exchange;
import vn.congvan.exchange.Recipient;
import vn.congvan.exchange.TakeBack;
import vn.congvan.exchange.TakeBackAnswered;
import vn.congvan.exchange.TakingBack;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// Taking an issued document back from one receiver (lấy lại): sent to the wrong place, or too early. The document
/// stays in force and stays with its other receivers; {@link Recalls} ends it everywhere.
@Service
public class TakeBacks {
    private static final int LONGEST_REASON = 1000;
    private static final Set<DeliveryStatus> THERE =
            Set.of(DeliveryStatus.WAITING, DeliveryStatus.FAILED, DeliveryStatus.ARRIVED, DeliveryStatus.ACCEPTED);

    private final ActBook book;
    private final Reading reading;
    private final OutgoingRows rows;
    private final Permissions permissions;
    private final Freezing freezing;
    private final Receipts receipts;
    private final Exchange exchange;
    private final TakingBack backs;
    private final Organisation organisation;
    private final Telling telling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeBacks(
            ActBook book,
            Reading reading,
            OutgoingRows rows,
            Permissions permissions,
            Freezing freezing,
            Receipts receipts,
            Exchange exchange,
            TakingBack backs,
            Organisation organisation,
            Telling telling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.reading = reading;
        this.rows = rows;
        this.permissions = permissions;
        this.freezing = freezing;
        this.receipts = receipts;
        this.exchange = exchange;
        this.backs = backs;
        this.organisation = organisation;
        this.telling = telling;
        this.events = events;
        this.clock = clock;
    }

    /// From whom the document can be taken back, and what was asked before.
    ///
    /// @throws Refusal as {@link Outgoing#view}
    @Transactional(readOnly = true)
    public TakeBackView of(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        List<TakeBack> asked = backs.of(id);
        List<Recipient> receivers = exchange.states(id).stream()
                .filter(state -> THERE.contains(state.status()))
                .map(DeliveryState::recipient)
                .filter(receiver -> asked.stream()
                        .noneMatch(wish -> wish.answer().isEmpty()
                                && wish.recipient().code().equals(receiver.code())))
                .toList();
        return new TakeBackView(
                new MayTakeBackSent(permissions.matter(document), freezing.frozen(id)).decision(), receivers, asked);
    }

    /// Takes the document back from a receiver who has not accepted it; asks one who has.
    ///
    /// @param code the receiver's identifier code
    /// @return whether it is back at once
    /// @throws Refusal `outgoing.not-issued-yet`, `outgoing.recalled-already`, `outgoing.only-clerk`,
    ///     `outgoing.take-back-reason`, `exchange.nothing-to-take-back`, `exchange.asked-back-already`
    @Transactional
    public boolean take(DocumentId id, String code, String reason) {
        OutgoingDocument document = book.locked(id);
        new MayTakeBackSent(permissions.matter(document), freezing.frozen(id))
                .decision()
                .orThrow();
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("outgoing.take-back-reason", "most", LONGEST_REASON));
        }
        Post clerk = organisation.actingPost();
        String by = clerk.personName() + ", " + clerk.title();
        boolean atOnce = backs.take(id, code, by, why, clock.instant());
        events.publishEvent(
                new OutgoingRecorded(id, atOnce ? "taken-back-from" : "asked-back", Map.of("receiver", code)));
        return atOnce;
    }

    @EventListener
    void on(TakeBackAnswered event) {
        rows.find(event.takeBack().document()).ifPresent(document -> {
            if (!freezing.frozen(document.id())) {
                receipts.enter(document.id(), exchange.states(document.id()));
            }
            telling.takeBackAnswered(document, event.takeBack());
        });
    }
}
