package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may print a bản chính of an issued document. Not of one that was signed on
/// paper: that paper is
/// its bản chính, and bears the stamp already (Nghị định 30/2020, Điều 18 khoản 5 speaks of
/// electronic documents).
record MayPrintOriginal(MayPrintPaper paper, boolean signedOnPaper) {
    Decision decision() {
        Decision printing = paper.decision();
        return printing.permitted() && signedOnPaper ? Matter.refused("outgoing.original-on-paper") : printing;
    }
}
