package vn.congvan.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.congvan.common.AgencyId;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;

/// A held post: one person in one position of one agency, from a day to a day.
///
/// @param title the position as it is printed, e.g. `Trưởng phòng`
public record Post(
        PostId id,
        PersonId person,
        String personName,
        AgencyId agency,
        UnitId unit,
        String title,
        Set<Role> roles,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    /// Whether the post is held on this day.
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
