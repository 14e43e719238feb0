package vn.congvan.incoming;

import vn.congvan.common.Decision;

/// Who may accept a document and give it its số đến: the clerk who serves the receiving authority, while it
/// waits (Nghị định 30/2020, Điều 21, 22).
final class MayAccept {
    private MayAccept() {}

    static Decision decide(Asker asker, IncomingDocument document) {
        return Acts.decide(asker, document, IncomingAct.ACCEPT);
    }
}
