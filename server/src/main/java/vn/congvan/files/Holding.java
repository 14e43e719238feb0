package vn.congvan.files;

import java.time.Instant;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;

/// One agency holds one file for one document. People reach content only through their agency's holdings.
///
/// @param size in bytes
public record Holding(
        HoldingId id,
        DocumentId document,
        FileRole role,
        Digest digest,
        String fileName,
        MediaKind kind,
        long size,
        Instant heldAt) {}
