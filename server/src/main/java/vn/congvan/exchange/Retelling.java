package vn.congvan.exchange;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;

/// Tells the receiver's side, in the receiver's agency, what was recalled, changed or asked back: once each.
@Component
class Retelling {
    private final AfterSendingRows rows;
    private final TakingBackRows backs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Retelling(
            AfterSendingRows rows,
            TakingBackRows backs,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.backs = backs;
        this.events = events;
        this.transactions = transactions;
    }

    /// How many recalls and changes were told.
    int tell(AgencyId agency) {
        return Quietly.call(
                new Acting.AsSystem(agency, "exchange.retell"),
                () -> transactions.execute(_ -> {
                    List<RecalledArrival> recalled = rows.tellRecalled();
                    recalled.forEach(one -> events.publishEvent(new ArrivalRecalled(one)));
                    List<ChangedArrival> changed = rows.tellChanged();
                    changed.forEach(one -> events.publishEvent(new ArrivalChanged(one)));
                    List<AskedBack> asked = backs.tellAsked();
                    asked.forEach(one -> events.publishEvent(new ArrivalAskedBack(one)));
                    return recalled.size() + changed.size() + asked.size();
                }));
    }
}
