package vn.congvan.practice;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Whether a post may enter the province's list of how documents are sent: the province's manager may.
public record MayKeepSendingList(Post post) {
    /// The answer, with its reason.
    public Decision decision() {
        return post.roles().contains(Role.PROVINCE_MANAGER)
                ? new Decision.Permitted(Reason.of("practice.is-province-manager"))
                : new Decision.Refused(List.of(Reason.of("practice.only-province-manager")));
    }
}
