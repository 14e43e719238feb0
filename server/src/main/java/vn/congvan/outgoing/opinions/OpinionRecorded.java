package vn.congvan.outgoing.opinions;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// Something was done in an opinion round.
///
/// @param subjectKind `document` in the asking agency, `opinion-round` in an agency that was asked
/// @param event the word of the trail, e.g. `opinion-given`
public record OpinionRecorded(String subjectKind, UUID subject, String event, Map<String, String> facts)
        implements Recorded {
    public OpinionRecorded {
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
