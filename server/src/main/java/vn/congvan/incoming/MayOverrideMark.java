package vn.congvan.incoming;

import vn.congvan.common.Decision;

/// Who may judge that a suspected mark of secrecy is none: the clerk who serves the receiving authority, with
/// a reason.
final class MayOverrideMark {
    private MayOverrideMark() {}

    static Decision decide(Asker asker, IncomingDocument document) {
        return Acts.decide(asker, document, IncomingAct.OVERRIDE_MARK);
    }
}
