package vn.congvan.outgoing.dossiers;

import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.MediaKind;

/// One file of a hồ sơ trình, as the agency that looks at it holds it.
public record DossierPaper(HoldingId holding, FileRole role, String fileName, MediaKind kind, long size) {
    static DossierPaper of(Holding held) {
        return new DossierPaper(held.id(), held.role(), held.fileName(), held.kind(), held.size());
    }

    /// Whether it belongs to a hồ sơ trình at all.
    static boolean isOne(Holding held) {
        return held.role() == FileRole.DOSSIER_DRAFT
                || held.role() == FileRole.DOSSIER_OPINIONS
                || held.role() == FileRole.DOSSIER_PAPER;
    }
}
