package vn.congvan.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;

/// The way of documents between agencies: outbox, inbox, states. Whole, once, to the right place.
@Service
public class Exchange {
    private final ExchangeRows rows;
    private final ArrivalRows arrivals;
    private final Organisation organisation;
    private final Directory directory;
    private final MayRepairDelivery mayRepair;
    private final DeliveryTrigger trigger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchange(
            ExchangeRows rows,
            ArrivalRows arrivals,
            Organisation organisation,
            Directory directory,
            MayRepairDelivery mayRepair,
            DeliveryTrigger trigger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.organisation = organisation;
        this.directory = directory;
        this.mayRepair = mayRepair;
        this.trigger = trigger;
        this.events = events;
        this.clock = clock;
    }

    /// Puts the package into the outbox, in the caller's transaction and in one round trip; delivery begins
    /// when it has committed.
    ///
    /// @throws Refusal `exchange.state-secret` for a document with a degree of secrecy;
    ///     `exchange.no-recipients` without receivers; `exchange.recipient-twice` for a code named twice
    @Transactional(propagation = Propagation.MANDATORY)
    public PackageId send(Dispatch dispatch) {
        if (dispatch.envelope().secrecy() != SecrecyDegree.NONE) {
            throw Refusal.notAllowed(Reason.of("exchange.state-secret"));
        }
        if (dispatch.recipients().isEmpty()) {
            throw Refusal.userMistake(Reason.of("exchange.no-recipients"));
        }
        var codes = new HashSet<String>();
        for (Recipient recipient : dispatch.recipients()) {
            if (!codes.add(recipient.code())) {
                throw Refusal.userMistake(Reason.of("exchange.recipient-twice", "code", recipient.code()));
            }
        }
        var id = new PackageId(TimeOrderedId.next());
        rows.post(id, dispatch, clock.instant());
        trigger.afterCommit();
        return id;
    }

    /// How the document's packages stand with each receiver, in the order in which they were named. Empty for
    /// a document that was not sent, and for a foreign one.
    @Transactional(readOnly = true)
    public List<DeliveryState> states(DocumentId document) {
        return rows.states(document);
    }

    /// What could not be delivered and needs the acting clerk (Gửi lỗi), oldest first.
    @Transactional(readOnly = true)
    public List<FailedDelivery> failed() {
        return rows.failed(organisation.servedBy(Acting.person().post()).stream()
                .map(IssuingAuthority::id)
                .toList());
    }

    /// Tries a failed delivery again, to `newCode` where given, else to the same code.
    ///
    /// @throws Refusal `exchange.delivery-unknown`, `exchange.delivery-not-failed`,
    ///     `exchange.recipient-twice`, or by {@link MayRepairDelivery}
    @Transactional
    public void retry(PackageId packageId, String code, Optional<String> newCode) {
        ExchangeRows.Found found = rows.delivery(packageId, code)
                .orElseThrow(() -> Refusal.notFound(Reason.of("exchange.delivery-unknown")));
        mayRepair.decide(found.authority()).orThrow();
        String target =
                newCode.map(String::strip).filter(text -> !text.isEmpty()).orElse(code);
        try {
            if (rows.retry(packageId, code, target, nameOf(target), clock.instant()) == 0) {
                throw Refusal.conflict(Reason.of("exchange.delivery-not-failed"));
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.userMistake(Reason.of("exchange.recipient-twice", "code", target));
        }
        events.publishEvent(new DeliveryRetried(found.document(), packageId, code, target));
        trigger.afterCommit();
    }

    /// Who bears this code today, or bore it; empty for a code that nobody has.
    private Optional<String> nameOf(String code) {
        return switch (directory.look(code, LocalDate.now(clock))) {
            case Directory.Entry.Open open -> Optional.of(open.name());
            case Directory.Entry.Closed closed -> Optional.of(closed.name());
            case Directory.Entry.Unknown(String _) -> Optional.empty();
        };
    }

    /// The package in the acting agency's inbox; empty for a foreign one as for an unknown one.
    @Transactional(readOnly = true)
    public Optional<Arrival> arrival(ArrivalId id) {
        return arrivals.find(id);
    }

    /// Feeds 03 (đã tiếp nhận) back to the sender, in the caller's transaction of registration.
    ///
    /// @param person name and title of who accepted
    /// @throws Refusal `exchange.already-decided`, `exchange.recalled`
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(ArrivalId id, Instant at, String person) {
        decide(new ArrivalRows.Move(id, "ARRIVED", "ACCEPTED", at, person, null, null));
    }

    /// Feeds 02 (từ chối tiếp nhận) back to the sender, in the caller's transaction of refusal.
    ///
    /// @param person name and title of who refused
    /// @throws Refusal `exchange.already-decided`, `exchange.recalled`
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(ArrivalId id, Instant at, String person, RefusedBecause because) {
        decide(new ArrivalRows.Move(id, "ARRIVED", "REFUSED", at, person, because, null));
    }

    private void decide(ArrivalRows.Move move) {
        if (!arrivals.move(move)) {
            boolean recalled = arrivals.find(move.id())
                    .filter(arrival -> arrival.status() == DeliveryStatus.RECALLED)
                    .isPresent();
            throw Refusal.conflict(Reason.of(recalled ? "exchange.recalled" : "exchange.already-decided"));
        }
        trigger.afterCommit();
    }
}
