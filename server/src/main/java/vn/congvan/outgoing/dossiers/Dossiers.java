package vn.congvan.outgoing.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Admitted;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.AttachmentDoor;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.RevisingWith;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.outgoing.opinions.OpinionRound;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.outgoing.opinions.OpinionTable;

/// Hồ sơ trình as the agency sees it that drafts: put together at its tờ trình, and gone out with it.
///
/// Call these methods outside of a transaction: the files are let in between transactions of their own.
@Service
public class Dossiers {
    private static final int LONGEST_SUMMARY = 500;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Outgoing outgoing;
    private final RevisingWith revising;
    private final DossierRows rows;
    private final DossierGoing going;
    private final AttachmentDoor door;
    private final OpinionRounds rounds;
    private final OpinionTable tables;
    private final Content content;
    private final Holdings holdings;
    private final Directory directory;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Dossiers(
            Outgoing outgoing,
            RevisingWith revising,
            DossierRows rows,
            DossierGoing going,
            AttachmentDoor door,
            OpinionRounds rounds,
            OpinionTable tables,
            Content content,
            Holdings holdings,
            Directory directory,
            Lawbook lawbook,
            Organisation organisation,
            MessageSource messages,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.outgoing = outgoing;
        this.revising = revising;
        this.rows = rows;
        this.going = going;
        this.door = door;
        this.rounds = rounds;
        this.tables = tables;
        this.content = content;
        this.holdings = holdings;
        this.directory = directory;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.messages = messages;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What this document carries; empty for most.
    public Optional<Dossier> of(OutgoingView document) {
        return transactions.execute(_ -> rows.of(document.id()).map(this::view));
    }

    /// Which of the document's recipients can be asked to decide: those of this installation. Elsewhere it goes as
    /// an ordinary document.
    public List<Directory.Entry.Open> deciders(OutgoingView document) {
        return document.fields().recipients().stream()
                .map(code -> directory.look(code, today()))
                .filter(Directory.Entry.Open.class::isInstance)
                .map(Directory.Entry.Open.class::cast)
                .toList();
    }

    /// Lets the tờ trình carry this, in the place of what it carried before. Of a tờ trình that was
    /// handed on already it is a change of content: what was approved no longer counts, visibly.
    ///
    /// @throws Refusal `outgoing.dossier-only-submission`, `outgoing.dossier-too-late`, `outgoing.dossier-decider`,
    ///     `outgoing.dossier-decider-outside`, `outgoing.dossier-summary`, `outgoing.dossier-needs-docx`,
    ///     `outgoing.changed-meanwhile`, and the refusals of `lawbook`, of `files` and of {@link Outgoing#revise}
    public void put(DocumentId document, PutDossier put, Seen seen) {
        OutgoingView view = outgoing.view(document);
        new MayPutDossier(view).decision().orThrow();
        Directory.Entry.Open decider = decider(view, put.decider());
        lawbook.documentType(put.documentType(), today());
        String summary = put.summary().strip();
        if (summary.isEmpty() || summary.length() > LONGEST_SUMMARY) {
            throw Refusal.userMistake(Reason.of("outgoing.dossier-summary", "most", LONGEST_SUMMARY));
        }
        Optional<DossierRows.Carried> before = transactions.execute(_ -> rows.of(document));
        Optional<Admitted> draft = put.draft().map(this::admitDraft);
        if (draft.isEmpty() && before.isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.dossier-needs-docx"));
        }
        List<Admitted> opinions = new ArrayList<>(admit(put.opinions()));
        put.rounds().forEach(round -> opinions.add(table(document, round)));
        List<Admitted> papers = admit(put.papers());
        revising.change(document, remark(), pinned(view, seen), () -> {
            HoldingId docx = draft.map(file -> hold(document, FileRole.DOSSIER_DRAFT, file))
                    .or(() -> before.map(DossierRows.Carried::draft))
                    .orElseThrow();
            boolean written = rows.put(new DossierRows.Carried(
                    document,
                    decider.code(),
                    decider.name(),
                    put.documentType(),
                    summary,
                    docx,
                    all(document, before.map(DossierRows.Carried::opinions), put, FileRole.DOSSIER_OPINIONS, opinions),
                    all(document, before.map(DossierRows.Carried::papers), put, FileRole.DOSSIER_PAPER, papers),
                    organisation.actingPost().personName(),
                    clock.instant(),
                    Optional.empty(),
                    false));
            if (!written) {
                throw Refusal.conflict(Reason.of("outgoing.dossier-too-late"));
            }
            events.publishEvent(new OutgoingRecorded(
                    document,
                    "dossier-put",
                    Map.of(
                            "decider",
                            decider.code(),
                            "draft",
                            holdings.find(docx).orElseThrow().digest().hex())));
        });
    }

    /// Lets the tờ trình go as an ordinary document again.
    ///
    /// @throws Refusal `outgoing.dossier-not-carried`, `outgoing.dossier-too-late`, and as {@link Outgoing#revise}
    public void drop(DocumentId document, Seen seen) {
        OutgoingView view = outgoing.view(document);
        new MayPutDossier(view).dropping().orThrow();
        revising.change(document, remark(), pinned(view, seen), () -> {
            if (!rows.drop(document, clock.instant())) {
                throw Refusal.notFound(Reason.of("outgoing.dossier-not-carried"));
            }
            events.publishEvent(new OutgoingRecorded(document, "dossier-dropped", Map.of()));
        });
    }

    private Directory.Entry.Open decider(OutgoingView view, String code) {
        if (!view.fields().recipients().contains(code)) {
            throw Refusal.userMistake(Reason.of("outgoing.dossier-decider"));
        }
        if (directory.look(code, today()) instanceof Directory.Entry.Open open) {
            return open;
        }
        throw Refusal.userMistake(Reason.of("outgoing.dossier-decider-outside"));
    }

    private Admitted admitDraft(UploadedFile file) {
        Admitted admitted = door.admitDraft(file);
        if (admitted.kind() != MediaKind.DOCX) {
            throw Refusal.userMistake(Reason.of("outgoing.dossier-needs-docx"));
        }
        return admitted;
    }

    private List<Admitted> admit(List<UploadedFile> files) {
        return door.admit(files.stream().map(UploadedFile::asReference).toList());
    }

    /// The table of an opinion round of the same document, as it stands now.
    private Admitted table(DocumentId document, UUID round) {
        OpinionRound asked = rounds.round(round);
        if (!asked.document().equals(document)) {
            throw Refusal.notFound(Reason.of("outgoing.opinion-round-unknown"));
        }
        byte[] pdf = tables.pdf(round);
        return new Admitted(
                content.store(pdf), MediaKind.PDF, pdf.length, "tong-hop-y-kien-lan-" + asked.ordinal() + ".pdf");
    }

    /// What was there when this began: whoever changes it meanwhile wins.
    private static Seen pinned(OutgoingView view, Seen seen) {
        return seen.revision().isPresent() ? seen : Seen.of(view.revision());
    }

    private String remark() {
        return messages.getMessage("outgoing.dossier-changed", null, VIETNAMESE);
    }

    private List<HoldingId> all(
            DocumentId document,
            Optional<List<HoldingId>> before,
            PutDossier put,
            FileRole role,
            List<Admitted> added) {
        var all = new ArrayList<>(before.orElse(List.of()));
        all.removeAll(put.dropped());
        added.forEach(file -> all.add(hold(document, role, file)));
        return all.stream().distinct().toList();
    }

    /// The same file under the same name is held once.
    private HoldingId hold(DocumentId document, FileRole role, Admitted file) {
        return holdings.of(document).stream()
                .filter(held -> held.role() == role
                        && held.digest().equals(file.digest())
                        && held.fileName().equals(file.fileName()))
                .map(Holding::id)
                .findFirst()
                .orElseGet(
                        () -> holdings.hold(document, role, file.digest(), file.fileName(), file.kind(), file.size()));
    }

    private Dossier view(DossierRows.Carried carried) {
        var held = new HashMap<HoldingId, DossierPaper>();
        holdings.of(carried.document()).forEach(one -> held.put(one.id(), DossierPaper.of(one)));
        var papers = new ArrayList<DossierPaper>();
        carried.opinions().forEach(id -> papers.add(found(held, id)));
        carried.papers().forEach(id -> papers.add(found(held, id)));
        return new Dossier(
                carried.document(),
                carried.deciderCode(),
                carried.deciderName(),
                carried.documentType(),
                carried.summary(),
                found(held, carried.draft()),
                papers,
                carried.putByName(),
                carried.putAt(),
                carried.droppedAt(),
                carried.sent(),
                going.stays(carried));
    }

    private static DossierPaper found(Map<HoldingId, DossierPaper> held, HoldingId id) {
        return Optional.ofNullable(held.get(id))
                .orElseThrow(() -> new IllegalStateException("a file of the dossier is not held"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
