package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may take an issued document back from a receiver: the clerk who serves the authority, as long
/// as the document is not recalled.
record MayTakeBackSent(Matter matter, boolean recalled) {
    Decision decision() {
        return new MayRecall(matter, recalled).decision();
    }
}
