package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;
import vn.congvan.files.HoldingId;
import vn.congvan.form.Recognised;

/// One version of the content, as kept.
///
/// @param reading what the machine read off the PDF
/// @param fields as they were; empty in versions of the time before they were kept
record Version(
        int number,
        HoldingId source,
        HoldingId pdf,
        Digest pdfDigest,
        int pages,
        boolean pdfA,
        List<HoldingId> attachments,
        Recognised reading,
        PostId by,
        String byName,
        Instant at,
        Optional<String> remark,
        Optional<DraftFields> fields) {}
