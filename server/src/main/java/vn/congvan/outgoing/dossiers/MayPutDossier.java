package vn.congvan.outgoing.dossiers;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.ActView;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingView;

/// Whether the asker may let the document carry a hồ sơ trình, or change it: it is a tờ trình, and he may change
/// its content.
public record MayPutDossier(OutgoingView document) {
    /// Tờ trình, in the lawbook's list of kinds.
    static final String SUBMISSION = "TTR";

    /// The answer, with its reasons.
    public Decision decision() {
        if (!document.fields().documentType().equals(SUBMISSION)) {
            return new Decision.Refused(List.of(Reason.of("outgoing.dossier-only-submission")));
        }
        return changing();
    }

    /// Whether he may take it off again, whatever kind of document it has become since.
    public Decision dropping() {
        return changing();
    }

    private Decision changing() {
        return document.acts().stream()
                .filter(view -> view.act() == OutgoingAct.REVISE)
                .map(ActView::decision)
                .findFirst()
                .orElseGet(() -> new Decision.Refused(List.of(Reason.of("outgoing.dossier-too-late"))));
    }
}
