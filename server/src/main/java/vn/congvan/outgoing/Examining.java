package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import vn.congvan.form.InitialPlace;

/// The two approvals before the leader's signature, each recorded and vouched for apart: of the content by the
/// head of the unit, of form and presentation by whoever is charged with it (Nghị định 30/2020, Điều 12).
final class Examining {
    private static final List<OutgoingAct> ACTS = List.of(OutgoingAct.APPROVE, OutgoingAct.PASS_FORM);

    private Examining() {}

    static List<OutgoingAct> acts() {
        return ACTS;
    }

    /// This one and those after it.
    static List<OutgoingAct> from(OutgoingAct act) {
        return ACTS.subList(stage(act), ACTS.size());
    }

    /// Which one is due in this state.
    static Optional<OutgoingAct> act(OutgoingState state) {
        return ACTS.stream()
                .filter(act -> OutgoingLifecycle.edge(state, act).isPresent())
                .findFirst();
    }

    static int stage(OutgoingAct act) {
        return ACTS.indexOf(act);
    }

    /// Where its initial stands.
    static InitialPlace.At place(OutgoingAct act) {
        return act == OutgoingAct.PASS_FORM ? InitialPlace.At.END_OF_RECIPIENTS : InitialPlace.At.END_OF_TEXT;
    }
}
