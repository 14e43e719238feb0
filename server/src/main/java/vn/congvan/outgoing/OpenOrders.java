package vn.congvan.outgoing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.signing.Signing;

/// The signature order of a document that may be answered now, where the answer is no signature.
@Component
class OpenOrders {
    private final ActBook book;
    private final Signing signing;
    private final TransactionTemplate transactions;

    OpenOrders(ActBook book, Signing signing, TransactionTemplate transactions) {
        this.book = book;
        this.signing = signing;
        this.transactions = transactions;
    }

    void notSigned(DocumentId id, String requestId, SignRefusal refused) {
        transactions.executeWithoutResult(_ -> mustBeOpen(book.found(id), requestId));
        throw signing.notSigned(refused);
    }

    private void mustBeOpen(OutgoingDocument document, String requestId) {
        boolean sealing = document.state() == OutgoingState.SEALING;
        Optional<OutgoingAct> initial = Examining.act(document.state());
        book.permit(document, sealing ? OutgoingAct.SEAL : initial.orElse(OutgoingAct.SIGN), Seen.latest());
        Optional<String> open = sealing
                ? document.seal().order()
                : initial.isPresent()
                        ? document.initials().asked().map(Initials.Asked::order)
                        : document.leader().order();
        if (!open.equals(Optional.of(requestId))) {
            throw Refusal.conflict(Reason.of("outgoing.order-replaced"));
        }
    }
}
