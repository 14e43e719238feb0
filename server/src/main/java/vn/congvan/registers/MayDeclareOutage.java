package vn.congvan.registers;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Role;

/// Who may declare that the system was down: the clerk who keeps the authority's books, and the agency's
/// administrator.
@Component
public class MayDeclareOutage {
    private final Organisation organisation;
    private final MayKeepRegister mayKeep;

    MayDeclareOutage(Organisation organisation, MayKeepRegister mayKeep) {
        this.organisation = organisation;
        this.mayKeep = mayKeep;
    }

    /// For the acting post and the books of this authority.
    public Decision decide(AuthorityId authority) {
        Decision keeps = mayKeep.decide(authority);
        if (keeps.permitted()) {
            return keeps;
        }
        return organisation.actingPost().roles().contains(Role.ADMIN)
                ? new Decision.Permitted(Reason.of("registers.administers"))
                : new Decision.Refused(List.of(Reason.of("registers.not-yours-to-declare")));
    }
}
