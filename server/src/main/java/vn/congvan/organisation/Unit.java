package vn.congvan.organisation;

import vn.congvan.common.AgencyId;

/// A unit of an agency.
///
/// @param abbreviation its abbreviation in the sign of an official letter, e.g. `VX`
public record Unit(UnitId id, AgencyId agency, String key, String name, String abbreviation) {}
