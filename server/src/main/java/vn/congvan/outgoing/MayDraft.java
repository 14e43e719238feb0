package vn.congvan.outgoing;

import java.util.Set;
import vn.congvan.common.Decision;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Whether a post may put a new draft into the system: everybody who works on documents (Điều 10 khoản 1).
public record MayDraft(Post asker) {
    private static final Set<Role> DRAFTING =
            Set.of(Role.SPECIALIST, Role.UNIT_HEAD, Role.FORM_CHECKER, Role.LEADER, Role.CLERK);

    /// The answer, with its reason.
    public Decision decision() {
        return Matter.onlyIf(
                asker.roles().stream().anyMatch(DRAFTING::contains),
                "outgoing.may-draft",
                "outgoing.only-who-works-on-documents");
    }
}
