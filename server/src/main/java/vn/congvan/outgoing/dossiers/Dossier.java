package vn.congvan.outgoing.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;

/// The hồ sơ trình that a tờ trình carries, as the agency that drafted it sees it.
///
/// @param document the tờ trình
/// @param deciderCode code of the authority that is to decide
/// @param draft the DOCX to be decided on
/// @param papers opinions first, then the others
/// @param sent whether it went out with the issued tờ trình
/// @param stays why it would not go along with the tờ trình as Nơi nhận stands now
public record Dossier(
        DocumentId document,
        String deciderCode,
        String deciderName,
        String documentType,
        String summary,
        DossierPaper draft,
        List<DossierPaper> papers,
        String putByName,
        Instant putAt,
        Optional<Instant> droppedAt,
        boolean sent,
        Optional<Reason> stays) {
    public Dossier {
        papers = List.copyOf(papers);
    }
}
