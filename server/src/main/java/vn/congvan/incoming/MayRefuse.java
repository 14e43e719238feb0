package vn.congvan.incoming;

import vn.congvan.common.Decision;

/// Who may refuse a document: the clerk who serves the receiving authority, before it has its số đến (Nghị
/// định 30/2020, Điều 21 khoản 2).
final class MayRefuse {
    private MayRefuse() {}

    static Decision decide(Asker asker, IncomingDocument document) {
        return Acts.decide(asker, document, IncomingAct.REFUSE);
    }
}
