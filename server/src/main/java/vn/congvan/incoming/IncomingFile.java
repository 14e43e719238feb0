package vn.congvan.incoming;

import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.files.FileRole;
import vn.congvan.files.HoldingId;
import vn.congvan.files.MediaKind;
import vn.congvan.signing.Light;

/// One file of a document that arrived, as this agency holds it.
///
/// @param role `RECEIVED` for the document itself, `ATTACHMENT` for what goes with it
/// @param size    in bytes
/// @param checked the check before reception, for a PDF, once it ran
public record IncomingFile(
        HoldingId holding,
        FileRole role,
        Digest digest,
        String fileName,
        MediaKind kind,
        long size,
        Optional<Checked> checked) {

    /// Whether it goes with the document and is signed wrongly or was changed after signing.
    public boolean redAttachment() {
        return role != FileRole.RECEIVED
                && checked.map(Checked::light).filter(Light.RED::equals).isPresent();
    }
}
