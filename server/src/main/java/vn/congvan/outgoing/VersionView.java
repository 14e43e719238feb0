package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.PostId;

/// One version of the content. Old versions stay readable.
///
/// @param source the file as handed in
/// @param pdf its PDF; the same as `source` where a PDF was handed in
public record VersionView(
        int number,
        OutgoingFile source,
        OutgoingFile pdf,
        int pages,
        List<OutgoingFile> attachments,
        PostId by,
        String byName,
        Instant at,
        Optional<String> remark) {}
