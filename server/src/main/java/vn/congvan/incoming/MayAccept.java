package vn.congvan.incoming;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// Who may accept a document and give it its số đến: the clerk who serves the receiving authority, while it
/// waits. What is found not to be authentic or intact must go back to its sender (Nghị định 30/2020, Điều 21
/// khoản 2 điểm a, b; Điều 22), be it the document or what goes with it in a file of its own, which bears the
/// agency's signature as well (Phụ lục I, Phần I, Mục II điểm 8). What could not be determined, or is unsigned,
/// may be accepted.
final class MayAccept {
    private MayAccept() {}

    static Decision decide(Asker asker, IncomingDocument document, FilesFound files) {
        Decision decision = Acts.decide(asker, document, IncomingAct.ACCEPT);
        if (!document.state().open()) {
            return decision;
        }
        var reasons = new ArrayList<Reason>(decision.permitted() ? List.of() : decision.reasons());
        if (files.documentRed()) {
            reasons.add(Reason.of("incoming.not-authentic-or-intact"));
        }
        if (files.attachmentsRed()) {
            reasons.add(Reason.of("incoming.attachment-not-intact"));
        }
        return reasons.isEmpty() ? decision : new Decision.Refused(reasons);
    }
}
