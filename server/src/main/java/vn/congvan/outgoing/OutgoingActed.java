package vn.congvan.outgoing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// An act was done to an outgoing document, along an edge of the life cycle.
///
/// @param event the word on the edge
/// @param facts digests, numbers, codes; never content
public record OutgoingActed(
        DocumentId document, String event, OutgoingState from, OutgoingState to, int version, Map<String, String> facts)
        implements Recorded {
    public OutgoingActed {
        facts = Map.copyOf(facts);
    }

    @Override
    public String act() {
        return "outgoing." + event;
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return document.value();
    }

    @Override
    public Map<String, String> details() {
        var details = new HashMap<>(facts);
        details.put("from", from.word());
        details.put("to", to.word());
        details.put("version", Integer.toString(version));
        return Map.copyOf(details);
    }
}
