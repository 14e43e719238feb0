package vn.congvan.outgoing;

import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// A recalled document and what is kept with it are frozen (Nghị định 30/2020, Phụ lục VI, Phần I, III.8a): whoever is
/// about to change, send, copy or print one asks here first.
@Component
class Freezing {
    private final RecallRows rows;

    Freezing(RecallRows rows) {
        this.rows = rows;
    }

    boolean frozen(DocumentId document) {
        return rows.of(document).isPresent();
    }

    /// @throws Refusal `outgoing.frozen`
    void mustNotBe(DocumentId document) {
        rows.of(document).ifPresent(recall -> {
            throw Refusal.conflict(
                    Reason.of("outgoing.frozen", "sign", recall.orderSign()).with("at", Holders.said(recall.doneAt())));
        });
    }
}
