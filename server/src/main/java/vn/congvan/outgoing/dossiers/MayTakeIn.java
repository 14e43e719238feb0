package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.ActView;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingView;

/// Whether the asker may take a supplementary version in: he may settle it, and change the draft; the very bytes that
/// the draft has already change nothing.
///
/// @param settling whether he may settle it at all
public record MayTakeIn(OutgoingView draft, Decision settling, Optional<Ask.Supplement> waiting) {
    /// The answer, with its reasons.
    public Decision decision() {
        if (!settling.permitted() || waiting.filter(this::same).isPresent()) {
            return settling;
        }
        return draft.acts().stream()
                .filter(view -> view.act() == OutgoingAct.REVISE)
                .map(ActView::decision)
                .findFirst()
                .orElseGet(() -> new Decision.Refused(List.of(Reason.of("outgoing.dossier-take-later"))));
    }

    /// Whether the draft's last version is this very file.
    boolean same(Ask.Supplement supplement) {
        return draft.versions()
                .getLast()
                .source()
                .digest()
                .hex()
                .equals(supplement.file().digest());
    }
}
