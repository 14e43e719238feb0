package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.AfterSending;
import vn.congvan.exchange.ArrivalId;
import vn.congvan.outgoing.Hindrance;

/// Stops a draft whose hồ sơ trình was recalled, was returned, or has a supplementary version that nobody has looked
/// at yet. A recall holds from its commit on.
@Component
class DossierHindrance implements Hindrance {
    private final ReceivedRows received;
    private final AskRows asks;
    private final AfterSending sent;

    DossierHindrance(ReceivedRows received, AskRows asks, AfterSending sent) {
        this.received = received;
        this.asks = asks;
        this.sent = sent;
    }

    @Override
    public Optional<Reason> of(DocumentId document) {
        return received.ofDraft(document).flatMap(this::of);
    }

    Optional<Reason> of(ReceivedRows.Received dossier) {
        return recalled(dossier).or(() -> waiting(dossier));
    }

    private Optional<Reason> recalled(ReceivedRows.Received dossier) {
        return sent.recalled(new ArrivalId(dossier.arrival().value()))
                .map(recalled -> Reason.of("outgoing.dossier-recalled", "sender", dossier.senderName())
                        .with("reason", recalled.reason()));
    }

    private Optional<Reason> waiting(ReceivedRows.Received dossier) {
        List<Ask> all = asks.ofDraft(dossier.draft());
        if (all.stream().anyMatch(Ask::waits)) {
            return Optional.of(Reason.of("outgoing.dossier-supplement-waits", "sender", dossier.senderName()));
        }
        return all.stream()
                .filter(ask -> ask.open() && ask.kind() == Ask.Kind.RETURNED)
                .findFirst()
                .map(_ -> Reason.of("outgoing.dossier-returned", "sender", dossier.senderName()));
    }
}
