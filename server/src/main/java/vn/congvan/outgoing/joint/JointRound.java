package vn.congvan.outgoing.joint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;

/// One round of signatures on a joint document, as the drafting agency has it.
///
/// @param file the newest revision
/// @param places all agencies in their order, the drafting one first
/// @param voided why it no longer counts
public record JointRound(
        UUID id,
        DocumentId document,
        int version,
        JointState state,
        Digest file,
        Instant openedAt,
        List<JointPlace> places,
        Optional<Reason> voided,
        Optional<Instant> voidedAt) {
    public JointRound {
        places = List.copyOf(places);
    }

    /// Whose turn it is.
    public Optional<JointPlace> next() {
        return JointPlace.next(places, state);
    }

    /// Why a round is void: in words of whoever refused, or that the drafting agency changed something.
    static Reason why(String by, String because) {
        return because.isEmpty()
                ? Reason.of("outgoing.joint-void-by-lead", "by", by)
                : Reason.of("outgoing.joint-void-refused", "by", by).with("because", because);
    }
}
