package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.AfterSending;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.SigningPower;
import vn.congvan.registers.Registers;

/// Recall of issued documents (Nghị định 30/2020, Điều 18 khoản 4): the document is frozen here and cancelled at every
/// receiver in the system at once; paper is given back by hand and written down.
@Service
public class Recalls {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_SIGN = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_WORDS = 500;

    private final ActBook book;
    private final Reading reading;
    private final Permissions permissions;
    private final RecallRows rows;
    private final DistributionLines distribution;
    private final AfterSending sent;
    private final Organisation organisation;
    private final Registers registers;
    private final Telling telling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recalls(
            ActBook book,
            Reading reading,
            Permissions permissions,
            RecallRows rows,
            DistributionLines distribution,
            AfterSending sent,
            Organisation organisation,
            Registers registers,
            Telling telling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.reading = reading;
        this.permissions = permissions;
        this.rows = rows;
        this.distribution = distribution;
        this.sent = sent;
        this.organisation = organisation;
        this.registers = registers;
        this.telling = telling;
        this.events = events;
        this.clock = clock;
    }

    /// The recall of the document, or whether the asker may recall it.
    ///
    /// @throws Refusal as {@link Outgoing#view}
    @Transactional(readOnly = true)
    public RecallView of(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        Optional<RecallView.Done> done = rows.of(id);
        Map<String, String> returned = rows.returned(id);
        List<RecallView.Paper> papers = done.isEmpty()
                ? List.of()
                : distribution.of(document).stream()
                        .filter(line -> line.mode().paper())
                        .map(line -> new RecallView.Paper(
                                line.recipient(),
                                line.name(),
                                Optional.ofNullable(
                                        returned.get(line.recipient().word()))))
                        .toList();
        return new RecallView(
                done,
                new MayRecall(permissions.matter(document), done.isPresent()).decision(),
                organisation.signers(document.fields().authority(), LocalDate.now(clock)).stream()
                        .map(SigningPower::signer)
                        .toList(),
                papers);
    }

    /// Carries out the recall.
    ///
    /// @throws Refusal `outgoing.not-issued-yet`, `outgoing.recalled-already`, `outgoing.only-clerk`,
    ///     `outgoing.recall-order-by`, `outgoing.recall-order-sign`, `outgoing.recall-order-day`,
    ///     `outgoing.recall-reason`
    @Transactional
    public void recall(DocumentId id, RecallOrder order) {
        OutgoingDocument document = book.locked(id);
        boolean before = rows.of(id).isPresent();
        if (before) {
            throw Refusal.conflict(Reason.of("outgoing.recalled-already"));
        }
        new MayRecall(permissions.matter(document), false).decision().orThrow();
        Instant now = clock.instant();
        RecallView.Done done = checked(document, order, now);
        rows.insert(id, order, done);
        int receivers = sent.recall(id, done.orderedBy() + " (" + done.orderSign() + ")", done.reason(), now);
        registers.recalled(RegisterKind.OUTGOING, id, done.orderSign() + " (" + DAY.format(done.orderedOn()) + ")");
        events.publishEvent(new OutgoingRecorded(
                id,
                "recalled",
                Map.of(
                        "order", done.orderSign(),
                        "ordered-by", order.by().toString(),
                        "receivers", Integer.toString(receivers))));
        telling.recalled(document, distribution.of(document), done.reason());
    }

    private RecallView.Done checked(OutgoingDocument document, RecallOrder order, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        var faults = new ArrayList<Reason>();
        Optional<Post> by = organisation
                .power(document.fields().authority(), order.by(), today)
                .map(SigningPower::signer);
        if (by.isEmpty()) {
            faults.add(Reason.of("outgoing.recall-order-by"));
        }
        String sign = order.sign().strip();
        if (sign.isEmpty() || sign.length() > LONGEST_SIGN) {
            faults.add(Reason.of("outgoing.recall-order-sign", "most", LONGEST_SIGN));
        }
        LocalDate issued = LocalDate.ofInstant(document.seal().issuedAt().orElseThrow(), clock.getZone());
        if (order.on().isAfter(today) || order.on().isBefore(issued)) {
            faults.add(Reason.of("outgoing.recall-order-day"));
        }
        String reason = order.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            faults.add(Reason.of("outgoing.recall-reason", "most", LONGEST_REASON));
        }
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
        Post clerk = organisation.actingPost();
        Post orderer = by.orElseThrow();
        return new RecallView.Done(
                orderer.personName() + ", " + orderer.title(),
                sign,
                order.on(),
                reason,
                clerk.personName() + ", " + clerk.title(),
                now);
    }

    /// Writes down that a recipient has given paper of a recalled document back.
    ///
    /// @throws Refusal `outgoing.not-recalled`, `outgoing.only-clerk`, `outgoing.recipient-not-in-document`,
    ///     `outgoing.receipt-words`
    @Transactional
    public void paperReturned(DocumentId id, String recipient, String words) {
        OutgoingDocument document = book.locked(id);
        if (rows.of(id).isEmpty()) {
            throw Refusal.conflict(Reason.of("outgoing.not-recalled"));
        }
        Matter.onlyIf(permissions.matter(document).clerk(), "outgoing.is-clerk", "outgoing.only-clerk")
                .orThrow();
        if (distribution.of(document).stream()
                .noneMatch(
                        line -> line.mode().paper() && line.recipient().word().equals(recipient))) {
            throw Refusal.notFound(Reason.of("outgoing.recipient-not-in-document", "code", recipient));
        }
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_WORDS) {
            throw Refusal.userMistake(Reason.of("outgoing.receipt-words", "most", LONGEST_WORDS));
        }
        rows.returned(id, recipient, said, organisation.actingPost().personName(), clock.instant());
        events.publishEvent(new OutgoingRecorded(id, "paper-returned", Map.of("recipient", recipient)));
    }
}
