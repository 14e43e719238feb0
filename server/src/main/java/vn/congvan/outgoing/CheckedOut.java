package vn.congvan.outgoing;

import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

/// Says who has a draft along, to whoever wants to change it or hand it on.
final class CheckedOut {
    private CheckedOut() {}

    static Reason reason(Checkout open, PostId asker) {
        return open.by().equals(asker)
                ? Reason.of("outgoing.checked-out-by-you", "since", Holders.said(open.since()))
                : Reason.of("outgoing.checked-out", "name", open.byName()).with("since", Holders.said(open.since()));
    }
}
