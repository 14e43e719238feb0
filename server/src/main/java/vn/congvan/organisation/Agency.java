package vn.congvan.organisation;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.AgencyId;

/// An agency: one house with its clerk's desk, behind one tenancy wall.
///
/// @param parent the agency above it in the province's tree
/// @param validTo the last day of its existence, if it has ended
public record Agency(
        AgencyId id,
        String key,
        String name,
        String shortName,
        Optional<AgencyId> parent,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {}
