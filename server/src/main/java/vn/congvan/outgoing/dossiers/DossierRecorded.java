package vn.congvan.outgoing.dossiers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// Something was done with a hồ sơ trình: at the tờ trình that carries it, or at the draft that was opened from it.
///
/// @param event the word of the trail, e.g. `dossier-opened`
/// @param facts digests, codes and ids; never content
public record DossierRecorded(DocumentId document, String event, Map<String, String> facts) implements Recorded {
    public DossierRecorded {
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
