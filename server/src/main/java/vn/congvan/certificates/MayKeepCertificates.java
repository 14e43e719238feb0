package vn.congvan.certificates;

import org.springframework.stereotype.Component;
import vn.congvan.common.Acting;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Role;

/// May the register of certificates be changed? By the agency's or the province's administrator, and by the
/// system's own set-up.
@Component
class MayKeepCertificates {
    private final Organisation organisation;

    MayKeepCertificates(Organisation organisation) {
        this.organisation = organisation;
    }

    Decision decide() {
        boolean system =
                Acting.current().filter(Acting.AsSystem.class::isInstance).isPresent();
        if (system) {
            return new Decision.Permitted(Reason.of("certificates.by-system"));
        }
        var roles = organisation.actingPost().roles();
        return roles.contains(Role.ADMIN) || roles.contains(Role.PROVINCE_MANAGER)
                ? new Decision.Permitted(Reason.of("certificates.by-administrator"))
                : new Decision.Refused(java.util.List.of(Reason.of("certificates.not-administrator")));
    }
}
