package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// Something was done with a document beside its life cycle: taken along, its signers listed, its ways decided,
/// printed, recalled, a dossier opened for it, others asked or let sign.
///
/// @param subjectKind `document`; in an agency that knows only a round of opinions or of a joint document,
///     `opinion-round` or `joint-round`
/// @param event the word of the trail, without the module's, e.g. `checked-out`
/// @param facts digests, codes, ids and ways; never content
public record OutgoingRecorded(String subjectKind, UUID subject, String event, Map<String, String> facts)
        implements Recorded {
    public OutgoingRecorded {
        facts = Map.copyOf(facts);
    }

    public OutgoingRecorded(DocumentId document, String event, Map<String, String> facts) {
        this("document", document.value(), event, facts);
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
