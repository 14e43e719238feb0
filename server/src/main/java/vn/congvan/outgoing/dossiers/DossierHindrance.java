package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.AfterSending;
import vn.congvan.exchange.ArrivalId;
import vn.congvan.outgoing.Hindrance;
import vn.congvan.outgoing.OutgoingState;

/// Stops a draft whose hồ sơ trình was recalled, was returned, or has a supplementary version that nobody has looked
/// at yet; and a tờ trình whose own dossier would stay behind. A recall holds from its commit on, until the document
/// takes its number: then it is the deciding authority's own, which goes on or gives the sealing up.
@Component
class DossierHindrance implements Hindrance {
    private final ReceivedRows received;
    private final AskRows asks;
    private final AfterSending sent;
    private final DossierGoing going;

    DossierHindrance(ReceivedRows received, AskRows asks, AfterSending sent, DossierGoing going) {
        this.received = received;
        this.asks = asks;
        this.sent = sent;
        this.going = going;
    }

    @Override
    public Optional<Reason> of(DocumentId document) {
        return received.ofDraft(document).flatMap(this::of).or(() -> going.stays(document));
    }

    Optional<Reason> of(ReceivedRows.Received dossier) {
        return recalled(dossier, "outgoing.dossier-recalled").or(() -> waiting(dossier));
    }

    /// What a recall means for a document that has its number: nothing stops by itself.
    Optional<Reason> recalledLate(ReceivedRows.Received dossier, OutgoingState state) {
        return switch (state) {
            case SEALING, SEALED -> recalled(dossier, "outgoing.dossier-recalled-numbered");
            case ISSUED -> recalled(dossier, "outgoing.dossier-recalled-issued");
            default -> Optional.empty();
        };
    }

    private Optional<Reason> recalled(ReceivedRows.Received dossier, String code) {
        return sent.recalled(new ArrivalId(dossier.arrival().value()))
                .map(recalled -> Reason.of(code, "sender", dossier.senderName()).with("reason", recalled.reason()));
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
