package vn.congvan.outgoing;

import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AtWork;
import vn.congvan.organisation.Role;

/// Whether the asker may number and digitise what an authority signed on paper: the clerk who serves it (Điều
/// 15 khoản 2, Điều 32 khoản 2).
public record MayIssueFromPaper(AtWork asking) {
    /// The answer, with its reason.
    public Decision decision() {
        return Matter.onlyIf(
                asking.serves() && asking.post().roles().contains(Role.CLERK),
                "outgoing.is-clerk",
                "outgoing.only-clerk");
    }

    /// What a post that is no clerk anywhere is told.
    static Reason refusal() {
        return Reason.of("outgoing.only-clerk");
    }
}
