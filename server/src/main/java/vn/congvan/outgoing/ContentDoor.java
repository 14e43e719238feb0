package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Admitted;
import vn.congvan.files.Content;
import vn.congvan.files.Conversion;
import vn.congvan.files.FileRole;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.PdfFacts;
import vn.congvan.files.PdfInspection;
import vn.congvan.files.Purpose;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;

/// Takes the files of a draft in: what they are, whether they bear a mark of secrecy, then their PDF. Nothing
/// is kept before all of this is known; nothing of it needs a transaction, for content without a holding
/// harms nobody.
@Component
class ContentDoor {
    /// The main file, kept.
    ///
    /// @param pdf the file itself where it is a PDF
    record Main(Admitted source, Digest pdf, long pdfSize, PdfFacts facts) {}

    /// A file that goes along, kept.
    record Attached(Admitted file, FileRole role) {}

    private final Intake intake;
    private final Content content;
    private final Conversion conversion;
    private final PdfInspection inspection;
    private final SecrecyDoor secrecy;
    private final Practice practice;
    private final Clock clock;

    ContentDoor(
            Intake intake,
            Content content,
            Conversion conversion,
            PdfInspection inspection,
            SecrecyDoor secrecy,
            Practice practice,
            Clock clock) {
        this.intake = intake;
        this.content = content;
        this.conversion = conversion;
        this.inspection = inspection;
        this.secrecy = secrecy;
        this.practice = practice;
        this.clock = clock;
    }

    Main main(UploadedFile file) {
        Admitted source = intake.check(file.content(), file.fileName(), Purpose.DRAFT);
        byte[] pdf = laidOut(source, file.content());
        secrecy.passFile(pdf, source.digest(), SecrecyAttempt.In.MAIN);
        content.store(file.content());
        Digest kept = content.store(pdf);
        return new Main(source, kept, pdf.length, inspection.facts(kept));
    }

    /// What goes along. An appendix becomes PDF, so that the agency can sign it; what cannot is refused or
    /// goes along as it is, as the agency has decided.
    ///
    /// @throws Refusal `outgoing.appendix-not-sealable`
    List<Attached> attachments(List<UploadedFile> files) {
        var admitted = new ArrayList<Attached>();
        var kept = new ArrayList<byte[]>();
        for (UploadedFile file : files) {
            Admitted one = intake.check(file.content(), file.fileName(), Purpose.ATTACHMENT);
            byte[] bytes = file.content();
            if (one.kind() == MediaKind.PDF || one.kind() == MediaKind.DOCX) {
                byte[] pdf = laidOut(one, bytes);
                secrecy.passFile(pdf, one.digest(), SecrecyAttempt.In.ATTACHMENT);
                bytes = file.reference() ? bytes : pdf;
            }
            Attached attached = attached(one, bytes, file.reference());
            admitted.add(attached);
            kept.add(bytes);
        }
        kept.forEach(content::store);
        return admitted;
    }

    private Attached attached(Admitted one, byte[] bytes, boolean reference) {
        if (reference) {
            return new Attached(one, FileRole.REFERENCE);
        }
        if (one.kind() == MediaKind.DOCX) {
            return new Attached(
                    new Admitted(Digest.of(bytes), MediaKind.PDF, bytes.length, FileNames.pdf(one.fileName())),
                    FileRole.ATTACHMENT);
        }
        boolean sealable =
                one.kind() == MediaKind.PDF && !inspection.facts(bytes).signed();
        if (!sealable && practice.holds(Setting.SEALABLE_APPENDICES_ONLY, LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("outgoing.appendix-not-sealable", "file", one.fileName()));
        }
        return new Attached(one, sealable ? FileRole.ATTACHMENT : FileRole.ATTACHMENT_AS_IS);
    }

    private byte[] laidOut(Admitted source, byte[] bytes) {
        return source.kind() == MediaKind.DOCX ? conversion.toPdfA(bytes) : bytes;
    }
}
