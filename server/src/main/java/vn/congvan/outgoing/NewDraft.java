package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;

/// A new draft: its fields, its main file (DOCX or PDF) and the attachments in files of their own.
///
/// @param answering what it answers, if anything
public record NewDraft(
        DraftFields fields, UploadedFile file, List<UploadedFile> attachments, Optional<Answering> answering) {
    public NewDraft {
        attachments = List.copyOf(attachments);
    }

    /// A draft that answers nothing.
    public NewDraft(DraftFields fields, UploadedFile file, List<UploadedFile> attachments) {
        this(fields, file, attachments, Optional.empty());
    }
}
