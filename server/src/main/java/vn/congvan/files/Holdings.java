package vn.congvan.files;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;

/// Which agency holds which file for which document. Rows stand behind the tenancy wall: only the acting agency's are
/// seen. Belongs into the caller's transaction.
@Service
public class Holdings {
    /// Holds stored content for a document of the acting agency.
    public HoldingId hold(
            DocumentId document, FileRole role, Digest digest, String fileName, MediaKind kind, long size) {
        throw new UnsupportedOperationException();
    }

    /// The files of a document, in the order in which they were held.
    public List<Holding> of(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /// One holding of the acting agency; a foreign one is answered like an unknown one.
    public Optional<Holding> find(HoldingId id) {
        throw new UnsupportedOperationException();
    }
}
