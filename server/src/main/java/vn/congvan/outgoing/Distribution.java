package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.practice.SendingMode;

/// How a document goes to each of its recipients: to what end, by which way, to which code of today (BG 4.2c, 6; ST
/// 4.2, 10.4). What nobody decides follows the province's list; at issue it is settled for good.
@Service
public class Distribution {
    private static final int LONGEST_REASON = 500;

    private final ActBook book;
    private final Reading reading;
    private final Permissions permissions;
    private final DistributionLines lines;
    private final DistributionRows rows;
    private final Freezing freezing;
    private final Packing packing;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Distribution(
            ActBook book,
            Reading reading,
            Permissions permissions,
            DistributionLines lines,
            DistributionRows rows,
            Freezing freezing,
            Packing packing,
            Lawbook lawbook,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.reading = reading;
        this.permissions = permissions;
        this.lines = lines;
        this.rows = rows;
        this.freezing = freezing;
        this.packing = packing;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// Every recipient in the order of Nơi nhận, as it stands today.
    ///
    /// @throws Refusal as {@link Outgoing#view}
    @Transactional(readOnly = true)
    public DistributionView of(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        Matter matter = permissions.matter(document);
        List<DistributionLine> found = lines.of(document);
        Set<String> mine = found.stream()
                .filter(line -> line.settled().isPresent() && line.taken().isEmpty())
                .map(DistributionLine::recipient)
                .filter(address -> new MayTakeInside(matter, address).decision().permitted())
                .map(Address::word)
                .collect(Collectors.toSet());
        return new DistributionView(found, lawbook.recipientRoles(today()), new MayDistribute(matter).decision(), mine);
    }

    /// Decides end and way for one recipient.
    ///
    /// @param role code of one of the roles of today
    /// @param reason needed where the way is not the proposed one
    /// @throws Refusal `outgoing.recipient-not-in-document`, `outgoing.role-unknown`, `outgoing.mode-not-possible`,
    ///     `outgoing.mode-reason`, `outgoing.distribution-settled`, `outgoing.only-distributor`,
    ///     `outgoing.dossier-decider-paper`
    @Transactional
    public void decide(DocumentId id, String recipient, String role, SendingMode mode, Optional<String> reason) {
        DistributionLine line = mine(id, recipient);
        if (lawbook.recipientRoles(today()).stream()
                .noneMatch(known -> known.code().equals(role))) {
            throw Refusal.userMistake(Reason.of("outgoing.role-unknown", "role", role));
        }
        if (!possible(line.recipient(), mode)) {
            throw Refusal.userMistake(Reason.of("outgoing.mode-not-possible", "name", line.name()));
        }
        if (mode == SendingMode.PAPER_ONLY) {
            packing.needed(id, recipient).ifPresent(needed -> {
                throw Refusal.conflict(needed);
            });
        }
        boolean deviates = mode != line.proposed().mode();
        Optional<String> said = reason.map(String::strip).filter(text -> !text.isEmpty() && deviates);
        if (deviates && said.isEmpty()
                || said.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
            throw Refusal.userMistake(Reason.of("outgoing.mode-reason", "name", line.name())
                    .with(
                            "proposed",
                            "@practice.sending-mode." + line.proposed().mode().word())
                    .with("most", LONGEST_REASON));
        }
        lines.put(
                id,
                line,
                new DistributionLines.Chosen(role, mode, said, DistributionLines.redirected(line)),
                Optional.empty());
        tell(id, "recipient-decided", Map.of("recipient", recipient, "role", role, "mode", mode.name()));
    }

    /// Takes the successor of a code that was merged into another one.
    ///
    /// @throws Refusal `outgoing.recipient-not-in-document`, `outgoing.recipient-not-merged`, and those
    ///     of {@link #decide}
    @Transactional
    public void redirect(DocumentId id, String recipient) {
        DistributionLine line = mine(id, recipient);
        DistributionLine.Target successor = line.target()
                .filter(_ -> line.standing() == Standing.MERGED)
                .orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.recipient-not-merged", "code", recipient)));
        var chosen =
                new DistributionLines.Chosen(line.role().code(), line.mode(), line.reason(), Optional.of(successor));
        lines.put(id, line, chosen, Optional.empty());
        tell(id, "recipient-redirected", Map.of("recipient", recipient, "successor", successor.code()));
    }

    /// Confirms, before anything is sent, that a recipient whose code is closed or unknown is the
    /// right one all the
    /// same:
    /// the document is sent to it as soon as its code is repaired ({@link Outgoing#repairRecipient}).
    ///
    /// @throws Refusal `outgoing.recipient-not-in-document`, `outgoing.recipient-reached`,
    /// `outgoing.only-clerk`,
    ///     `outgoing.distribution-settled`
    @Transactional
    public void confirm(DocumentId id, String recipient) {
        OutgoingDocument document = book.locked(id);
        Matter matter = permissions.matter(document);
        new MayDistribute(matter).decision().orThrow();
        Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk")
                .orThrow();
        DistributionLine line = named(document, recipient);
        if (!line.exchanged() || !line.standing().leadsNowhere()) {
            throw Refusal.conflict(Reason.of("outgoing.recipient-reached", "name", line.name()));
        }
        lines.put(
                id,
                line,
                new DistributionLines.Chosen(line.role().code(), line.mode(), line.reason(), Optional.empty()),
                Optional.empty());
        Post clerk = organisation.actingPost();
        rows.confirm(id, recipient, clerk.personName() + ", " + clerk.title(), clock.instant());
        tell(
                id,
                "recipient-confirmed",
                Map.of("recipient", recipient, "standing", line.standing().name()));
    }

    /// Confirms that an issued document has come to the asker's unit, or to the asker.
    ///
    /// @throws Refusal `outgoing.recipient-not-in-document`, `outgoing.only-recipient-inside`,
    ///     `outgoing.not-issued-yet`, `outgoing.taken-already`, `outgoing.frozen`
    @Transactional
    public void take(DocumentId id, String recipient) {
        OutgoingDocument document = book.locked(id);
        freezing.mustNotBe(id);
        new MayTakeInside(permissions.matter(document), Address.of(recipient))
                .decision()
                .orThrow();
        named(document, recipient);
        Post post = organisation.actingPost();
        if (!rows.take(id, recipient, post.personName() + ", " + post.title(), clock.instant())) {
            throw Refusal.conflict(Reason.of("outgoing.taken-already"));
        }
        tell(id, "taken-inside", Map.of("recipient", recipient));
    }

    /// Whom no system reaches gets paper.
    private static boolean possible(Address address, SendingMode mode) {
        return !(address instanceof Address.Outside) || mode == SendingMode.PAPER_ONLY;
    }

    private DistributionLine mine(DocumentId id, String recipient) {
        OutgoingDocument document = book.locked(id);
        new MayDistribute(permissions.matter(document)).decision().orThrow();
        return named(document, recipient);
    }

    private DistributionLine named(OutgoingDocument document, String recipient) {
        return lines.of(document).stream()
                .filter(line -> line.recipient().word().equals(recipient))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notFound(Reason.of("outgoing.recipient-not-in-document", "code", recipient)));
    }

    private void tell(DocumentId id, String event, Map<String, String> facts) {
        events.publishEvent(new OutgoingRecorded(id, event, facts));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
