package vn.congvan.outgoing;

import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A clerk has written down who signed for copies on paper. The names stand in the register.
record ReceiptRecorded(DocumentId document) implements Recorded {
    @Override
    public String act() {
        return "outgoing.receipt-recorded";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return document.value();
    }
}
