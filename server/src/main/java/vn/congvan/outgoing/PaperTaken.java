package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// Something was done to a document on paper that is to be issued digitised.
///
/// @param verb `numbered`, `scanned` or `cancelled`
public record PaperTaken(DocumentId document, String verb, Map<String, String> details) implements Recorded {
    public PaperTaken {
        details = Map.copyOf(details);
    }

    @Override
    public String act() {
        return "outgoing.paper-" + verb;
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
