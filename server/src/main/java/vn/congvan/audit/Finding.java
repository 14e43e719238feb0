package vn.congvan.audit;

import java.util.List;
import vn.congvan.common.AgencyId;

/// What the verification of one agency's trail found.
///
/// @param sealed how many entries are chained
/// @param tail how many committed entries are not chained yet
/// @param faults what is missing, altered or out of order, each in one sentence; empty when the trail is
///     whole
public record Finding(AgencyId agency, long sealed, long tail, List<String> faults) {
    public Finding {
        faults = List.copyOf(faults);
    }

    /// Whether nothing is missing or altered.
    public boolean whole() {
        return faults.isEmpty();
    }
}
