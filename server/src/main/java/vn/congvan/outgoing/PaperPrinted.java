package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A bản chính was printed to be stamped, or envelopes or a hand-over list were.
///
/// @param event `paper-printed`, `envelopes-printed` or `hand-over-printed`
record PaperPrinted(DocumentId document, String event, Map<String, String> facts) implements Recorded {
    PaperPrinted {
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
