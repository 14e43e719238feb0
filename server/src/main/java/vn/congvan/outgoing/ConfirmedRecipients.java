package vn.congvan.outgoing;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The clerk confirms the addressees before sending (BG 4.2c): no document is numbered or sealed
/// while it would go to a
/// code that leads nowhere and that nobody has confirmed. Asked inside a transaction.
@Component
class ConfirmedRecipients {
    private final DistributionLines lines;

    ConfirmedRecipients(DistributionLines lines) {
        this.lines = lines;
    }

    /// @throws Refusal `outgoing.recipients-unconfirmed` with their names
    void mustBe(OutgoingDocument document) {
        List<DistributionLine> open = lines.of(document).stream()
                .filter(DistributionLine::unconfirmed)
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.conflict(Reason.of("outgoing.recipients-unconfirmed", "count", open.size())
                    .with("names", open.stream().map(DistributionLine::name).collect(Collectors.joining("; "))));
        }
    }
}
