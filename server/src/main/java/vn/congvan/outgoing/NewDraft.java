package vn.congvan.outgoing;

import java.util.List;

/// A new draft: its fields, its main file (DOCX or PDF) and the attachments in files of their own.
public record NewDraft(DraftFields fields, UploadedFile file, List<UploadedFile> attachments) {
    public NewDraft {
        attachments = List.copyOf(attachments);
    }
}
