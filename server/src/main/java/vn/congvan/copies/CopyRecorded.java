package vn.congvan.copies;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// Something was done about a copy.
///
/// @param verb e.g. `requested`, `approved`, `made`, `printed`, `given`, `cancelled`, `looked-up`,
///     `signer-named`
public record CopyRecorded(UUID subject, String verb, Map<String, String> details) implements Recorded {
    public CopyRecorded {
        details = Map.copyOf(details);
    }

    @Override
    public String act() {
        return "copies." + verb;
    }

    @Override
    public String subjectKind() {
        return "copy";
    }
}
