package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A new draft was put into the system.
public record OutgoingDrafted(DocumentId document, String documentType, Digest file) implements Recorded {
    @Override
    public String act() {
        return "outgoing.drafted";
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
        return Map.of("documentType", documentType, "file", file.hex());
    }
}
