package vn.congvan.incoming;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// Something that happened to a document that arrived, for the trail; never with titles or content.
///
/// @param document         which document
/// @param event            the word of the edge in {@link IncomingLifecycle}, or of a viewing or a refused
///     attempt
/// @param details          numbers, states, codes
/// @param survivesRollback whether it stays although the act is refused
public record IncomingEvent(DocumentId document, String event, Map<String, String> details, boolean survivesRollback)
        implements Recorded {
    public IncomingEvent {
        details = Map.copyOf(details);
    }

    static IncomingEvent of(DocumentId document, String event, Map<String, String> details) {
        return new IncomingEvent(document, event, details, false);
    }

    static IncomingEvent attempt(DocumentId document, String event, Map<String, String> details) {
        return new IncomingEvent(document, event, details, true);
    }

    @Override
    public String act() {
        return "incoming." + event;
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return document.value();
    }
}
