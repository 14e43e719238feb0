package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// An issued document was recalled; paper of a recalled one was given back; or it was taken back from a receiver, or
/// he was asked to give it back.
///
/// @param event `recalled`, `paper-returned`, `taken-back` or `asked-back`
record DocumentRecalled(DocumentId document, String event, Map<String, String> facts) implements Recorded {
    DocumentRecalled {
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
