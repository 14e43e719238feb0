package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.Dispatch;
import vn.congvan.exchange.Exchange;
import vn.congvan.exchange.PackageFile;
import vn.congvan.exchange.Recipient;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.lawbook.DocumentForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.lawbook.Signed;
import vn.congvan.outgoing.OutgoingDocument.SealPart;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;
import vn.congvan.registers.Answers;
import vn.congvan.registers.Registers;
import vn.congvan.signing.CornerSeals;
import vn.congvan.signing.Signing;

/// Issue: the sealed file is raised to the archival level, and only then, in one transaction, the document
/// counts as issued, its line in the register is completed and the packages go into the outbox. Without time
/// stamp it waits; what waits is tried again by the system.
@Component
class Issuing {
    private static final Logger LOG = LoggerFactory.getLogger(Issuing.class);

    private final ActBook book;
    private final OutgoingRows rows;
    private final VersionRows versions;
    private final OutgoingFiles files;
    private final Holdings holdings;
    private final Parties parties;
    private final DistributionLines distribution;
    private final Changes changes;
    private final AppendixSealing appendices;
    private final CornerSeals cornerSeals;
    private final PaperSeal paper;
    private final Jointly jointly;
    private final SignedByAll allSigned;
    private final Signing signing;
    private final SignerSheet sheet;
    private final Registers registers;
    private final Answers answers;
    private final Exchange exchange;
    private final Packing packing;
    private final Practice practice;
    private final Lawbook lawbook;
    private final Timing timing;
    private final Telling telling;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Issuing(
            ActBook book,
            OutgoingRows rows,
            VersionRows versions,
            OutgoingFiles files,
            Holdings holdings,
            Parties parties,
            DistributionLines distribution,
            Changes changes,
            AppendixSealing appendices,
            CornerSeals cornerSeals,
            PaperSeal paper,
            Jointly jointly,
            SignedByAll allSigned,
            Signing signing,
            SignerSheet sheet,
            Registers registers,
            Answers answers,
            Exchange exchange,
            Packing packing,
            Practice practice,
            Lawbook lawbook,
            Timing timing,
            Telling telling,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.versions = versions;
        this.files = files;
        this.holdings = holdings;
        this.parties = parties;
        this.distribution = distribution;
        this.changes = changes;
        this.appendices = appendices;
        this.cornerSeals = cornerSeals;
        this.paper = paper;
        this.jointly = jointly;
        this.allSigned = allSigned;
        this.signing = signing;
        this.sheet = sheet;
        this.registers = registers;
        this.answers = answers;
        this.exchange = exchange;
        this.packing = packing;
        this.practice = practice;
        this.lawbook = lawbook;
        this.timing = timing;
        this.telling = telling;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// As an act of a clerk.
    void byClerk(DocumentId id) {
        boolean issuedAlready = transactions.execute(_ -> {
            OutgoingDocument document = book.found(id);
            if (document.state() == OutgoingState.ISSUED) {
                return true;
            }
            book.permit(document, OutgoingAct.ISSUE, Seen.latest());
            return false;
        });
        if (!issuedAlready) {
            issue(id);
        }
    }

    /// Right after the seal: what cannot be issued now waits, and the reason is kept.
    void afterSeal(DocumentId id) {
        try {
            if (!waitsForOthers(id)) {
                issue(id);
            }
        } catch (Refusal refusal) {
            transactions.executeWithoutResult(_ -> {
                OutgoingDocument document = book.locked(id);
                if (document.state() == OutgoingState.SEALED
                        && document.waiting().isEmpty()) {
                    OutgoingDocument waiting = book.write(document.waitingFor(Optional.of(refusal.reason())));
                    telling.waits(waiting);
                }
            });
        }
    }

    /// Notes whose seal on a joint document is awaited, and that none is any more. What another agency has refused
    /// is taken back by the system: it waits for nothing.
    private boolean waitsForOthers(DocumentId id) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            OutgoingDocument document = book.locked(id);
            if (document.state() != OutgoingState.SEALED || jointly.over(id).isPresent()) {
                return true;
            }
            Optional<Reason> waits = allSigned.awaited(document);
            Optional<Reason> noted = document.waiting().filter(JointSheet::awaits);
            if (!noted.equals(waits)) {
                book.write(document.waitingFor(waits));
            }
            return waits.isPresent();
        }));
    }

    /// Every sealed document of every agency, each apart.
    void all() {
        for (AgencyId agency : rows.agenciesWithSealed()) {
            new Acting.AsSystem(agency, "outgoing.issue").run(() -> {
                List<DocumentId> sealed = transactions.execute(_ -> rows.sealed());
                sealed.forEach(this::tried);
            });
        }
    }

    private void tried(DocumentId id) {
        try {
            afterSeal(id);
        } catch (RuntimeException e) {
            LOG.warn("Document {} could not be issued; it is tried again", id, e);
        }
    }

    private void issue(DocumentId id) {
        OutgoingDocument found = transactions.execute(_ -> book.found(id));
        if (found.state() != OutgoingState.SEALED) {
            return;
        }
        transactions.execute(_ -> jointly.over(id)).ifPresent(refused -> {
            throw Refusal.conflict(refused);
        });
        Optional<JointSheet> joint = transactions.execute(_ -> jointly.sheet(id));
        joint.flatMap(JointSheet::waits).ifPresent(waits -> {
            throw Refusal.conflict(waits);
        });
        Digest sealed =
                joint.map(JointSheet::file).or(() -> found.seal().sealed()).orElseThrow();
        Digest raised = paper.concerns(id) ? raised(sealed, cornerSeals::raise) : raised(sealed, signing::raise);
        var apart = appendices.raised(id, file -> raised(file, cornerSeals::raise));
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            if (before.state() == OutgoingState.SEALED) {
                enter(before, raised, apart);
            }
        });
    }

    private Digest raised(Digest sealed, UnaryOperator<Digest> raise) {
        try {
            return raise.apply(sealed);
        } catch (Refusal refusal) {
            boolean enough = Boolean.TRUE.equals(transactions.execute(
                    _ -> practice.holds(Setting.ISSUE_WITHOUT_ARCHIVE_TIME_STAMP, LocalDate.now(clock))));
            if (enough && refusal.code().equals("signing.no-time-stamp")) {
                return sealed;
            }
            throw refusal;
        }
    }

    /// The second legal transaction: issued, register, outbox and trail together.
    private void enter(
            OutgoingDocument before, Digest raised, Map<AppendixRows.AppendixSeal, Digest> raisedAppendices) {
        Instant now = clock.instant();
        SealPart part = before.seal();
        GivenSign sign = part.sign().orElseThrow();
        HoldingId issued = files.holdPdf(before.id(), FileRole.ISSUED, raised, FileNames.of(sign));
        OutgoingDocument after = before.moved(OutgoingAct.ISSUE, Optional.empty(), now)
                .withSeal(part.issued(raised, now, lawAtIssue(before, now)));
        OutgoingDocument next = book.enter(
                before,
                after,
                OutgoingAct.ISSUE,
                Optional.empty(),
                Map.of("sign", sign.full(), "date", sign.date().toString(), "file", raised.hex()));
        registers.issued(before.id(), now);
        answers.issued(before.id(), now);
        Map<HoldingId, HoldingId> apart = appendices.issue(before.id(), raisedAppendices);
        List<DistributionLine> lines = distribution.settle(next, now);
        Dispatch dispatch = dispatch(next, issued, apart, lines);
        packing.packed(dispatch, targets(lines)).forEach(this::send);
        changes.tell(next, now);
        telling.issued(next);
        telling.inside(next, lines);
    }

    private LawKept.AtIssue lawAtIssue(OutgoingDocument document, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        boolean digitised = paper.concerns(document.id());
        Instant signed = allSigned.at(document).orElseThrow();
        Optional<SignerList> list = sheet.list(document);
        Optional<String> lacking = list.flatMap(SignerList::shortOfWeight);
        LegalWeight found = lawbook.legalWeight(
                digitised ? DocumentForm.COPY : DocumentForm.ORIGINAL,
                digitised ? Signed.MISSING : list.map(SignerList::signedByAll).orElse(Signed.VALID),
                list.map(SignerList::sealed).orElse(true) ? Signed.VALID : Signed.MISSING,
                today);
        boolean full = found.weight() == LegalWeight.Weight.AS_PAPER;
        LegalWeight weight = full
                ? found
                : lacking.map(code -> found.because(List.of(new Reason(code, Map.of()))))
                        .orElse(found);
        return new LawKept.AtIssue(
                lawbook.edition(today),
                weight.name(),
                lacking.filter(_ -> !full),
                timing.of(signed, now, document.decidedUrgency()),
                Optional.of(weight));
    }

    private Dispatch dispatch(
            OutgoingDocument document,
            HoldingId issued,
            Map<HoldingId, HoldingId> apart,
            List<DistributionLine> lines) {
        Parties.Of whole = parties.of(document);
        Version version = versions.get(document.id(), document.version());
        var packed = new ArrayList<PackageFile>();
        packed.add(packed(PackageFile.Role.DOCUMENT, issued));
        version.attachments()
                .forEach(holding ->
                        packed.add(packed(PackageFile.Role.ATTACHMENT, apart.getOrDefault(holding, holding))));
        return new Dispatch(
                document.id(),
                whole.authority().id(),
                whole.authority().identifierCode(),
                whole.authority().name(),
                parties.envelope(whole, version),
                packed,
                recipients(lines));
    }

    private void send(Dispatch dispatch) {
        if (!dispatch.recipients().isEmpty()) {
            packing.sent(dispatch, exchange.send(dispatch));
        }
    }

    /// To which code each line of Nơi nhận goes that is reached over the exchange.
    private static Map<String, String> targets(List<DistributionLine> lines) {
        return lines.stream()
                .filter(DistributionLine::exchanged)
                .collect(Collectors.toMap(
                        line -> line.recipient().word(),
                        line -> DistributionLines.redirected(line)
                                .map(DistributionLine.Target::code)
                                .orElseGet(() -> line.recipient().word()),
                        (first, _) -> first));
    }

    /// Whoever is reached over the exchange, at the code of today; where two lead to the same code, it gets one.
    private static List<Recipient> recipients(List<DistributionLine> lines) {
        var targets = new LinkedHashMap<String, Recipient>();
        lines.stream().filter(DistributionLine::exchanged).forEach(line -> {
            var target = DistributionLines.redirected(line)
                    .orElseGet(
                            () -> new DistributionLine.Target(line.recipient().word(), line.name()));
            targets.putIfAbsent(target.code(), new Recipient(target.code(), target.name()));
        });
        return List.copyOf(targets.values());
    }

    private PackageFile packed(PackageFile.Role role, HoldingId id) {
        Holding holding =
                holdings.find(id).orElseThrow(() -> new IllegalStateException("a file of the document is not held"));
        return new PackageFile(role, holding.digest(), holding.fileName(), holding.kind(), holding.size());
    }
}
