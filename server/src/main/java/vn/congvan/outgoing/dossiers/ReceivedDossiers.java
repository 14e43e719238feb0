package vn.congvan.outgoing.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.RequestKey;
import vn.congvan.exchange.Arrival;
import vn.congvan.exchange.ArrivalId;
import vn.congvan.exchange.Exchange;
import vn.congvan.exchange.PackageFile;
import vn.congvan.exchange.Submission;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.outgoing.Answering;
import vn.congvan.outgoing.DraftFields;
import vn.congvan.outgoing.DraftingFor;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.registers.Answerable;
import vn.congvan.registers.Answers;

/// Hồ sơ trình as the agency sees it that is to decide: one draft is opened from each, with the very bytes of the DOCX
/// as its first version. Where that draft came to nothing, another one is opened, from the newest version that was
/// sent.
///
/// Call these methods outside of a transaction: the files are made between transactions of their own.
@Service
public class ReceivedDossiers {
    private final DraftingFor drafting;
    private final DossierTelling telling;
    private final ReceivedRows rows;
    private final AskRows asks;
    private final Exchange exchange;
    private final Answers answers;
    private final Content content;
    private final Holdings holdings;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReceivedDossiers(
            DraftingFor drafting,
            DossierTelling telling,
            ReceivedRows rows,
            AskRows asks,
            Exchange exchange,
            Answers answers,
            Content content,
            Holdings holdings,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.drafting = drafting;
        this.telling = telling;
        this.rows = rows;
        this.asks = asks;
        this.exchange = exchange;
        this.answers = answers;
        this.content = content;
        this.holdings = holdings;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The hồ sơ trình in a document that arrived, for whoever may answer that document.
    ///
    /// @throws Refusal `outgoing.dossier-none` if it brought none; `incoming.document-unknown`,
    ///     `incoming.not-yours-to-see`, `incoming.not-registered-yet`
    public OfferedDossier offered(DocumentId document) {
        Answerable arrived = answers.answerable(document);
        Arrival arrival = transactions.execute(_ -> arrival(document));
        Optional<ReceivedRows.Received> last = transactions.execute(_ -> rows.ofArrival(document));
        return new OfferedDossier(
                arrived,
                asked(arrival),
                transactions.execute(_ -> draft(document, arrival)),
                papers(arrival),
                transactions.execute(_ -> last.filter(found -> !found.ended()).map(this::view)),
                transactions.execute(
                        _ -> last.filter(ReceivedRows.Received::ended).map(this::view)),
                authorities(arrived.authority()),
                drafting.choices());
    }

    private List<IssuingAuthority> authorities(AuthorityId receiver) {
        List<IssuingAuthority> all = organisation.authorities();
        return all.stream()
                .filter(one -> all.stream()
                        .anyMatch(other -> other.id().equals(receiver)
                                && other.identifierCode().equals(one.identifierCode())))
                .toList();
    }

    /// Opens the draft, in the name of the authority that received it or of one that receives under the same code (the
    /// committee and its chair), tied to the tờ trình, which its issue closes.
    ///
    /// @param handler who works on it (chuyên viên thụ lý)
    /// @param key of the request, if it names itself: repeated, it finds the draft that it opened before
    /// @throws Refusal `outgoing.dossier-opened-already` with that draft, `outgoing.dossier-other-authority`; as
    ///     {@link #offered} and {@link DraftingFor#draft}
    public DocumentId open(DocumentId document, DraftFields fields, PostId handler, Optional<RequestKey> key) {
        Answerable arrived = answers.answerable(document);
        Optional<DocumentId> before = transactions.execute(_ -> opened(document, key));
        if (before.isPresent()) {
            return before.get();
        }
        if (authorities(arrived.authority()).stream()
                .noneMatch(authority -> authority.id().equals(fields.authority()))) {
            throw Refusal.userMistake(Reason.of("outgoing.dossier-other-authority"));
        }
        Arrival arrival = transactions.execute(_ -> arrival(document));
        PackageFile docx = transactions.execute(_ -> draft(document, arrival));
        var draft = new NewDraft(
                fields,
                new UploadedFile(docx.fileName(), content.read(docx.digest())),
                List.of(),
                Optional.of(new Answering(document, true)));
        try {
            return drafting.draft(draft, handler, id -> tie(id, arrived, arrival, docx, key, handler));
        } catch (DuplicateKeyException e) {
            // Somebody opened it while this was at work.
            return transactions.execute(_ -> opened(document, key)).orElseThrow(() -> e);
        }
    }

    /// From which hồ sơ trình this draft was opened; empty for most.
    public Optional<ReceivedDossier> of(OutgoingView draft) {
        return transactions.execute(_ -> rows.ofDraft(draft.id()).map(this::view));
    }

    private void tie(
            DocumentId draft,
            Answerable arrived,
            Arrival arrival,
            PackageFile docx,
            Optional<RequestKey> key,
            PostId handler) {
        Post opener = organisation.actingPost();
        rows.giveWay(arrived.document(), clock.instant());
        rows.insert(new ReceivedRows.Received(
                arrived.document(),
                draft,
                arrival.packageId(),
                arrival.senderCode(),
                arrival.senderName(),
                arrived.typeName(),
                arrived.number(),
                arrived.issuedOn(),
                opener.id(),
                opener.personName(),
                clock.instant(),
                key,
                false));
        if (!handler.equals(opener.id())) {
            telling.handed(draft, handler, arrival.senderName(), asked(arrival).summary());
        }
        papers(arrival)
                .forEach(file -> holdings.hold(
                        draft,
                        file.role() == PackageFile.Role.DOSSIER_OPINIONS
                                ? FileRole.DOSSIER_OPINIONS
                                : FileRole.DOSSIER_PAPER,
                        file.digest(),
                        file.fileName(),
                        file.kind(),
                        file.size()));
        events.publishEvent(new OutgoingRecorded(
                draft,
                "dossier-opened",
                Map.of(
                        "arrival", arrival.id().toString(),
                        "sender", arrival.senderCode(),
                        "draft", docx.digest().hex())));
    }

    /// The draft that this request opened before.
    ///
    /// @throws Refusal `outgoing.dossier-opened-already` if another one did
    private Optional<DocumentId> opened(DocumentId document, Optional<RequestKey> key) {
        List<ReceivedRows.Received> all = rows.allOfArrival(document);
        PostId asker = organisation.actingPost().id();
        Optional<DocumentId> same = all.stream()
                .filter(found -> found.openedBy(asker, key))
                .map(ReceivedRows.Received::draft)
                .findFirst();
        if (same.isEmpty()) {
            all.stream().limit(1).filter(found -> !found.ended()).forEach(found -> {
                throw Refusal.conflict(Reason.of("outgoing.dossier-opened-already", "person", found.openedByName())
                        .with("draft", found.draft()));
            });
        }
        return same;
    }

    private Arrival arrival(DocumentId document) {
        return exchange.arrival(new ArrivalId(document.value()))
                .filter(found -> found.envelope().submission().isPresent())
                .filter(found -> !found.files(PackageFile.Role.DOSSIER_DRAFT).isEmpty())
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.dossier-none")));
    }

    private static Submission asked(Arrival arrival) {
        return arrival.envelope().submission().orElseThrow();
    }

    /// As it came; of a dossier that is opened again the newest version that came after it.
    private PackageFile draft(DocumentId document, Arrival arrival) {
        return asks.newest(document)
                .map(file -> new PackageFile(
                        PackageFile.Role.DOSSIER_DRAFT,
                        new Digest(file.digest()),
                        file.fileName(),
                        MediaKind.DOCX,
                        file.size()))
                .orElseGet(() -> arrival.files(PackageFile.Role.DOSSIER_DRAFT).getFirst());
    }

    private static List<PackageFile> papers(Arrival arrival) {
        return arrival.files().stream()
                .filter(file -> file.role() != PackageFile.Role.DOSSIER_DRAFT)
                .toList();
    }

    private ReceivedDossier view(ReceivedRows.Received received) {
        return new ReceivedDossier(
                received.draft(),
                received.arrival(),
                received.senderCode(),
                received.senderName(),
                received.typeName(),
                received.sign(),
                received.issuedOn(),
                holdings.of(received.draft()).stream()
                        .filter(DossierPaper::isOne)
                        .map(DossierPaper::of)
                        .toList(),
                received.openedByName(),
                received.openedAt());
    }
}
