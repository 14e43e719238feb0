package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// Something happened to the list of those who sign a document.
///
/// @param event the word of the trail: `signers-listed`, `signatures-void`, `handed-out-to-be-signed`
public record SignersRecorded(DocumentId document, String event, Map<String, String> facts) implements Recorded {
    public SignersRecorded {
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
