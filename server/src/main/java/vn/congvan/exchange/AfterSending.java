package vn.congvan.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;

/// Recall of what was sent, and word of later documents that change it (Nghị định 30/2020, Điều 18 khoản 3, 4).
/// A recall holds from its commit on: whoever accepts at the same time has either accepted before, and his document
/// is cancelled; or he comes too late.
@Service
public class AfterSending {
    private final AfterSendingRows rows;
    private final DeliveryTrigger trigger;

    AfterSending(AfterSendingRows rows, DeliveryTrigger trigger) {
        this.rows = rows;
        this.trigger = trigger;
    }

    /// Recalls the document from all its receivers, in the caller's transaction.
    ///
    /// @param orderedBy who ordered it, and by which document
    /// @return from how many receivers
    @Transactional(propagation = Propagation.MANDATORY)
    public int recall(DocumentId document, String orderedBy, String reason, Instant at) {
        int recalled = rows.recall(document, orderedBy, reason, at);
        trigger.afterCommit();
        return recalled;
    }

    /// Tells all receivers of the document that a later one changes it, in the caller's
    /// transaction; whoever gets the
    /// document only after that is told then.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellChange(DocumentId document, Change change, Instant at) {
        rows.tellChange(document, change, at);
        trigger.afterCommit();
    }

    /// Whether the sender has recalled what arrived here.
    @Transactional(readOnly = true)
    public Optional<RecalledArrival> recalled(ArrivalId arrival) {
        return rows.recalled(arrival);
    }

    /// To whom word went of the later documents that change this one, and who there has seen it;
    /// oldest change first.
    @Transactional(readOnly = true)
    public List<ToldOfChange> told(DocumentId document) {
        return rows.told(document);
    }

    /// Notes who saw first that later documents change what arrived here, in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(ArrivalId arrival, String by, Instant at) {
        rows.seen(arrival, by, at);
    }

    /// The later documents that change what arrived here, oldest first.
    @Transactional(readOnly = true)
    public List<ChangedArrival> changes(ArrivalId arrival) {
        return rows.changes(arrival);
    }
}
