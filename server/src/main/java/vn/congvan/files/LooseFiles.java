package vn.congvan.files;

import java.nio.file.Path;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The door and the converter for files that are only looked at: nothing is kept, no database is needed. For
/// commands beside the server.
public final class LooseFiles {
    private final FilesSettings.Limits limits;
    private final OfficeProgram office;

    private LooseFiles(FilesSettings settings, Path work) {
        this.limits = settings.limits();
        this.office = new OfficeProgram(settings.converter(), work);
    }

    /// @param work an empty folder of the caller's own: the converter's profiles lie in it
    public static LooseFiles in(Path work, FilesSettings settings) {
        return new LooseFiles(settings, work);
    }

    /// The largest file of this purpose in bytes: look before reading.
    ///
    /// @throws Refusal `files.too-large`, `files.empty`
    public void checkSize(long size, Purpose purpose) {
        Intake.checkSize(size, limits.of(purpose).toBytes());
    }

    /// As {@link Intake#check}.
    ///
    /// @throws Refusal as {@link Intake}
    public Admitted check(byte[] file, String fileName, Purpose purpose) {
        return Intake.look(file, fileName, purpose, limits);
    }

    /// PDF of a DOCX that has passed the door.
    ///
    /// @throws Refusal `files.conversion-failed`, `files.conversion-timeout`, `files.converter-missing`
    public byte[] pdf(byte[] docx) {
        byte[] pdf = office.pdf(docx);
        if (pdf.length == 0) {
            throw Refusal.ourFault(
                    Reason.of("files.conversion-failed"), new IllegalStateException("the converter wrote nothing"));
        }
        return pdf;
    }
}
