package vn.congvan.outgoing.joint;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// Something was done with a joint document.
///
/// @param subjectKind `document` in the drafting agency, `joint-round` in another one
/// @param event the word of the trail, e.g. `joint-signed`
public record JointRecorded(String subjectKind, UUID subject, String event, Map<String, String> facts)
        implements Recorded {
    public JointRecorded {
        facts = Map.copyOf(facts);
    }

    @Override
    public String act() {
        return "outgoing." + event;
    }

    @Override
    public Map<String, String> details() {
        return facts;
    }
}
