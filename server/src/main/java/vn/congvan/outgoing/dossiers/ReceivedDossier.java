package vn.congvan.outgoing.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.congvan.common.DocumentId;

/// The hồ sơ trình from which a draft was opened, as the receiving agency sees it.
///
/// @param arrival the tờ trình as it arrived
/// @param senderCode,senderName the agency that drafted it (đơn vị soạn thảo)
/// @param sign số, ký hiệu of the tờ trình
/// @param papers the tờ trình, opinions, appendices: kept with the draft, not issued
public record ReceivedDossier(
        DocumentId draft,
        DocumentId arrival,
        String senderCode,
        String senderName,
        String typeName,
        String sign,
        LocalDate issuedOn,
        List<DossierPaper> papers,
        String openedByName,
        Instant openedAt) {
    public ReceivedDossier {
        papers = List.copyOf(papers);
    }
}
