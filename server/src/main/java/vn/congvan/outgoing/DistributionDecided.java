package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// It was decided how a document goes to one recipient; or somebody of the house has taken it.
///
/// @param event `recipient-decided`, `recipient-redirected` or `taken-inside`
/// @param facts codes and ways, never content
record DistributionDecided(DocumentId document, String event, Map<String, String> facts) implements Recorded {
    DistributionDecided {
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
        return facts;
    }
}
