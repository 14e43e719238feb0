package vn.congvan.outgoing.dossiers;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Decision;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.Content;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.RevisingWith;
import vn.congvan.outgoing.Revision;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.outgoing.VersionView;

/// What the deciding agency asks of the agency that drafted: returns the dossier, asks for more, and takes the
/// supplementary version in as the next version of the draft, or sets it aside.
///
/// Call these methods outside of a transaction: the files are made between transactions of their own.
@Service
public class DossierAsks {
    private static final int LONGEST = 2000;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Outgoing outgoing;
    private final RevisingWith revising;
    private final ReceivedRows received;
    private final AskRows rows;
    private final DossierHindrance hindrance;
    private final Content content;
    private final Organisation organisation;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DossierAsks(
            Outgoing outgoing,
            RevisingWith revising,
            ReceivedRows received,
            AskRows rows,
            DossierHindrance hindrance,
            Content content,
            Organisation organisation,
            MessageSource messages,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.outgoing = outgoing;
        this.revising = revising;
        this.received = received;
        this.rows = rows;
        this.hindrance = hindrance;
        this.content = content;
        this.organisation = organisation;
        this.messages = messages;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// How the draft stands with the agency that drafted it; empty for a draft that was opened from no dossier.
    public Optional<Asking> of(OutgoingView draft) {
        return transactions.execute(_ -> received.ofDraft(draft.id()).map(from -> asking(draft, from)));
    }

    /// Returns the dossier, or asks for more. The agency that drafted is told the reason.
    ///
    /// @throws Refusal `outgoing.dossier-asked-already`, `outgoing.dossier-not-in-hand`,
    ///     `outgoing.dossier-recalled`, `outgoing.dossier-supplement-waits`,
    ///     `outgoing.dossier-reason`, and as {@link Outgoing#revise}
    public void ask(DocumentId draft, Ask.Kind kind, String reason) {
        OutgoingView view = outgoing.view(draft);
        String said = words(reason);
        try {
            transactions.executeWithoutResult(_ -> {
                ReceivedRows.Received from = from(draft);
                Asking asking = asking(view, from);
                asking.mayAsk().orThrow();
                Post by = organisation.actingPost();
                var ask = new Ask(
                        TimeOrderedId.next(),
                        asking.asked().size() + 1,
                        kind,
                        said,
                        view.versions().getLast().number(),
                        by.personName(),
                        by.title(),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
                rows.insert(draft, ask);
                record(draft, kind == Ask.Kind.RETURNED ? "dossier-returned" : "dossier-more-asked", ask, Map.of());
            });
        } catch (DuplicateKeyException e) {
            throw Refusal.notAllowed(Reason.of("outgoing.dossier-asked-already"));
        }
    }

    /// Takes a question back that was not answered yet.
    ///
    /// @throws Refusal `outgoing.only-handler`, `outgoing.dossier-draft-ended`, `outgoing.dossier-answered-already`
    public void withdraw(DocumentId draft, UUID ask) {
        OutgoingView view = maySettle(draft);
        transactions.executeWithoutResult(_ -> {
            Ask found = locked(view.id(), ask);
            if (!found.open()) {
                throw Refusal.conflict(Reason.of("outgoing.dossier-answered-already"));
            }
            rows.withdraw(ask, clock.instant());
            record(draft, "dossier-ask-withdrawn", found, Map.of());
        });
    }

    /// Takes the supplementary version in, as the next version of the draft. What was approved no longer counts, as
    /// with every change of content.
    ///
    /// @throws Refusal `outgoing.only-handler`, `outgoing.dossier-draft-ended`, `outgoing.dossier-nothing-waits`,
    ///     `outgoing.dossier-take-later`, and as {@link Outgoing#revise}
    public void takeIn(DocumentId draft, UUID ask, Seen seen) {
        OutgoingView view = outgoing.view(draft);
        Seen pinned = seen.revision().isPresent() ? seen : Seen.of(view.revision());
        if (!pinned.equals(Seen.of(view.revision()))) {
            throw Refusal.conflict(Reason.of("outgoing.changed-meanwhile"));
        }
        settling(view).orThrow();
        Ask.Supplement waiting = waiting(draft, ask);
        var may = new MayTakeIn(view, settling(view), Optional.of(waiting));
        may.decision().orThrow();
        VersionView last = view.versions().getLast();
        if (may.same(waiting)) {
            taken(draft, ask, last.number());
        } else {
            String remark = messages.getMessage(
                    "outgoing.dossier-taken-in", new Object[] {from(view).senderName()}, VIETNAMESE);
            var file = new UploadedFile(
                    waiting.file().fileName(),
                    content.read(new Digest(waiting.file().digest())));
            revising.revise(
                    draft,
                    new Revision(Optional.empty(), Optional.of(file), Optional.empty(), Optional.of(remark)),
                    pinned,
                    () -> taken(draft, ask, last.number() + 1));
        }
    }

    private void taken(DocumentId draft, UUID ask, int version) {
        settle(draft, ask, Optional.of(version), Optional.empty(), "dossier-supplement-taken");
    }

    /// Leaves the supplementary version out, with a reason that the agency that drafted is shown.
    ///
    /// @throws Refusal `outgoing.only-handler`, `outgoing.dossier-draft-ended`, `outgoing.dossier-nothing-waits`,
    ///     `outgoing.dossier-reason`
    public void setAside(DocumentId draft, UUID ask, String because) {
        maySettle(draft);
        settle(draft, ask, Optional.empty(), Optional.of(words(because)), "dossier-supplement-aside");
    }

    /// The bytes of a supplementary version. The viewing is recorded.
    ///
    /// @throws Refusal as {@link Outgoing#view}, `outgoing.dossier-ask-unknown`
    public UploadedFile file(DocumentId draft, UUID ask) {
        outgoing.inBrief(draft);
        return transactions.execute(_ -> {
            Ask found = locked(draft, ask);
            Ask.SentFile file = found.supplement().map(Ask.Supplement::file).orElseThrow(DossierAsks::unknown);
            record(draft, "dossier-supplement-viewed", found, Map.of());
            return new UploadedFile(file.fileName(), content.read(new Digest(file.digest())));
        });
    }

    private Asking asking(OutgoingView draft, ReceivedRows.Received from) {
        List<Ask> asked = rows.ofDraft(draft.id());
        boolean onItsWay = !draft.state().last() && !draft.state().numbered();
        Optional<Reason> stopped = onItsWay ? hindrance.of(from) : Optional.empty();
        Decision settling = new MaySettleSupplement(organisation.actingPost(), draft).decision();
        Optional<Ask.Supplement> waiting =
                asked.stream().filter(Ask::waits).findFirst().flatMap(Ask::supplement);
        return new Asking(
                asked,
                stopped,
                hindrance.recalledLate(from, draft.state()),
                new MayAskDrafter(draft, asked, stopped).decision(),
                settling,
                new MayTakeIn(draft, settling, waiting).decision());
    }

    private OutgoingView maySettle(DocumentId draft) {
        OutgoingView view = outgoing.view(draft);
        settling(view).orThrow();
        return view;
    }

    private Decision settling(OutgoingView view) {
        return new MaySettleSupplement(transactions.execute(_ -> organisation.actingPost()), view).decision();
    }

    private Ask.Supplement waiting(DocumentId draft, UUID ask) {
        return transactions.execute(_ -> Optional.of(locked(draft, ask))
                .filter(Ask::waits)
                .flatMap(Ask::supplement)
                .orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.dossier-nothing-waits"))));
    }

    private void settle(DocumentId draft, UUID ask, Optional<Integer> version, Optional<String> because, String event) {
        transactions.executeWithoutResult(_ -> {
            Ask found = locked(draft, ask);
            if (!found.waits()) {
                throw Refusal.conflict(Reason.of("outgoing.dossier-nothing-waits"));
            }
            rows.settle(
                    ask,
                    new Ask.Settled(version, because, clock.instant()),
                    organisation.actingPost().personName());
            record(
                    draft,
                    event,
                    found,
                    version.map(number -> Map.of("version", Integer.toString(number)))
                            .orElse(Map.of()));
        });
    }

    private ReceivedRows.Received from(OutgoingView draft) {
        return transactions.execute(_ -> from(draft.id()));
    }

    private ReceivedRows.Received from(DocumentId draft) {
        return received.ofDraft(draft).orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.dossier-none")));
    }

    private Ask locked(DocumentId draft, UUID ask) {
        return rows.lock(draft, ask).orElseThrow(DossierAsks::unknown);
    }

    private void record(DocumentId draft, String event, Ask ask, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("ask", ask.id().toString());
        ask.supplement().ifPresent(given -> facts.put("file", given.file().digest()));
        events.publishEvent(new OutgoingRecorded(draft, event, facts));
    }

    static String words(String given) {
        String said = given.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.userMistake(Reason.of("outgoing.dossier-reason", "most", LONGEST));
        }
        return said;
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("outgoing.dossier-ask-unknown"));
    }
}
