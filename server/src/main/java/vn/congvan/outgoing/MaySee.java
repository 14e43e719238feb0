package vn.congvan.outgoing;

import java.util.Set;
import vn.congvan.common.Decision;
import vn.congvan.organisation.Role;

/// Whether the asker may see the document: the drafting unit, whoever takes part in its way, leaders; an
/// issued one everybody in the agency. The list {@link Queue#ALL} follows the same rule.
record MaySee(Matter matter, boolean tookPart) {
    static final Set<Role> SEEING_ALL = Set.of(Role.LEADER, Role.FORM_CHECKER, Role.CLERK, Role.RECORDS_INSPECTOR);

    Decision decision() {
        if (matter.document().state() == OutgoingState.ISSUED) {
            return Matter.permitted("outgoing.issued-in-agency");
        }
        boolean takesPart = matter.drafter()
                || matter.namedSigner()
                || matter.asker().unit().equals(matter.document().unit())
                || matter.asker().roles().stream().anyMatch(SEEING_ALL::contains)
                || matter.examiner()
                || tookPart;
        return Matter.onlyIf(takesPart, "outgoing.takes-part", "outgoing.not-for-you-yet");
    }
}
