package vn.congvan.exchange;

import org.springframework.stereotype.Component;
import vn.congvan.common.Acting;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;

/// Who may send a failed delivery again or to another code: the clerk who serves the issuing authority (Nghị
/// định 30/2020, Điều 6 khoản 3; ST 10.4).
@Component
public class MayRepairDelivery {
    private final Organisation organisation;

    MayRepairDelivery(Organisation organisation) {
        this.organisation = organisation;
    }

    /// For packages of this authority.
    public Decision decide(AuthorityId authority) {
        return organisation.serves(Acting.person().post(), authority)
                ? new Decision.Permitted(Reason.of("exchange.clerk-of-the-authority"))
                : new Decision.Refused(java.util.List.of(Reason.of("exchange.only-the-clerk")));
    }
}
