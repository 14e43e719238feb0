package vn.congvan.outgoing;

import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The refusal of an act that the document's state does not know.
final class OutOfOrder {
    private OutOfOrder() {}

    static Reason reason(OutgoingAct act, OutgoingState state) {
        return Reason.of("outgoing.act-out-of-order", "act", "@outgoing.act." + act.word())
                .with("state", "@outgoing.state." + state.word());
    }

    static Refusal refusal(OutgoingAct act, OutgoingState state) {
        return Refusal.conflict(reason(act, state));
    }
}
