package vn.congvan.outgoing.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.OutgoingState;

/// How far the draft is that was opened from a dossier, as the agency that drafted it may know.
///
/// @param stage,stages the step of the route, counted from 0, and how many there are
/// @param sign số, ký hiệu, once it is issued
record Progress(
        DocumentId document,
        OutgoingState state,
        Instant since,
        int stage,
        int stages,
        Instant openedAt,
        Optional<String> sign,
        Optional<LocalDate> issuedOn) {
    /// Its sentence.
    Reason sentence() {
        return switch (state) {
            case DRAFTING, RETURNED_TO_UNIT_HEAD, RETURNED_TO_DRAFTER -> Reason.of("outgoing.dossier-state-specialist");
            case UNIT_REVIEW -> Reason.of("outgoing.dossier-state-unit-head");
            case EXAMINATION ->
                Reason.of("outgoing.dossier-state-examination", "step", stage + 1)
                        .with("steps", stages);
            case FORM_CHECK -> Reason.of("outgoing.dossier-state-form-check");
            case LEADER_SIGNING -> Reason.of("outgoing.dossier-state-signing");
            case NUMBERING, SEALING, SEALED -> Reason.of("outgoing.dossier-state-signed");
            case ISSUED -> named("outgoing.dossier-state-issued");
            case CANCELLED, WITHDRAWN -> Reason.of("outgoing.dossier-state-ended");
        };
    }

    /// A sentence that names the number and its day.
    Reason named(String code) {
        return Reason.of(code, "sign", sign.orElse("–"))
                .with("day", issuedOn.map(DossierDays::said).orElse("–"));
    }

    String tone() {
        return switch (state) {
            case ISSUED -> "good";
            case CANCELLED, WITHDRAWN -> "bad";
            default -> "mine";
        };
    }
}
