package vn.congvan.outgoing.opinions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.InBrief;
import vn.congvan.outgoing.OutgoingState;

/// Whether the asker may run the opinion rounds of a draft: its drafter and the head of his unit; a new round only
/// before it goes to the leader, votes as long as nobody has signed.
record MayAskOpinions(Post asker, InBrief document, RoundKind kind) {
    private static final Set<OutgoingState> BEFORE_LEADER = EnumSet.of(
            OutgoingState.DRAFTING,
            OutgoingState.UNIT_REVIEW,
            OutgoingState.EXAMINATION,
            OutgoingState.FORM_CHECK,
            OutgoingState.RETURNED_TO_DRAFTER,
            OutgoingState.RETURNED_TO_UNIT_HEAD);

    private static final Set<OutgoingState> UNSIGNED = EnumSet.of(
            OutgoingState.DRAFTING,
            OutgoingState.UNIT_REVIEW,
            OutgoingState.EXAMINATION,
            OutgoingState.FORM_CHECK,
            OutgoingState.LEADER_SIGNING,
            OutgoingState.RETURNED_TO_DRAFTER,
            OutgoingState.RETURNED_TO_UNIT_HEAD);

    /// Whether he may open a round.
    Decision decision() {
        Decision runs = running();
        Set<OutgoingState> inTime = kind == RoundKind.VOTES ? UNSIGNED : BEFORE_LEADER;
        if (runs.permitted() && !inTime.contains(document.state())) {
            return refused("outgoing.opinion-too-late");
        }
        return runs;
    }

    /// Whether he may close, withdraw, put off and fill in the table.
    Decision running() {
        boolean head = asker.roles().contains(Role.UNIT_HEAD) && asker.unit().equals(document.unit());
        return asker.id().equals(document.drafter()) || head
                ? new Decision.Permitted(Reason.of("outgoing.runs-opinions"))
                : refused("outgoing.only-drafter-asks");
    }

    private static Decision refused(String code) {
        return new Decision.Refused(List.of(Reason.of(code)));
    }
}
