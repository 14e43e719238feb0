package vn.congvan.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.Holdings;
import vn.congvan.lawbook.SecrecyDegree;

/// Takes packages from an agency's doorstep into its inbox: every file is read and compared with its digest
/// first; then holding, state 01, trail and whatever the listeners of {@link PackageArrived} do commit
/// together.
@Component
class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int AT_ONCE = 50;
    private static final String AT_THE_DOOR = "Hệ thống của cơ quan nhận";
    private static final String STATE_SECRET = "state-secret";

    private final ArrivalRows rows;
    private final Content content;
    private final Holdings holdings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reception(
            ArrivalRows rows,
            Content content,
            Holdings holdings,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.content = content;
        this.holdings = holdings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// How many packages went in, or back as damaged.
    int receive(AgencyId agency) {
        var acting = new Acting.AsSystem(agency, "exchange.receive");
        List<ArrivalId> ids = Quietly.call(acting, () -> transactions.execute(_ -> rows.onTheDoorstep(AT_ONCE)));
        int moved = 0;
        for (ArrivalId id : ids) {
            try {
                moved += Quietly.call(acting, () -> transactions.execute(_ -> receive(id))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("Arrival {} could not be taken in; it is tried again", id, e);
            }
        }
        return moved;
    }

    private boolean receive(ArrivalId id) {
        return rows.lock(id)
                .map(arrival -> {
                    if (arrival.envelope().secrecy() != SecrecyDegree.NONE) {
                        return turnAway(arrival);
                    }
                    return whole(arrival) ? takeIn(arrival) : sendBackDamaged(arrival);
                })
                .orElse(false);
    }

    /// What names a degree of secrecy never comes in: nothing of it is held, its sender gets 02 at once.
    private boolean turnAway(Arrival arrival) {
        Instant now = clock.instant();
        events.publishEvent(new SecretTurnedAway(
                arrival.id(), arrival.senderCode(), arrival.envelope().secrecy()));
        rows.move(new ArrivalRows.Move(arrival.id(), "HANDED", "ARRIVED", now, null, null, null));
        return rows.move(new ArrivalRows.Move(
                arrival.id(),
                "ARRIVED",
                "REFUSED",
                now,
                AT_THE_DOOR,
                new RefusedBecause(STATE_SECRET, "Gói tin ghi độ mật; hệ thống không nhận văn bản có độ mật."),
                null));
    }

    private boolean takeIn(Arrival handed) {
        Instant now = clock.instant();
        var arrival = new Arrival(
                handed.id(),
                handed.packageId(),
                handed.receiver(),
                handed.senderCode(),
                handed.senderName(),
                handed.envelope(),
                handed.files(),
                now,
                DeliveryStatus.ARRIVED);
        for (PackageFile file : arrival.files()) {
            holdings.hold(
                    arrival.id().document(),
                    file.role().held(),
                    file.digest(),
                    file.fileName(),
                    file.kind(),
                    file.size());
        }
        events.publishEvent(new PackageArrived(arrival));
        return rows.move(new ArrivalRows.Move(arrival.id(), "HANDED", "ARRIVED", now, null, null, null));
    }

    private boolean sendBackDamaged(Arrival arrival) {
        LOG.warn("Arrival {} is damaged: its content does not match the digests of its package", arrival.id());
        return rows.move(new ArrivalRows.Move(
                arrival.id(), "HANDED", "DAMAGED", clock.instant(), null, null, Reason.of("exchange.package-damaged")));
    }

    private boolean whole(Arrival arrival) {
        try {
            return arrival.files().stream().allMatch(file -> content.read(file.digest()).length == file.size());
        } catch (Refusal refusal) {
            return false;
        }
    }
}
