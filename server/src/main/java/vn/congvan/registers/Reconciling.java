package vn.congvan.registers;

import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;

/// Whether an authority's books are in reconciliation (đối chiếu). Whoever takes a number asks when his line is
/// written: whoever opens a reconciliation waits for it.
@Component
class Reconciling {
    private final OutageRows rows;
    private final Silences silences;

    Reconciling(OutageRows rows, Silences silences) {
        this.rows = rows;
        this.silences = silences;
    }

    /// Whether an outage of this authority is not settled, or one is still to be asked about.
    boolean is(AuthorityId authority) {
        // In this order: the job judges a silence and opens the outage in one commit. If that comes between the two
        // looks, the second one finds the outage; the other way round neither would find anything.
        return silences.pending(authority) || rows.isOpen(authority);
    }

    /// @throws Refusal `registers.reconciling` while {@link #is}
    void mustBeOver(AuthorityId authority) {
        if (is(authority)) {
            throw refusal();
        }
    }

    /// As {@link #mustBeOver}, for who writes no line himself; until the commit no reconciliation begins.
    ///
    /// @throws Refusal as {@link #mustBeOver}
    void mustStayOver(AuthorityId authority) {
        rows.holdReconciling();
        mustBeOver(authority);
    }

    static Refusal refusal() {
        return Refusal.conflict(Reason.of("registers.reconciling"));
    }
}
