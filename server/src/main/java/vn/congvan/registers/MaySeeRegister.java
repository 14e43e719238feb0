package vn.congvan.registers;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Who may see and print an authority's registers: the clerk who keeps them, the house's leaders and form
/// checkers, its archivist, and who inspects its records work (Nghị định 30/2020, Điều 6).
@Component
public class MaySeeRegister {
    private static final Set<Role> SEE = Set.of(Role.LEADER, Role.FORM_CHECKER, Role.ARCHIVIST, Role.RECORDS_INSPECTOR);

    private final Organisation organisation;

    MaySeeRegister(Organisation organisation) {
        this.organisation = organisation;
    }

    /// For the acting post and the registers of this authority.
    public Decision decide(AuthorityId authority) {
        Post post = organisation.actingPost();
        if (organisation.serves(post.id(), authority)) {
            return new Decision.Permitted(Reason.of("registers.keeps-the-books"));
        }
        return post.roles().stream().anyMatch(SEE::contains)
                ? new Decision.Permitted(Reason.of("registers.sees-the-books"))
                : new Decision.Refused(List.of(Reason.of("registers.not-yours-to-see")));
    }
}
