package vn.congvan.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Reason;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.Directory;

/// Moves packages from outboxes to doorsteps and looks after every agency that has something to move. Each
/// package moves in a transaction of its own and every step may be repeated, so a pass can be cut off
/// anywhere, and two may run side by side.
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ExchangeRows rows;
    private final Reception reception;
    private final Announcement announcement;
    private final Retelling retelling;
    private final Directory directory;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Delivery(
            ExchangeRows rows,
            Reception reception,
            Announcement announcement,
            Retelling retelling,
            Directory directory,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.reception = reception;
        this.announcement = announcement;
        this.retelling = retelling;
        this.directory = directory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes round until nothing moves any more.
    void run() {
        int moved;
        do {
            moved = 0;
            for (AgencyId agency : rows.agenciesWithWork(clock.instant())) {
                moved += handOver(agency)
                        + reception.receive(agency)
                        + announcement.announce(agency)
                        + retelling.tell(agency);
            }
        } while (moved > 0);
    }

    private int handOver(AgencyId agency) {
        var acting = new Acting.AsSystem(agency, "exchange.deliver");
        List<ExchangeRows.Due> due =
                Quietly.call(acting, () -> transactions.execute(_ -> rows.due(clock.instant(), AT_ONCE)));
        int moved = 0;
        for (ExchangeRows.Due one : due) {
            moved += handOver(acting, one) ? 1 : 0;
        }
        return moved;
    }

    private boolean handOver(Acting acting, ExchangeRows.Due due) {
        try {
            acting.run(() -> transactions.executeWithoutResult(_ -> address(due)));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Package {} could not be handed over; it is tried again", due.packageId(), e);
            Instant until = clock.instant().plus(pause(due.attempts()));
            acting.run(() -> transactions.executeWithoutResult(_ -> rows.postpone(due, until)));
            return false;
        }
    }

    private void address(ExchangeRows.Due due) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        switch (directory.look(due.code(), today)) {
            case Directory.Entry.Open open ->
                rows.handOver(due, open.agency(), open.authority(), new ArrivalId(TimeOrderedId.next()), now);
            case Directory.Entry.Closed closed -> rows.fail(due, closed(closed), now);
            case Directory.Entry.Unknown(var code) ->
                rows.fail(due, Reason.of("exchange.recipient-unknown", "code", code), now);
        }
    }

    private static Reason closed(Directory.Entry.Closed closed) {
        return closed.successor()
                .map(successor -> Reason.of("exchange.recipient-closed", "successor", successor))
                .orElseGet(() -> Reason.of("exchange.recipient-closed-for-good"))
                .with("code", closed.code())
                .with("name", closed.name())
                .with("since", DAY.format(closed.since()));
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(5L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
