package vn.congvan.outgoing.dossiers;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;

/// What lies with a document as a paper of its hồ sơ and is not issued with it.
@Service
public class DossierPapers {
    private final Holdings holdings;

    DossierPapers(Holdings holdings) {
        this.holdings = holdings;
    }

    /// Of one document, in the order in which they came.
    @Transactional(readOnly = true)
    public List<DossierPaper> of(DocumentId document) {
        return holdings.of(document).stream()
                .filter(DossierPaper::isOne)
                .map(DossierPaper::of)
                .toList();
    }

    /// Lays opinions, as PDF, to the papers of a document; the same ones once.
    @Transactional
    public void lay(DocumentId document, Digest pdf, String fileName, long size) {
        boolean there = holdings.of(document).stream()
                .anyMatch(held -> held.role() == FileRole.DOSSIER_OPINIONS
                        && held.digest().equals(pdf));
        if (!there) {
            holdings.hold(document, FileRole.DOSSIER_OPINIONS, pdf, fileName, MediaKind.PDF, size);
        }
    }
}
