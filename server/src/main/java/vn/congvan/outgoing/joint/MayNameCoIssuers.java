package vn.congvan.outgoing.joint;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.outgoing.InBrief;
import vn.congvan.outgoing.OutgoingState;

/// Whether the asker may say which agencies issue the document together: its drafter, as long as the draft is with
/// him; later the places of all who sign may be fixed in the file already.
record MayNameCoIssuers(Post asker, InBrief document) {
    Decision decision() {
        if (!asker.id().equals(document.drafter())) {
            return refused("outgoing.only-drafter");
        }
        boolean his =
                document.state() == OutgoingState.DRAFTING || document.state() == OutgoingState.RETURNED_TO_DRAFTER;
        return his
                ? new Decision.Permitted(Reason.of("outgoing.is-drafter"))
                : refused("outgoing.joint-named-too-late");
    }

    private static Decision refused(String code) {
        return new Decision.Refused(List.of(Reason.of(code)));
    }
}
