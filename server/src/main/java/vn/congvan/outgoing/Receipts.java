package vn.congvan.outgoing;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.registers.Receipt;
import vn.congvan.registers.Registers;

/// Ký nhận of issued documents (Nghị định 30/2020, Phụ lục IV, sổ đăng ký văn bản đi, cột 9): from the receivers'
/// states 03, and by the clerk's hand for copies on paper.
@Component
class Receipts {
    private static final int LONGEST = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ActBook book;
    private final Permissions permissions;
    private final Freezing freezing;
    private final Registers registers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(
            ActBook book,
            Permissions permissions,
            Freezing freezing,
            Registers registers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.permissions = permissions;
        this.freezing = freezing;
        this.registers = registers;
        this.events = events;
        this.clock = clock;
    }

    /// Enters who has accepted by now and not given it back, in the caller's transaction.
    void enter(DocumentId document, List<DeliveryState> states) {
        String receivers = states.stream()
                .filter(state -> state.status() == DeliveryStatus.ACCEPTED)
                .map(this::said)
                .collect(Collectors.joining("; "));
        if (receivers.isEmpty()) {
            registers.unacknowledged(document);
        } else {
            registers.acknowledged(document, receivers);
        }
    }

    private String said(DeliveryState state) {
        String day = DAY.format(state.at().atZone(clock.getZone()));
        return state.recipient().name() + ": "
                + state.person().map(who -> who + ", ").orElse("") + day;
    }

    @Transactional
    void byHand(DocumentId id, String given) {
        OutgoingDocument document = book.locked(id);
        freezing.mustNotBe(id);
        new MayRecordReceipt(permissions.matter(document)).decision().orThrow();
        String words = given.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.userMistake(Reason.of("outgoing.receipt-words", "most", LONGEST));
        }
        registers.receipted(id, words);
        events.publishEvent(new OutgoingRecorded(id, "receipt-recorded", Map.of()));
    }

    /// Empty before the document is issued.
    Optional<ReceiptView> of(Matter matter) {
        if (matter.document().state() != OutgoingState.ISSUED) {
            return Optional.empty();
        }
        Receipt receipt = registers.receipt(matter.document().id());
        return Optional.of(
                new ReceiptView(receipt.acknowledged(), receipt.byHand(), new MayRecordReceipt(matter).decision()));
    }
}
