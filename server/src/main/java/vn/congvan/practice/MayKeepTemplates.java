package vn.congvan.practice;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Whether a post may upload, put into use and withdraw the agency's templates: the agency's
/// administrator may.
public record MayKeepTemplates(Post post) {
    /// The answer, with its reason.
    public Decision decision() {
        return post.roles().contains(Role.ADMIN)
                ? new Decision.Permitted(Reason.of("practice.is-administrator"))
                : new Decision.Refused(List.of(Reason.of("practice.only-administrator-templates")));
    }
}
