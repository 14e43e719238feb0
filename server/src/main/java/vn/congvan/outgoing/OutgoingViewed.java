package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A document, or one of its files, was looked at.
///
/// @param file digest of the file; `page` where the document's page was looked at, `verification` or
///     `form-check` where what was found out about it was
public record OutgoingViewed(DocumentId document, String file) implements Recorded {
    @Override
    public String act() {
        return "outgoing.viewed";
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
        return Map.of("file", file);
    }
}
