package vn.congvan.outgoing.web;

import org.springframework.stereotype.Component;
import vn.congvan.files.Intake;
import vn.congvan.files.Purpose;
import vn.congvan.files.UploadLimit;

/// What pages say of a file before it is chosen.
@Component("uploadLook")
class UploadLook {
    private final Intake intake;

    UploadLook(Intake intake) {
        this.intake = intake;
    }

    /// Of the text of a document.
    public UploadLimit draft() {
        return intake.limit(Purpose.DRAFT);
    }

    /// Of what goes along with it.
    public UploadLimit along() {
        return intake.limit(Purpose.ATTACHMENT);
    }
}
