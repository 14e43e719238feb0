package vn.congvan.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;

/// Taking a sent document back from one receiver (lấy lại; QCVN 102:2016, states 13, 15, 16). Whoever has not
/// accepted it loses it with the commit; whoever has is asked, and may refuse. A recall (thu hồi) is {@link
/// AfterSending#recall}: it needs an order and no answer.
@Service
public class TakingBack {
    private final TakingBackRows rows;
    private final DeliveryTrigger trigger;

    TakingBack(TakingBackRows rows, DeliveryTrigger trigger) {
        this.rows = rows;
        this.trigger = trigger;
    }

    /// Takes the document back from a receiver, or asks him, in the caller's transaction.
    ///
    /// @param by name and title of who wishes it
    /// @return whether it is back at once; otherwise the receiver is asked
    /// @throws Refusal `exchange.nothing-to-take-back`, `exchange.asked-back-already`
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(DocumentId document, String code, String by, String reason, Instant at) {
        String outcome = rows.take(document, code, TimeOrderedId.next(), by, reason, at);
        trigger.afterCommit();
        return switch (outcome) {
            case "AT_ONCE" -> true;
            case "ASKED" -> false;
            case "ASKED_ALREADY" -> throw Refusal.conflict(Reason.of("exchange.asked-back-already"));
            default -> throw Refusal.conflict(Reason.of("exchange.nothing-to-take-back"));
        };
    }

    /// All wishes for the document, the newest first.
    @Transactional(readOnly = true)
    public List<TakeBack> of(DocumentId document) {
        return rows.of(document);
    }

    /// What the sender last wished of an arrival; empty where he never did.
    @Transactional(readOnly = true)
    public Optional<AskedBack> asked(ArrivalId arrival) {
        return rows.asked(arrival);
    }

    /// Answers the sender, in the caller's transaction: agreed and cancelled here, or refused.
    ///
    /// @param by name and title of who answers
    /// @param words why it is refused
    /// @throws Refusal `exchange.not-asked-back` if no wish waits for an answer
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(ArrivalId arrival, boolean agree, String by, Optional<String> words, Instant at) {
        AskedBack asked = rows.asked(arrival)
                .filter(one -> one.answer().isEmpty())
                .orElseThrow(() -> Refusal.conflict(Reason.of("exchange.not-asked-back")));
        if (!rows.answer(asked.id(), agree, by, words, at)) {
            throw Refusal.conflict(Reason.of("exchange.not-asked-back"));
        }
        trigger.afterCommit();
    }
}
