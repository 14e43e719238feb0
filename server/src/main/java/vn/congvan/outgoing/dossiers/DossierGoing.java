package vn.congvan.outgoing.dossiers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.DistributionLine;
import vn.congvan.outgoing.Reach;
import vn.congvan.outgoing.Standing;
import vn.congvan.practice.SendingMode;

/// Whether the dossier that a tờ trình carries goes along with it as it and its Nơi nhận stand now. Where it does
/// not, the tờ trình is not handed on: its people decide first.
@Component
class DossierGoing {
    private final DossierRows dossiers;
    private final Reach reach;

    DossierGoing(DossierRows dossiers, Reach reach) {
        this.dossiers = dossiers;
        this.reach = reach;
    }

    /// Why it would stay behind; empty where it goes along, and where nothing is carried.
    Optional<Reason> stays(DocumentId submission) {
        return carried(submission).flatMap(this::stays);
    }

    Optional<Reason> stays(DossierRows.Carried carried) {
        if (!carried.waits()) {
            return Optional.empty();
        }
        return reach.type(carried.document()).equals(MayPutDossier.SUBMISSION)
                ? reach.lines(carried.document()).stream()
                        .filter(line -> line.recipient().word().equals(carried.deciderCode()))
                        .findFirst()
                        .map(line -> why(line).map(code -> named(code, carried)))
                        .orElseGet(() -> Optional.of(named("outgoing.dossier-decider-unlisted", carried)))
                : Optional.of(Reason.of("outgoing.dossier-submission-no-more"));
    }

    /// Why this line of Nơi nhận is reached over the exchange, or not at all.
    Optional<Reason> needed(DocumentId submission, String recipient) {
        return carried(submission)
                .filter(carried -> carried.deciderCode().equals(recipient))
                .map(carried -> named("outgoing.dossier-decider-paper", carried));
    }

    private Optional<DossierRows.Carried> carried(DocumentId submission) {
        return dossiers.of(submission).filter(DossierRows.Carried::waits);
    }

    private static Optional<String> why(DistributionLine line) {
        if (line.mode() == SendingMode.PAPER_ONLY) {
            return Optional.of("outgoing.dossier-decider-paper");
        }
        return line.standing() == Standing.OPEN || line.standing() == Standing.REDIRECTED
                ? Optional.empty()
                : Optional.of("outgoing.dossier-decider-closed");
    }

    private static Reason named(String code, DossierRows.Carried carried) {
        return Reason.of(code, "decider", carried.deciderName());
    }
}
