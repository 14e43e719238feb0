package vn.congvan.outgoing;

import vn.congvan.common.Decision;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Whether a post may save or drop a group of recipients: its own, or the agency's as clerk or administrator.
record MayKeepGroup(Post asker, boolean own) {
    Decision decision() {
        return own
                ? Matter.permitted("outgoing.group-is-own")
                : Matter.onlyIf(
                        asker.roles().contains(Role.CLERK) || asker.roles().contains(Role.ADMIN),
                        "outgoing.keeps-agency-groups",
                        "outgoing.only-agency-groups");
    }
}
