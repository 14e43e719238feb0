package vn.congvan.incoming;

import static vn.congvan.incoming.IncomingAct.ACCEPT;
import static vn.congvan.incoming.IncomingAct.ARRIVE;
import static vn.congvan.incoming.IncomingAct.ARRIVE_MARKED;
import static vn.congvan.incoming.IncomingAct.ARRIVE_SUSPECTED;
import static vn.congvan.incoming.IncomingAct.OVERRIDE_MARK;
import static vn.congvan.incoming.IncomingAct.RECALL;
import static vn.congvan.incoming.IncomingAct.REFUSE;
import static vn.congvan.incoming.IncomingAct.REGISTER_BY_HAND;
import static vn.congvan.incoming.IncomingState.ISOLATED;
import static vn.congvan.incoming.IncomingState.OUTSIDE;
import static vn.congvan.incoming.IncomingState.RECALLED;
import static vn.congvan.incoming.IncomingState.REFUSED;
import static vn.congvan.incoming.IncomingState.REGISTERED;
import static vn.congvan.incoming.IncomingState.SUSPECTED;
import static vn.congvan.incoming.IncomingState.WAITING;

import java.util.List;
import java.util.Optional;

/// The life cycle of a document that arrives, as data: state × act → state, with the word of the trail on the
/// edge. The service obeys it; the build draws it (`docs/generated/incoming-lifecycle.md`). Order of Nghị
/// định 30/2020, Điều 20 to 22: checked, then accepted or refused; once it has its số đến there is no
/// refusal. A recall by the sender cancels it whatever it has come to (Điều 18 khoản 4).
public final class IncomingLifecycle {
    /// One edge: in `from`, `act` leads to `to` and is recorded as `incoming.<event>`.
    public record Edge(IncomingState from, IncomingAct act, IncomingState to, String event) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(OUTSIDE, ARRIVE, WAITING, "arrived"),
            new Edge(OUTSIDE, ARRIVE_SUSPECTED, SUSPECTED, "mark-suspected"),
            new Edge(OUTSIDE, ARRIVE_MARKED, ISOLATED, "isolated"),
            new Edge(OUTSIDE, REGISTER_BY_HAND, REGISTERED, "registered-by-hand"),
            new Edge(SUSPECTED, OVERRIDE_MARK, WAITING, "mark-overridden"),
            new Edge(SUSPECTED, REFUSE, REFUSED, "refused"),
            new Edge(ISOLATED, REFUSE, REFUSED, "refused"),
            new Edge(WAITING, ACCEPT, REGISTERED, "accepted"),
            new Edge(WAITING, REFUSE, REFUSED, "refused"),
            new Edge(WAITING, RECALL, RECALLED, "recalled"),
            new Edge(SUSPECTED, RECALL, RECALLED, "recalled"),
            new Edge(ISOLATED, RECALL, RECALLED, "recalled"),
            new Edge(REGISTERED, RECALL, RECALLED, "recalled"));

    private IncomingLifecycle() {}

    /// All edges, in the order of the way.
    public static List<Edge> edges() {
        return EDGES;
    }

    /// The edge for this act in this state; empty where the act is out of order.
    public static Optional<Edge> edge(IncomingState from, IncomingAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .findFirst();
    }

    /// The acts of the house that this state knows, in the order of the page; a recall is the sender's.
    public static List<IncomingAct> acts(IncomingState from) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from)
                .map(Edge::act)
                .filter(act -> act != IncomingAct.RECALL)
                .toList();
    }
}
