package vn.congvan.outgoing;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.congvan.files.Admitted;

/// The door for files that go along with something said about a document: looked at, without marks of secrecy, and
/// kept.
@Service
public class AttachmentDoor {
    private final ContentDoor door;

    AttachmentDoor(ContentDoor door) {
        this.door = door;
    }

    /// Lets all in or none.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.secret-document`, `outgoing.secrecy-suspected`, and those of
    ///     `files`
    public List<Admitted> admit(List<UploadedFile> files) {
        return door.attachments(files).stream().map(ContentDoor.Attached::file).toList();
    }

    /// Lets in what somebody else is to issue: by the same door as a draft of one's own, and kept as it is.
    ///
    /// @throws vn.congvan.common.Refusal as {@link #admit}, and what `files` refuses as the text of a document
    public Admitted admitDraft(UploadedFile file) {
        return door.main(file).source();
    }
}
