package vn.congvan.form;

import java.util.Optional;

/// What is put under the leader's signature.
///
/// @param urgency box in cell 10b
/// @param drafterAndCopies cell 12, e.g. `PL.(300)`
/// @param circulation box in cell 11, e.g. `LƯU HÀNH NỘI BỘ`
/// @param removeTyped take "DỰ THẢO" out of the page, and what the drafter typed in the place of what the
///     signer decides on or the system draws: the urgency, and a circulation or a drafter's sign that is drawn
/// @param roomForUrgency leave room for a box of cell 10b that is filled in later; only without `urgency`
public record Drawing(
        Optional<UrgencyBox> urgency,
        Optional<String> drafterAndCopies,
        Optional<String> circulation,
        boolean removeTyped,
        boolean roomForUrgency) {
    /// With the urgency known.
    public Drawing(
            Optional<UrgencyBox> urgency,
            Optional<String> drafterAndCopies,
            Optional<String> circulation,
            boolean removeTyped) {
        this(urgency, drafterAndCopies, circulation, removeTyped, false);
    }
}
