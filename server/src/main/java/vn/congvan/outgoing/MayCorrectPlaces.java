package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may correct the places of number, date, signature and seal: who has the document may,
/// until the first signature.
record MayCorrectPlaces(Matter matter) {
    Decision decision() {
        return Matter.onlyIf(matter.holds(), "outgoing.has-it", "outgoing.only-holder");
    }
}
