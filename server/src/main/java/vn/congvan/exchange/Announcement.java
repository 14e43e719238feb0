package vn.congvan.exchange;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;

/// Tells the sender's side, in the sender's agency, what came back: once per change, in order.
@Component
class Announcement {
    private final ExchangeRows rows;
    private final TakingBackRows backs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Announcement(
            ExchangeRows rows,
            TakingBackRows backs,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.backs = backs;
        this.events = events;
        this.transactions = transactions;
    }

    /// How many changes were told.
    int announce(AgencyId agency) {
        return Quietly.call(
                new Acting.AsSystem(agency, "exchange.announce"),
                () -> transactions.execute(_ -> {
                    List<DeliveryChanged> changes = rows.announce();
                    changes.forEach(events::publishEvent);
                    List<TakeBack> answered = backs.tellAnswered();
                    answered.forEach(one -> events.publishEvent(new TakeBackAnswered(one)));
                    return changes.size() + answered.size();
                }));
    }
}
