package vn.congvan.outgoing.dossiers;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.exchange.Exchange;
import vn.congvan.files.Admitted;
import vn.congvan.files.FileRole;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.AttachmentDoor;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.outgoing.OutgoingState;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.UploadedFile;

/// Follows a dossier at the authority that decides, for the agency that drafted it, and sends a supplementary version
/// when one is asked for.
///
/// Call these methods outside of a transaction: the files are let in between transactions of their own.
@Service
public class DossierFollowing {
    private final Outgoing outgoing;
    private final ProgressRows progress;
    private final AskRows asks;
    private final Exchange exchange;
    private final AttachmentDoor door;
    private final Holdings holdings;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DossierFollowing(
            Outgoing outgoing,
            ProgressRows progress,
            AskRows asks,
            Exchange exchange,
            AttachmentDoor door,
            Holdings holdings,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.outgoing = outgoing;
        this.progress = progress;
        this.asks = asks;
        this.exchange = exchange;
        this.door = door;
        this.holdings = holdings;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Where the dossier of this tờ trình stands; empty where none was sent.
    public Optional<Following> of(OutgoingView submission) {
        return transactions.execute(_ -> progress.sentAs(submission.id())
                .flatMap(as -> exchange.states(submission.id()).stream()
                        .filter(state -> state.packageId().equals(as))
                        .findFirst()
                        .map(delivery -> following(submission, delivery))));
    }

    /// Sends a supplementary version to whoever asked for it.
    ///
    /// @param words what was changed
    /// @throws Refusal `outgoing.only-drafter-supplements`, `outgoing.dossier-not-asked`,
    ///     `outgoing.dossier-supplement-too-late`, `outgoing.dossier-needs-docx`,
    ///     `outgoing.dossier-reason`, and those of `files`
    public void supplement(DocumentId submission, UUID ask, String words, UploadedFile docx) {
        OutgoingView view = outgoing.view(submission);
        Following following = of(view).orElseThrow(() -> refused("outgoing.dossier-not-asked"));
        // Whether it is too late is said under the question's own lock.
        if (following.recalled()
                || following.asked().stream().noneMatch(asked -> asked.id().equals(ask) && asked.open())) {
            throw refused("outgoing.dossier-not-asked");
        }
        following.maySend().orThrow();
        String said = DossierAsks.words(words);
        Admitted admitted = door.admitDraft(docx);
        if (admitted.kind() != MediaKind.DOCX) {
            throw Refusal.userMistake(Reason.of("outgoing.dossier-needs-docx"));
        }
        transactions.executeWithoutResult(_ -> send(submission, ask, said, admitted));
    }

    private void send(DocumentId submission, UUID ask, String words, Admitted docx) {
        var file = new Ask.SentFile(
                docx.digest().hex(), docx.fileName(), docx.kind().contentType(), docx.size());
        String done = asks.supplement(ask, words, file, organisation.actingPost(), clock.instant());
        switch (done) {
            case "DONE" -> {}
            case "TOO-LATE" -> throw refused("outgoing.dossier-supplement-too-late");
            default -> throw refused("outgoing.dossier-not-asked");
        }
        holdings.hold(submission, FileRole.DOSSIER_DRAFT, docx.digest(), docx.fileName(), docx.kind(), docx.size());
        events.publishEvent(new OutgoingRecorded(
                submission,
                "dossier-supplemented",
                Map.of("ask", ask.toString(), "file", docx.digest().hex())));
    }

    private Following following(OutgoingView submission, DeliveryState delivery) {
        List<AskRows.OfOurs> all = asks.ofOurs(Optional.of(submission.id()));
        List<Ask> live = all.stream()
                .filter(asked -> !asked.late())
                .map(AskRows.OfOurs::ask)
                .toList();
        Optional<Progress> opened = progress.of(submission.id());
        boolean recalled = delivery.status() == DeliveryStatus.RECALLED;
        Optional<Ask> open =
                recalled ? Optional.empty() : live.stream().filter(Ask::open).findFirst();
        var held = new HashMap<String, HoldingId>();
        holdings.of(submission.id()).stream()
                .filter(file -> file.role() == FileRole.DOSSIER_DRAFT)
                .forEach(file -> held.put(file.digest().hex(), file.id()));
        return new Following(
                recalled ? recalled(opened) : state(live, opened, delivery),
                recalled ? "bad" : tone(open, opened, delivery),
                all.stream().map(AskRows.OfOurs::ask).toList(),
                held,
                open,
                recalled,
                maySend(submission));
    }

    /// A recall stops the draft until it takes its number; where it came later, the document was issued all the same.
    private static Reason recalled(Optional<Progress> opened) {
        return opened.filter(found -> found.state() == OutgoingState.ISSUED)
                .map(found -> found.named("outgoing.dossier-state-recalled-issued"))
                .or(() -> opened.filter(found ->
                                found.state().numbered() && !found.state().last())
                        .map(_ -> Reason.of("outgoing.dossier-state-recalled-numbered")))
                .orElseGet(() -> Reason.of("outgoing.dossier-state-recalled"));
    }

    private static Reason state(List<Ask> live, Optional<Progress> opened, DeliveryState delivery) {
        if (live.stream().anyMatch(ask -> ask.open() && ask.kind() == Ask.Kind.RETURNED)) {
            return Reason.of("outgoing.dossier-state-returned");
        }
        if (live.stream().anyMatch(Ask::waits)) {
            return Reason.of("outgoing.dossier-state-supplemented");
        }
        return opened.map(Progress::sentence).orElseGet(() -> delivered(delivery));
    }

    private static String tone(Optional<Ask> open, Optional<Progress> opened, DeliveryState delivery) {
        boolean refused = delivery.status() == DeliveryStatus.REFUSED;
        return open.isPresent() ? "soon" : opened.map(Progress::tone).orElse(refused ? "bad" : "calm");
    }

    private static Reason delivered(DeliveryState delivery) {
        return switch (delivery.status()) {
            case WAITING -> Reason.of("outgoing.dossier-state-sent");
            case FAILED -> Reason.of("outgoing.dossier-state-failed");
            case ARRIVED -> Reason.of("outgoing.dossier-state-arrived");
            case ACCEPTED -> Reason.of("outgoing.dossier-state-accepted");
            case REFUSED -> Reason.of("outgoing.dossier-state-refused");
            case RECALLED -> Reason.of("outgoing.dossier-state-recalled");
        };
    }

    /// Whoever drafted the tờ trình, and the heads of his unit.
    private Decision maySend(OutgoingView submission) {
        Post asker = organisation.actingPost();
        boolean head = asker.roles().contains(Role.UNIT_HEAD)
                && asker.unit().equals(submission.parties().unit());
        return asker.id().equals(submission.parties().drafter()) || head
                ? new Decision.Permitted(Reason.of("outgoing.runs-dossier"))
                : new Decision.Refused(List.of(Reason.of("outgoing.only-drafter-supplements")));
    }

    private static Refusal refused(String code) {
        return Refusal.conflict(Reason.of(code));
    }
}
