package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.congvan.files.HoldingId;
import vn.congvan.outgoing.UploadedFile;

/// What a tờ trình is to carry.
///
/// @param decider identifier code of the authority that is to issue the draft; one of the tờ trình's recipients
/// @param documentType code of the proposed kind of document
/// @param summary proposed trích yếu
/// @param draft the DOCX to be decided on; empty keeps the one that is there
/// @param opinions files to be added: opinions and how they were taken up
/// @param rounds opinion rounds of the tờ trình whose tables are to be added
/// @param papers files to be added: appendices and other papers
/// @param dropped which of the papers that are there are left out from now on
public record PutDossier(
        String decider,
        String documentType,
        String summary,
        Optional<UploadedFile> draft,
        List<UploadedFile> opinions,
        List<UUID> rounds,
        List<UploadedFile> papers,
        Set<HoldingId> dropped) {
    public PutDossier {
        opinions = List.copyOf(opinions);
        rounds = List.copyOf(rounds);
        papers = List.copyOf(papers);
        dropped = Set.copyOf(dropped);
    }
}
