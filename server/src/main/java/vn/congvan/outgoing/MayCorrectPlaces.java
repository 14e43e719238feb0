package vn.congvan.outgoing;

import vn.congvan.common.Decision;

/// Whether the asker may correct the places of number, date, signature and seal: who has the document may,
/// until the first signature.
record MayCorrectPlaces(Matter matter) {
    Decision decision() {
        if (matter.document().initials().any()) {
            return Matter.refused("outgoing.places-initialled");
        }
        return Matter.onlyIf(matter.holds(), "outgoing.has-it", "outgoing.only-holder");
    }
}
