package vn.congvan.outgoing;

import vn.congvan.common.Decision;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Whether a post may see the refused attempts and find that a suspected mark of secrecy is none: a clerk
/// may.
public record MayOverrideSecrecy(Post asker) {
    /// The answer, with its reason.
    public Decision decision() {
        return Matter.onlyIf(
                asker.roles().contains(Role.CLERK), "outgoing.is-agency-clerk", "outgoing.only-agency-clerk");
    }
}
