package vn.congvan.outgoing;

import vn.congvan.common.Decision;
import vn.congvan.organisation.Role;

/// Whether the asker may free a draft that somebody else has taken along and forgotten: the head of the drafting
/// unit and the agency's administrator.
record MayBreakCheckout(Matter matter) {
    Decision decision() {
        if (matter.checkout().isEmpty()) {
            return Matter.refused("outgoing.not-checked-out");
        }
        boolean own = matter.checkout()
                .filter(open -> open.by().equals(matter.asker().id()))
                .isPresent();
        if (own) {
            return Matter.refused("outgoing.own-checkout");
        }
        boolean answers = matter.unitHead() || matter.asker().roles().contains(Role.ADMIN);
        return Matter.onlyIf(answers, "outgoing.may-break-checkout", "outgoing.only-head-breaks-checkout");
    }
}
