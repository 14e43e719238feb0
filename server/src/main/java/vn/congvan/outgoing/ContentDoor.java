package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.files.Admitted;
import vn.congvan.files.Content;
import vn.congvan.files.Conversion;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.PdfFacts;
import vn.congvan.files.PdfInspection;
import vn.congvan.files.Purpose;

/// Takes the files of a draft in: what they are, whether they bear a mark of secrecy, then their PDF. Nothing
/// is kept before all of this is known; nothing of it needs a transaction, for content without a holding
/// harms nobody.
@Component
class ContentDoor {
    /// The main file, kept.
    ///
    /// @param pdf the file itself where it is a PDF
    record Main(Admitted source, Digest pdf, long pdfSize, PdfFacts facts) {}

    private final Intake intake;
    private final Content content;
    private final Conversion conversion;
    private final PdfInspection inspection;
    private final SecrecyDoor secrecy;

    ContentDoor(Intake intake, Content content, Conversion conversion, PdfInspection inspection, SecrecyDoor secrecy) {
        this.intake = intake;
        this.content = content;
        this.conversion = conversion;
        this.inspection = inspection;
        this.secrecy = secrecy;
    }

    Main main(UploadedFile file) {
        Admitted source = intake.check(file.content(), file.fileName(), Purpose.DRAFT);
        byte[] pdf = laidOut(source, file.content());
        secrecy.passFile(pdf, source.digest(), SecrecyAttempt.In.MAIN);
        content.store(file.content());
        Digest kept = content.store(pdf);
        return new Main(source, kept, pdf.length, inspection.facts(kept));
    }

    List<Admitted> attachments(List<UploadedFile> files) {
        var admitted = new ArrayList<Admitted>();
        for (UploadedFile file : files) {
            Admitted one = intake.check(file.content(), file.fileName(), Purpose.ATTACHMENT);
            if (one.kind() == MediaKind.PDF || one.kind() == MediaKind.DOCX) {
                secrecy.passFile(laidOut(one, file.content()), one.digest(), SecrecyAttempt.In.ATTACHMENT);
            }
            admitted.add(one);
        }
        files.forEach(file -> content.store(file.content()));
        return admitted;
    }

    private byte[] laidOut(Admitted source, byte[] bytes) {
        return source.kind() == MediaKind.DOCX ? conversion.toPdfA(bytes) : bytes;
    }
}
