package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may give up a number whose day has passed without a seal and let the signed
/// document wait for
/// another: the clerk who serves the authority. When that is in order, {@link Renumbering} says.
record MayRenumber(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.clerk(), "outgoing.is-clerk", "outgoing.only-clerk");
    }
}
