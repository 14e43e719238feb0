package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.ActView;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingView;

/// Whether the asker may return the dossier to the agency that drafted it, or ask for more: whoever may change the
/// draft, as long as nothing of it is under way. Later levels return it to him first.
public record MayAskDrafter(OutgoingView draft, List<Ask> asked, Optional<Reason> hindrance) {
    /// The answer, with its reason.
    public Decision decision() {
        if (asked.stream().anyMatch(Ask::open)) {
            return refused(Reason.of("outgoing.dossier-asked-already"));
        }
        return hindrance.map(MayAskDrafter::refused).orElseGet(this::revising);
    }

    private Decision revising() {
        return draft.acts().stream()
                .filter(view -> view.act() == OutgoingAct.REVISE)
                .map(ActView::decision)
                .findFirst()
                .orElseGet(() -> refused(Reason.of("outgoing.dossier-not-in-hand")));
    }

    private static Decision refused(Reason reason) {
        return new Decision.Refused(List.of(reason));
    }
}
