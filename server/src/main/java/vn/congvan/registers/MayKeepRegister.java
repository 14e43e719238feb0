package vn.congvan.registers;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;

/// Who may write into an authority's registers: the clerk who keeps them (Nghị định 30/2020, Điều 6 khoản 4).
@Component
public class MayKeepRegister {
    private final Organisation organisation;

    MayKeepRegister(Organisation organisation) {
        this.organisation = organisation;
    }

    /// For the acting post and the registers of this authority.
    public Decision decide(AuthorityId authority) {
        return organisation.serves(organisation.actingPost().id(), authority)
                ? new Decision.Permitted(Reason.of("registers.keeps-the-books"))
                : new Decision.Refused(List.of(Reason.of("registers.not-yours-to-keep")));
    }
}
