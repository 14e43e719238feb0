package vn.congvan.outgoing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;

/// Holds the PDFs that the way of a document makes; the same file in the same role once.
@Component
class OutgoingFiles {
    private final Holdings holdings;
    private final Content content;

    OutgoingFiles(Holdings holdings, Content content) {
        this.holdings = holdings;
        this.content = content;
    }

    HoldingId holdPdf(DocumentId document, FileRole role, Digest digest, String fileName) {
        return held(document, role, digest)
                .map(Holding::id)
                .orElseGet(() ->
                        holdings.hold(document, role, digest, fileName, MediaKind.PDF, content.read(digest).length));
    }

    Optional<Holding> held(DocumentId document, FileRole role, Digest digest) {
        return holdings.of(document).stream()
                .filter(holding -> holding.role() == role && holding.digest().equals(digest))
                .findFirst();
    }

    /// The name of a held file.
    String name(HoldingId id) {
        return holdings.find(id)
                .map(Holding::fileName)
                .orElseThrow(() -> new IllegalStateException("a file of the document is not held"));
    }
}
