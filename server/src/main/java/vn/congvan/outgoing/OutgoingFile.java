package vn.congvan.outgoing;

import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.files.FileRole;
import vn.congvan.files.HoldingId;

/// A file of the document, reached by its holding.
///
/// @param note what must be said about it, e.g. `outgoing.file-not-pdfa` or `outgoing.file-without-own-seal`;
///     or `outgoing.file-plain`
public record OutgoingFile(
        HoldingId holding, FileRole role, String fileName, String mediaType, long size, Digest digest, Reason note) {
    /// The same file to be handed out under another name.
    public OutgoingFile named(String other) {
        return new OutgoingFile(holding, role, other, mediaType, size, digest, note);
    }
}
