package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RecipientRole;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.ProposedMode;
import vn.congvan.practice.SendingList;
import vn.congvan.practice.SendingLists;
import vn.congvan.practice.SendingMode;

/// How documents go to their recipients: what was decided, and what is proposed where nothing was.
@Component
class DistributionLines {
    /// What is decided for one recipient.
    record Chosen(
            String role, SendingMode mode, Optional<String> reason, Optional<DistributionLine.Target> redirected) {}

    private final VersionRows versions;
    private final DistributionRows rows;
    private final SendingLists lists;
    private final Lawbook lawbook;
    private final Directory directory;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DistributionLines(
            VersionRows versions,
            DistributionRows rows,
            SendingLists lists,
            Lawbook lawbook,
            Directory directory,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.rows = rows;
        this.lists = lists;
        this.lawbook = lawbook;
        this.directory = directory;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// Writes down how the document is issued to everybody, in the transaction of issue.
    List<DistributionLine> settle(OutgoingDocument document, Instant at) {
        List<DistributionLine> lines = of(document).stream()
                .map(line -> line.forwarded() ? forwarded(document.id(), line) : line)
                .toList();
        for (DistributionLine line : lines) {
            var chosen = new Chosen(line.role().code(), line.mode(), line.reason(), redirected(line));
            put(document.id(), line, chosen, Optional.of(at));
        }
        return lines;
    }

    /// The catalogue names who has taken the recipient's place: the document goes there.
    private DistributionLine forwarded(DocumentId id, DistributionLine line) {
        events.publishEvent(new OutgoingRecorded(
                id,
                "recipient-redirected",
                Map.of(
                        "recipient",
                        line.recipient().word(),
                        "successor",
                        line.target().orElseThrow().code(),
                        "by",
                        "catalogue")));
        return line.toSuccessor();
    }

    /// As decided, and as proposed where nothing is decided.
    List<DistributionLine> of(OutgoingDocument document) {
        var decided = rows.of(document.id());
        Optional<SendingList> list = lists.inForce(today());
        var roles = new HashMap<String, RecipientRole>();
        List<RecipientRole> known = lawbook.recipientRoles(today());
        known.forEach(role -> roles.put(role.code(), role));
        return versions.addressees(document.id(), document.version()).stream()
                .map(addressee -> {
                    Optional<DistributionRows.Decided> row = Optional.ofNullable(decided.get(addressee.code()));
                    Address address = addressee.address();
                    ProposedMode proposed = row.filter(found -> found.issuedAt().isPresent())
                            .map(found -> new ProposedMode(found.proposed(), found.proposedBy()))
                            .orElseGet(() -> proposed(list, document.fields(), address));
                    var spot = spot(address, row);
                    // A way that was chosen before the list changed stays only with its reason.
                    var kept = row.filter(found -> found.reason().isPresent() || found.mode() == proposed.mode());
                    return new DistributionLine(
                            address,
                            addressee.name(),
                            row.map(found -> roles.getOrDefault(found.role(), known.getFirst()))
                                    .orElseGet(known::getFirst),
                            kept.map(DistributionRows.Decided::mode).orElse(proposed.mode()),
                            proposed,
                            kept.filter(found -> found.mode() != proposed.mode())
                                    .flatMap(DistributionRows.Decided::reason),
                            spot.standing(),
                            spot.target(),
                            row.flatMap(DistributionRows.Decided::issuedAt),
                            row.flatMap(DistributionRows.Decided::confirmed),
                            row.flatMap(DistributionRows.Decided::taken));
                })
                .toList();
    }

    private record Spot(Standing standing, Optional<DistributionLine.Target> target) {}

    private Spot spot(Address address, Optional<DistributionRows.Decided> row) {
        if (!(address instanceof Address.Agency(String code))) {
            return new Spot(address.inside() ? Standing.INSIDE : Standing.OUTSIDE, Optional.empty());
        }
        Optional<DistributionLine.Target> redirected = row.flatMap(DistributionRows.Decided::redirected);
        if (redirected.isPresent()) {
            return new Spot(Standing.REDIRECTED, redirected);
        }
        return switch (directory.look(code, today())) {
            case Directory.Entry.Open open ->
                new Spot(Standing.OPEN, Optional.of(new DistributionLine.Target(code, open.name())));
            case Directory.Entry.Closed closed -> {
                var successor = closed.successor().flatMap(this::open);
                yield new Spot(successor.isPresent() ? Standing.MERGED : Standing.CLOSED, successor);
            }
            case Directory.Entry.Unknown _ -> new Spot(Standing.UNKNOWN, Optional.empty());
        };
    }

    /// Who bears the code of a successor today; one that was merged on in its turn leads further.
    Optional<DistributionLine.Target> open(String successor) {
        String code = successor;
        for (int steps = 0; steps < 10; steps++) {
            switch (directory.look(code, today())) {
                case Directory.Entry.Open open -> {
                    return Optional.of(new DistributionLine.Target(open.code(), open.name()));
                }
                case Directory.Entry.Closed closed
                when closed.successor().isPresent() -> code = closed.successor().get();
                case Directory.Entry.Closed _, Directory.Entry.Unknown _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static ProposedMode proposed(Optional<SendingList> list, DraftFields fields, Address address) {
        return switch (address) {
            case Address.Agency(String code) ->
                SendingLists.proposed(list, fields.documentType(), fields.subjectArea(), code);
            case Address.InUnit _, Address.AtPost _ -> new ProposedMode(SendingMode.ELECTRONIC, Optional.empty());
            case Address.Outside _ -> new ProposedMode(SendingMode.PAPER_ONLY, Optional.empty());
        };
    }

    static Optional<DistributionLine.Target> redirected(DistributionLine line) {
        return line.target().filter(_ -> line.standing() == Standing.REDIRECTED);
    }

    void put(DocumentId id, DistributionLine line, Chosen chosen, Optional<Instant> issuedAt) {
        rows.put(
                id,
                line.recipient().word(),
                new DistributionRows.Decided(
                        chosen.role(),
                        chosen.mode(),
                        line.proposed().mode(),
                        line.proposed().instrument(),
                        chosen.reason(),
                        chosen.redirected(),
                        issuedAt,
                        Optional.empty(),
                        Optional.empty()),
                ActBook.actingPost()
                        .map(_ -> organisation.actingPost().personName())
                        .orElse(""),
                clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
