package vn.congvan.copies.kept;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// Something was done about the use of a kept copy.
///
/// @param verb `requested`, `permitted`, `refused`, `lent`, `returned`
public record KeptUseRecorded(UUID subject, String verb, Map<String, String> details) implements Recorded {
    public KeptUseRecorded {
        details = Map.copyOf(details);
    }

    @Override
    public String act() {
        return "copies.use-" + verb;
    }

    @Override
    public String subjectKind() {
        return "kept-use";
    }
}
