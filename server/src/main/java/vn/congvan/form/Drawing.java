package vn.congvan.form;

import java.util.Optional;

/// What is put under the leader's signature.
///
/// @param urgency box in cell 10b
/// @param drafterAndCopies cell 12, e.g. `PL.(300)`
/// @param circulation box in cell 11, e.g. `LƯU HÀNH NỘI BỘ`
/// @param removeDraftMark take "DỰ THẢO" out of the page
/// @param roomForUrgency leave room for a box of cell 10b that is filled in later; only without `urgency`
public record Drawing(
        Optional<UrgencyBox> urgency,
        Optional<String> drafterAndCopies,
        Optional<String> circulation,
        boolean removeDraftMark,
        boolean roomForUrgency) {
    /// With the urgency known.
    public Drawing(
            Optional<UrgencyBox> urgency,
            Optional<String> drafterAndCopies,
            Optional<String> circulation,
            boolean removeDraftMark) {
        this(urgency, drafterAndCopies, circulation, removeDraftMark, false);
    }
}
