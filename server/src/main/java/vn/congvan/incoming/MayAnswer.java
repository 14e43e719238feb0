package vn.congvan.incoming;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// Who may answer a document that arrived: whoever may see it, once it has its số đến. What was not accepted binds
/// nobody (Nghị định 30/2020, Điều 21, 22).
final class MayAnswer {
    private MayAnswer() {}

    static Decision decide(Asker asker, IncomingDocument document) {
        Decision sees = MaySee.decide(asker, document.authority());
        if (!sees.permitted()) {
            return sees;
        }
        return document.state() == IncomingState.REGISTERED
                ? sees
                : new Decision.Refused(List.of(Reason.of("incoming.not-registered-yet")));
    }
}
