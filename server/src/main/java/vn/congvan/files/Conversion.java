package vn.congvan.files;

import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Makes PDF/A-2b from DOCX in a bounded worker process (time, memory, number) and has the result judged.
///
/// Refusals: `files.conversion-failed`, `files.conversion-timeout`, `files.conversion-busy`,
/// `files.converter-missing`.
@Service
public class Conversion {
    private final Content content;
    private final OfficeProgram office;
    private final PdfInspection inspection;

    Conversion(Content content, OfficeProgram office, PdfInspection inspection) {
        this.content = content;
        this.office = office;
        this.inspection = inspection;
    }

    /// Converts without keeping anything. The DOCX must have passed {@link Intake}.
    public byte[] toPdfA(byte[] docx) {
        byte[] pdf = office.pdf(docx);
        PdfFacts facts = inspection.facts(pdf);
        if (!facts.pdfA() || facts.pages() == 0) {
            throw Refusal.ourFault(
                    Reason.of("files.conversion-failed"), new IllegalStateException("not PDF/A: " + facts));
        }
        return pdf;
    }

    /// Converts kept content and keeps the result.
    public Digest toPdfA(Digest docx) {
        return content.store(toPdfA(content.read(docx)));
    }
}
