package vn.congvan.copies;

import static vn.congvan.copies.CopyAct.CANCEL;
import static vn.congvan.copies.CopyAct.GIVE;
import static vn.congvan.copies.CopyAct.GRANT;
import static vn.congvan.copies.CopyAct.GRANT_AGAIN;
import static vn.congvan.copies.CopyAct.MAKE;
import static vn.congvan.copies.CopyAct.NUMBER;
import static vn.congvan.copies.CopyAct.REFUSE;
import static vn.congvan.copies.CopyAct.SEAL;
import static vn.congvan.copies.CopyState.APPROVED;
import static vn.congvan.copies.CopyState.CANCELLED;
import static vn.congvan.copies.CopyState.GIVEN;
import static vn.congvan.copies.CopyState.MADE;
import static vn.congvan.copies.CopyState.REFUSED;
import static vn.congvan.copies.CopyState.REQUESTED;
import static vn.congvan.copies.CopyState.SEALING;

import java.util.List;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The life cycle of a copy, as data: state × act → state, with the word of the trail on the edge. The
/// services obey it; the build draws it (`docs/generated/copies-lifecycle.md`). Nothing is numbered that
/// was not granted (Nghị định 30/2020, Điều 27), and what was handed out is not cancelled.
public final class CopyLifecycle {
    /// One edge: in `from`, `act` leads to `to` and is recorded as `copies.<event>`.
    public record Edge(CopyState from, CopyAct act, CopyState to, String event) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(REQUESTED, GRANT, APPROVED, "approved"),
            new Edge(REQUESTED, REFUSE, REFUSED, "refused"),
            new Edge(APPROVED, GRANT_AGAIN, APPROVED, "approved"),
            new Edge(APPROVED, MAKE, MADE, "made"),
            new Edge(APPROVED, NUMBER, SEALING, "numbered"),
            new Edge(SEALING, SEAL, MADE, "made"),
            new Edge(MADE, GIVE, GIVEN, "given"),
            new Edge(APPROVED, CANCEL, CANCELLED, "cancelled"),
            new Edge(SEALING, CANCEL, CANCELLED, "cancelled"),
            new Edge(MADE, CANCEL, CANCELLED, "cancelled"));

    private CopyLifecycle() {}

    /// All edges, in the order of the way.
    public static List<Edge> edges() {
        return EDGES;
    }

    /// Whether the act is done in this state at all.
    public static boolean knows(CopyState from, CopyAct act) {
        return EDGES.stream().anyMatch(edge -> edge.from() == from && edge.act() == act);
    }

    /// The edge for this act.
    ///
    /// @throws Refusal the act's own, where the state does not know it
    static Edge step(Copy copy, CopyAct act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == copy.state() && edge.act() == act)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Reason.of(act.outOfOrder())));
    }
}
