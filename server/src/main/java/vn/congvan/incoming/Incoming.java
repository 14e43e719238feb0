package vn.congvan.incoming;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.RequestKey;
import vn.congvan.files.Content;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.signing.Evidence;

/// Documents that arrive: what the clerk sees, accepts, refuses, judges and enters by hand. Every look at a
/// document is recorded. A document of another agency is answered like an unknown one
/// (`incoming.document-unknown`).
@Service
public class Incoming {
    private final IncomingRows rows;
    private final IncomingLists lists;
    private final Decisions decisions;
    private final ByHand byHand;
    private final Checks checks;
    private final CheckRows checkRows;
    private final Evidence evidence;
    private final IncomingViews views;
    private final Organisation organisation;
    private final Holdings holdings;
    private final Content content;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Incoming(
            IncomingRows rows,
            IncomingLists lists,
            Decisions decisions,
            ByHand byHand,
            Checks checks,
            CheckRows checkRows,
            Evidence evidence,
            IncomingViews views,
            Organisation organisation,
            Holdings holdings,
            Content content,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.lists = lists;
        this.decisions = decisions;
        this.byHand = byHand;
        this.checks = checks;
        this.checkRows = checkRows;
        this.evidence = evidence;
        this.views = views;
        this.organisation = organisation;
        this.holdings = holdings;
        this.content = content;
        this.events = events;
        this.transactions = transactions;
    }

    /// One page of the documents that the acting post may see, of all authorities it serves in one queue.
    @Transactional(readOnly = true)
    public IncomingPage list(IncomingQuery query) {
        Asker asker = Asker.now(organisation);
        var authorities = new java.util.HashMap<>(asker.sees());
        query.authority().ifPresent(only -> authorities.keySet().retainAll(java.util.Set.of(only)));
        return new IncomingPage(
                lists.rows(query, authorities),
                lists.total(query, authorities.keySet()),
                query.page(),
                query.size(),
                lists.counts(authorities.keySet()));
    }

    /// Everything about one document. The first look at a document that waits runs the check before
    /// reception.
    ///
    /// @throws Refusal `incoming.document-unknown`, `incoming.not-yours-to-see`
    public IncomingView view(DocumentId id) {
        runChecks(id, false);
        return transactions.execute(_ -> {
            Seen seen = see(id);
            events.publishEvent(IncomingEvent.of(id, "viewed", Map.of()));
            views.seen(seen.asker(), seen.document());
            return views.of(seen.asker(), seen.document());
        });
    }

    /// Checks the document's files again, e.g. after revocation could not be determined.
    ///
    /// @return the view after the check
    public IncomingView checkAgain(DocumentId id) {
        runChecks(id, true);
        return view(id);
    }

    /// One of the document's files.
    ///
    /// @throws Refusal `incoming.document-unknown`, `incoming.file-unknown`, `incoming.not-yours-to-see`,
    ///     `incoming.marked-secret`, `incoming.recalled`, `files.damaged`
    public FileContent file(DocumentId id, HoldingId file) {
        Holding holding = transactions.execute(_ -> {
            Holding found = shown(see(id).document(), file);
            events.publishEvent(IncomingEvent.of(
                    id, "file-opened", Map.of("digest", found.digest().hex())));
            return found;
        });
        return new FileContent(holding.fileName(), holding.kind(), content.read(holding.digest()));
    }

    /// The report of the check of one file, as it was stored.
    ///
    /// @throws Refusal as {@link #file}, and `incoming.not-checked` for a file that is not a PDF
    public byte[] report(DocumentId id, HoldingId file, ReportKind kind) {
        runChecks(id, false);
        return transactions.execute(_ -> {
            Holding holding = shown(see(id).document(), file);
            return checkRows
                    .report(id, holding.digest(), kind)
                    .orElseThrow(() -> Refusal.notFound(Reason.of("incoming.not-checked")));
        });
    }

    /// One of the document's PDF files with the evidence of its last check, as a ZIP.
    ///
    /// @throws Refusal as {@link #file}, and `incoming.no-evidence` if it was checked before any was kept
    public byte[] evidence(DocumentId id, HoldingId file) {
        runChecks(id, false);
        Holding holding = transactions.execute(_ -> {
            Holding found = shown(see(id).document(), file);
            events.publishEvent(IncomingEvent.of(
                    id, "evidence-taken", Map.of("digest", found.digest().hex())));
            return found;
        });
        return evidence.export(holding.digest()).orElseThrow(() -> Refusal.notFound(Reason.of("incoming.no-evidence")));
    }

    /// Accepts the document: số đến, register line, state 03 to the sender and the trail commit together. Its
    /// files are checked anew first, whatever an earlier check has found.
    ///
    /// @param fields the register's fields as the clerk confirms them
    /// @throws Refusal `incoming.document-unknown`; `incoming.already-registered` and
    ///     `incoming.already-refused` if somebody was faster; `incoming.not-authentic-or-intact` for a file
    ///     that is found to be forged or changed, `incoming.attachment-not-intact` for one that goes with
    ///     it; by {@link MayAccept}; the refusals of `registers`
    public Registration accept(DocumentId id, IncomingFields fields) {
        checkToAccept(id, document -> document.with(fields));
        return transactions.execute(_ -> decisions.accept(locked(id), fields));
    }

    /// Accepts the document with the fields as the package told them.
    ///
    /// @throws Refusal as {@link #accept}
    public Registration acceptAsTold(DocumentId id) {
        checkToAccept(id, UnaryOperator.identity());
        return transactions.execute(_ -> {
            IncomingDocument document = locked(id);
            return decisions.accept(document, document.fields());
        });
    }

    /// Refuses the document: state 02 with ground, words and the refusing person's name goes back to the
    /// sender.
    ///
    /// @param ground code of a ground of the closed list of today
    /// @param words  why, in the clerk's words
    /// @throws Refusal `incoming.ground-unknown`, `incoming.words-missing`, `incoming.unsigned-is-no-ground`;
    ///     `incoming.already-registered` once it has its số đến; by {@link MayRefuse}
    public void refuse(DocumentId id, String ground, String words) {
        runChecks(id, false);
        transactions.executeWithoutResult(_ -> decisions.refuse(locked(id), ground, words));
    }

    /// Judges that the suspected mark of secrecy is none.
    ///
    /// @throws Refusal `incoming.reason-missing`, by {@link MayOverrideMark}
    public void overrideMark(DocumentId id, String reason) {
        transactions.executeWithoutResult(_ -> decisions.overrideMark(locked(id), reason));
    }

    /// Enters a document that came on paper or by another way; it gets its số đến at once, in the same
    /// series.
    ///
    /// @throws Refusal `incoming.state-secret`, `incoming.mark-found`, `incoming.only-the-clerk`;
    ///     `incoming.alike`, with each of them as a further reason, if something is here already that may be the
    ///     same and the entry does not say that it was looked at; the refusals of `files` and `registers`
    public DocumentId registerByHand(HandEntry entry) {
        return byHand.register(entry, Optional.empty());
    }

    /// As {@link #registerByHand(HandEntry)}, for software: the same request repeated with its key finds the
    /// document that it entered before, and takes no second number.
    ///
    /// @throws Refusal also `incoming.request-key-used` if the key was given with another entry
    public DocumentId registerByHand(HandEntry entry, RequestKey key) {
        return byHand.register(entry, Optional.of(key));
    }

    /// The authorities for which the acting post may enter documents by hand, by their names, in official order;
    /// empty for who is no clerk.
    @Transactional(readOnly = true)
    public Map<AuthorityId, String> entersByHandFor() {
        var served = new LinkedHashMap<AuthorityId, String>();
        organisation
                .servedBy(organisation.actingPost().id())
                .forEach(authority -> served.put(authority.id(), authority.name()));
        return Collections.unmodifiableMap(served);
    }

    private record Seen(Asker asker, IncomingDocument document) {}

    private Seen see(DocumentId id) {
        IncomingDocument document = rows.find(id).orElseThrow(Incoming::unknown);
        Asker asker = Asker.now(organisation);
        Decision decision = MaySee.decide(asker, document.authority());
        decision.orThrow();
        return new Seen(asker, document);
    }

    private IncomingDocument locked(DocumentId id) {
        return rows.lock(id).orElseThrow(Incoming::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("incoming.document-unknown"));
    }

    private Holding shown(IncomingDocument document, HoldingId file) {
        if (document.state() == IncomingState.ISOLATED) {
            throw Refusal.notAllowed(Reason.of("incoming.marked-secret"));
        }
        if (document.state() == IncomingState.RECALLED) {
            throw Refusal.notAllowed(Reason.of("incoming.recalled"));
        }
        return holdings.find(file)
                .filter(holding -> holding.document().equals(document.id()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("incoming.file-unknown")));
    }

    private void runChecks(DocumentId id, boolean again) {
        toCheck(id, document -> document.state().open() || again).ifPresent(pending -> checks.run(pending, again));
    }

    private void checkToAccept(DocumentId id, UnaryOperator<IncomingDocument> confirmed) {
        toCheck(id, document -> document.state().open())
                .map(pending -> new Checks.Pending(confirmed.apply(pending.document()), pending.files()))
                .ifPresent(pending -> checks.run(pending, true));
    }

    private Optional<Checks.Pending> toCheck(DocumentId id, Predicate<IncomingDocument> wanted) {
        return transactions.execute(_ -> rows.find(id)
                .filter(document ->
                        document.state() != IncomingState.ISOLATED && document.state() != IncomingState.RECALLED)
                .filter(wanted)
                .map(document -> {
                    MaySee.decide(Asker.now(organisation), document.authority()).orThrow();
                    return new Checks.Pending(document, holdings.of(id));
                }));
    }
}
