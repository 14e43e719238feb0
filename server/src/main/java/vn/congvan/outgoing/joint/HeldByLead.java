package vn.congvan.outgoing.joint;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.outgoing.Hindrance;

/// Whether the drafting agency could not carry its joint document on now, so that nobody signs what it could not sign
/// itself. Asked behind the drafting agency's own wall; what comes out is only whether, never why.
///
/// Call it outside of a transaction.
@Component
class HeldByLead {
    private static final String JOB = "outgoing.joint";

    private final TurnRows rows;
    private final Hindrance hindrance;
    private final TransactionTemplate transactions;

    HeldByLead(TurnRows rows, Hindrance hindrance, TransactionTemplate transactions) {
        this.rows = rows;
        this.hindrance = hindrance;
        this.transactions = transactions;
    }

    /// @param turn of the acting agency; of any other it is false
    boolean holds(UUID turn) {
        var held = new AtomicBoolean();
        transactions
                .execute(_ -> rows.lead(turn))
                .ifPresent(lead -> new Acting.AsSystem(lead.agency(), JOB)
                        .run(() -> transactions.executeWithoutResult(
                                _ -> held.set(hindrance.of(lead.document()).isPresent()))));
        return held.get();
    }
}
