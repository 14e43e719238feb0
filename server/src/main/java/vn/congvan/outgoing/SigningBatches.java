package vn.congvan.outgoing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.SigningBatch.Chosen;
import vn.congvan.outgoing.SigningBatch.Item;
import vn.congvan.outgoing.SigningBatch.Outcome;
import vn.congvan.outgoing.SigningBatch.Waiting;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;

/// Signing many documents with one PIN (ký loạt). Each document is signed by itself, with the same checks as
/// alone, and each has its own result; a batch that was interrupted goes on where it stopped. A document is
/// signed in a batch only if the leader has opened it or says that he has read it.
///
/// A batch belongs to the post that made it; for anybody else it is unknown (`outgoing.batch-unknown`). Call
/// these methods outside of a transaction.
@Service
public class SigningBatches {
    private final LeaderSigning signing;
    private final OpenOrders orders;
    private final Reading reading;
    private final ActBook book;
    private final VersionRows versions;
    private final Parties parties;
    private final SigningBatchRows rows;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SigningBatches(
            LeaderSigning signing,
            OpenOrders orders,
            Reading reading,
            ActBook book,
            VersionRows versions,
            Parties parties,
            SigningBatchRows rows,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.signing = signing;
        this.orders = orders;
        this.reading = reading;
        this.book = book;
        this.versions = versions;
        this.parties = parties;
        this.rows = rows;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What waits for the asking post's signature, at most {@link SigningBatch#MOST}.
    public List<Waiting> waiting() {
        return transactions.execute(_ -> {
            var asked = new OutgoingQuery(
                    Queue.MINE, Optional.of(OutgoingState.LEADER_SIGNING), Optional.empty(), 0, SigningBatch.MOST);
            return reading.list(asked).rows().stream()
                    .filter(OutgoingRow::mine)
                    .map(this::waiting)
                    .toList();
        });
    }

    private Waiting waiting(OutgoingRow row) {
        OutgoingDocument document = book.found(row.id());
        return new Waiting(row, versions.get(row.id(), document.version()).pages(), read(document, me()));
    }

    /// The batches of the asking post that are not finished, the newest first.
    public List<SigningBatch> unfinished() {
        return transactions.execute(_ -> rows.open(me()).stream()
                .map(this::view)
                .filter(SigningBatch::unfinished)
                .toList());
    }

    /// Puts documents together to be signed in one go. Nothing is signed or prepared yet; what cannot be signed
    /// says so when its turn comes.
    ///
    /// @throws Refusal `outgoing.batch-empty`, `outgoing.batch-too-long`, `outgoing.document-unknown`, and the
    ///     refusals of {@link Outgoing#view} for what the asker may not see
    public SigningBatch make(List<Chosen> chosen) {
        var each = new LinkedHashMap<DocumentId, Chosen>();
        chosen.forEach(one -> each.putIfAbsent(one.document(), one));
        if (each.isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.batch-empty"));
        }
        if (each.size() > SigningBatch.MOST) {
            throw Refusal.userMistake(Reason.of("outgoing.batch-too-long", "most", SigningBatch.MOST)
                    .with("count", each.size()));
        }
        return transactions.execute(_ -> {
            var head =
                    new SigningBatchRows.Head(SigningBatchId.fresh(), me(), clock.instant(), Optional.empty(), false);
            var lines = new ArrayList<SigningBatchRows.Line>();
            each.values().forEach(one -> lines.add(line(lines.size() + 1, one)));
            rows.insert(head, lines);
            return view(head);
        });
    }

    private SigningBatchRows.Line line(int ordinal, Chosen one) {
        OutgoingDocument document = reading.looked(one.document());
        if (one.read() && !read(document, me())) {
            rows.markRead(document.id(), me(), clock.instant());
            events.publishEvent(new OutgoingViewed(document.id(), "marked-read"));
        }
        return new SigningBatchRows.Line(
                ordinal,
                document.id(),
                document.version(),
                document.since(),
                one.decided().orElse(document.decidedUrgency()),
                Outcome.WAITING,
                Optional.empty(),
                Optional.empty());
    }

    /// The batch, with what became of each document by now.
    public SigningBatch view(SigningBatchId id) {
        return transactions.execute(_ -> view(mine(id)));
    }

    /// Prepares one document of the batch and asks for its signature. Asking again replaces the earlier order.
    ///
    /// @return the order for the signer; empty if the document is signed already
    /// @throws Refusal why it is not signed, as {@link Outgoing#orderSignature}; also
    ///     `outgoing.batch-not-read` and `outgoing.changed-meanwhile`. The batch keeps the reason.
    public Optional<SignOrder> order(SigningBatchId id, DocumentId document) {
        SigningBatchRows.Line line = transactions.execute(_ -> known(id, document));
        if (transactions.execute(_ -> item(line)).outcome() == Outcome.SIGNED) {
            transactions.executeWithoutResult(_ -> signed(id, document));
            return Optional.empty();
        }
        return kept(id, document, () -> {
            transactions.executeWithoutResult(_ -> mustBeAsChosen(line));
            SignOrder order = signing.order(document, line.decided(), Seen.latest());
            transactions.executeWithoutResult(_ -> rows.ordered(id, document, order.requestId()));
            return Optional.of(order);
        });
    }

    /// Keeps by which ticket the signer on the desk knows the orders of this batch, so that its answers can be
    /// asked for again after a lost connection.
    public void handedToSigner(SigningBatchId id, String ticket) {
        transactions.executeWithoutResult(_ -> {
            mine(id);
            rows.ticket(id, ticket);
        });
    }

    /// Takes the signature of one document. The same answer given twice changes nothing the second time.
    ///
    /// @throws Refusal why the document is not signed, as {@link Outgoing#sign}; the batch keeps the reason
    public void answer(SigningBatchId id, DocumentId document, String requestId, byte[] signatureValue) {
        transactions.executeWithoutResult(_ -> known(id, document));
        kept(id, document, () -> {
            signing.complete(document, requestId, signatureValue);
            return Optional.empty();
        });
        transactions.executeWithoutResult(_ -> signed(id, document));
    }

    private void signed(SigningBatchId id, DocumentId document) {
        rows.signed(id, document);
        if (rows.lines(id).stream().allMatch(line -> line.outcome() == Outcome.SIGNED)) {
            rows.close(id, clock.instant());
        }
    }

    /// Hears that the signer did not sign one document.
    ///
    /// @throws Refusal always, as {@link Outgoing#notSigned}; the batch keeps the reason
    public void notSigned(SigningBatchId id, DocumentId document, String requestId, SignRefusal refused) {
        transactions.executeWithoutResult(_ -> known(id, document));
        if (refused.code() == SignRefusal.Code.PIN_WRONG) {
            // The order stands: the PIN may be entered again.
            orders.notSigned(document, requestId, refused);
        }
        kept(id, document, () -> {
            orders.notSigned(document, requestId, refused);
            return Optional.empty();
        });
    }

    /// Leaves the rest of the batch: what is not signed waits for the leader as before.
    public void close(SigningBatchId id) {
        transactions.executeWithoutResult(_ -> {
            mine(id);
            rows.close(id, clock.instant());
        });
    }

    /// One step of one document.
    private interface Step {
        Optional<SignOrder> take();
    }

    private Optional<SignOrder> kept(SigningBatchId id, DocumentId document, Step step) {
        try {
            return step.take();
        } catch (Refusal refusal) {
            transactions.executeWithoutResult(_ -> rows.refused(id, document, refusal.reason()));
            throw refusal;
        }
    }

    private void mustBeAsChosen(SigningBatchRows.Line line) {
        OutgoingDocument document = book.found(line.document());
        book.permit(document, OutgoingAct.SIGN, Seen.latest());
        if (document.version() != line.version() || !document.since().equals(line.since())) {
            throw Refusal.conflict(Reason.of("outgoing.changed-meanwhile"));
        }
        if (!read(document, me())) {
            throw Refusal.conflict(Reason.of("outgoing.batch-not-read"));
        }
    }

    /// Opened since it came, or said to be read since then.
    private boolean read(OutgoingDocument document, PostId post) {
        return document.handover().opened()
                || rows.markedRead(document.id(), post)
                        .filter(at -> !at.isBefore(document.since()))
                        .isPresent();
    }

    private SigningBatch view(SigningBatchRows.Head head) {
        List<Item> items = rows.lines(head.id()).stream().map(this::item).toList();
        return new SigningBatch(head.id(), head.madeAt(), head.closed(), head.ticket(), items);
    }

    /// What the document itself says goes before what the batch last heard: the answer may have been lost after
    /// the signature was taken.
    private Item item(SigningBatchRows.Line line) {
        OutgoingDocument document = book.found(line.document());
        Parties.Of of = parties.of(document);
        boolean signed = line.order().isPresent()
                && document.leader().order().equals(line.order())
                && document.leader().signed().isPresent();
        return new Item(
                line.document(),
                of.type().name(),
                document.fields().summary(),
                of.unit().name(),
                line.decided(),
                signed ? Outcome.SIGNED : line.outcome(),
                signed ? Optional.empty() : line.because(),
                line.order());
    }

    private SigningBatchRows.Line known(SigningBatchId id, DocumentId document) {
        mine(id);
        return rows.line(id, document).orElseThrow(SigningBatches::unknown);
    }

    private SigningBatchRows.Head mine(SigningBatchId id) {
        return rows.find(id).filter(head -> head.post().equals(me())).orElseThrow(SigningBatches::unknown);
    }

    private PostId me() {
        return organisation.actingPost().id();
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("outgoing.batch-unknown"));
    }
}
