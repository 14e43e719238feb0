package vn.congvan.outgoing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;

/// Changes of a draft that are written together with something beside it: both or neither, under
/// the draft's lock.
///
/// Call these methods outside of a transaction: the files are made between transactions of their own.
@Service
public class RevisingWith {
    private final Drafting drafting;
    private final ActBook book;
    private final TransactionTemplate transactions;

    RevisingWith(Drafting drafting, ActBook book, TransactionTemplate transactions) {
        this.drafting = drafting;
        this.book = book;
        this.transactions = transactions;
    }

    /// Makes a new version.
    ///
    /// @param beside what else is written in the transaction that makes it
    /// @throws vn.congvan.common.Refusal as {@link Outgoing#revise}
    public void revise(DocumentId id, Revision revision, Seen seen, Runnable beside) {
        drafting.revise(id, revision, seen, Map.of(), Optional.empty(), beside);
    }

    /// Changes what goes out with the text. Before the first submission nothing was approved, so that
    /// the version stays; whoever saw it before is told that it changed meanwhile. Later it is a new
    /// version, and what was approved no longer counts.
    ///
    /// @param remark of the new version
    /// @throws vn.congvan.common.Refusal as {@link Outgoing#revise}
    public void change(DocumentId id, String remark, Seen seen, Runnable beside) {
        OutgoingDocument found = Objects.requireNonNull(transactions.execute(_ -> {
            OutgoingDocument document = book.found(id);
            book.permit(document, OutgoingAct.REVISE, seen);
            return document;
        }));
        Seen pinned = Seen.of(found.revision());
        if (found.state() == OutgoingState.DRAFTING) {
            transactions.executeWithoutResult(_ -> {
                OutgoingDocument before = book.locked(id);
                book.permit(before, OutgoingAct.REVISE, pinned);
                book.write(before);
                beside.run();
            });
        } else {
            var revision = new Revision(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(remark));
            revise(id, revision, pinned, beside);
        }
    }
}
