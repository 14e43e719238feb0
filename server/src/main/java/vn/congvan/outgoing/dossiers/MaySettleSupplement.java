package vn.congvan.outgoing.dossiers;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.OutgoingView;

/// Whether the asker may set a supplementary version aside, or take a question back: whoever works on the draft, and
/// the heads of his unit, until the draft has ended. To take a version in is asked of {@link MayTakeIn}.
public record MaySettleSupplement(Post asker, OutgoingView draft) {
    /// The answer, with its reason.
    public Decision decision() {
        if (draft.state().last()) {
            return new Decision.Refused(List.of(Reason.of("outgoing.dossier-draft-ended")));
        }
        boolean head = asker.roles().contains(Role.UNIT_HEAD)
                && asker.unit().equals(draft.parties().unit());
        return asker.id().equals(draft.parties().drafter()) || head
                ? new Decision.Permitted(Reason.of("outgoing.runs-dossier"))
                : new Decision.Refused(List.of(Reason.of("outgoing.only-handler")));
    }
}
