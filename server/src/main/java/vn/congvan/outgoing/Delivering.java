package vn.congvan.outgoing;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.DeliveryChanged;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.exchange.Exchange;

/// What comes back from the receivers of issued documents.
@Component
class Delivering {
    private final ActBook book;
    private final OutgoingRows rows;
    private final ListRows lists;
    private final Exchange exchange;
    private final Receipts receipts;
    private final Freezing freezing;
    private final Telling telling;

    Delivering(
            ActBook book,
            OutgoingRows rows,
            ListRows lists,
            Exchange exchange,
            Receipts receipts,
            Freezing freezing,
            Telling telling) {
        this.book = book;
        this.rows = rows;
        this.lists = lists;
        this.exchange = exchange;
        this.receipts = receipts;
        this.freezing = freezing;
        this.telling = telling;
    }

    @Transactional
    void repair(DocumentId id, String code, String newCode) {
        book.found(id);
        freezing.mustNotBe(id);
        DeliveryState failed = exchange.states(id).stream()
                .filter(state -> state.recipient().code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.recipient-not-in-document", "code", code)));
        exchange.retry(failed.packageId(), code, Optional.of(newCode));
        mark(id);
    }

    @EventListener
    void on(DeliveryChanged changed) {
        rows.find(changed.document()).ifPresent(document -> {
            mark(document.id());
            if (!freezing.frozen(document.id())) {
                receipts.enter(document.id(), exchange.states(document.id()));
            }
            telling.delivery(document, changed.state());
        });
    }

    private void mark(DocumentId id) {
        lists.trouble(id.value(), exchange.states(id).stream().anyMatch(Delivering::trouble));
    }

    static boolean trouble(DeliveryState state) {
        return state.status() == DeliveryStatus.FAILED || state.status() == DeliveryStatus.REFUSED;
    }
}
