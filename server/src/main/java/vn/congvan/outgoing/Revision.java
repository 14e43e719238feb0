package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;

/// A new version of a draft. What is absent stays as it was.
///
/// @param fields all fields, changed or not
/// @param file the new main file
/// @param attachments all attachments of the new version
/// @param remark what was changed, in the reviser's words
public record Revision(
        Optional<DraftFields> fields,
        Optional<UploadedFile> file,
        Optional<List<UploadedFile>> attachments,
        Optional<String> remark) {}
