package vn.congvan.desk;

import java.util.List;
import java.util.Set;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Role;

/// Who may read the trail of the whole agency: its administrator and the inspector of records work.
final class MayReadTrail {
    private static final Set<Role> READERS = Set.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.RECORDS_INSPECTOR);

    private MayReadTrail() {}

    static Decision of(Set<Role> roles) {
        return roles.stream().anyMatch(READERS::contains)
                ? new Decision.Permitted(Reason.of("desk.trail-reader"))
                : new Decision.Refused(List.of(Reason.of("desk.trail-not-yours")));
    }
}
