package vn.congvan.outgoing;

import vn.congvan.common.Decision;
import vn.congvan.organisation.Post;

/// Whether a post may see one refused attempt: a clerk, and whoever made it, who must know what was found.
public record MaySeeAttempt(Post asker, SecrecyAttempt attempt) {
    /// The answer, with its reason.
    public Decision decision() {
        return attempt.by().equals(asker.id())
                ? Matter.permitted("outgoing.is-own-attempt")
                : new MayOverrideSecrecy(asker).decision();
    }
}
