package vn.congvan.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.signing.Light;

/// Who may accept a document and give it its số đến: the clerk who serves the receiving authority, while it
/// waits. What is found not to be authentic or intact must go back to its sender (Nghị định 30/2020, Điều 21
/// khoản 2 điểm a, b; Điều 22); what could not be determined, or is unsigned, may be accepted.
final class MayAccept {
    private MayAccept() {}

    /// @param light of the check of the document itself; empty for what cannot be checked
    static Decision decide(Asker asker, IncomingDocument document, Optional<Light> light) {
        Decision decision = Acts.decide(asker, document, IncomingAct.ACCEPT);
        if (light.filter(Light.RED::equals).isEmpty() || !document.state().open()) {
            return decision;
        }
        var reasons = new ArrayList<Reason>(decision.permitted() ? List.of() : decision.reasons());
        reasons.add(Reason.of("incoming.not-authentic-or-intact"));
        return new Decision.Refused(reasons);
    }
}
