package vn.congvan.files;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Says what a PDF is, without changing it.
@Service
public class PdfInspection {
    private final Content content;

    PdfInspection(Content content) {
        this.content = content;
    }

    /// @throws Refusal `files.broken` if it cannot be read, `files.password` if it is encrypted
    public PdfFacts facts(Digest pdf) {
        return facts(content.read(pdf));
    }

    /// As {@link #facts(Digest)} for content that is not kept.
    public PdfFacts facts(byte[] pdf) {
        return look(pdf);
    }

    static PdfFacts look(byte[] pdf) {
        try (PDDocument document = PdfDoor.open(pdf)) {
            String claim = PdfAJudge.claim(document);
            boolean pdfA = !claim.isEmpty() && PdfAJudge.holds(pdf, claim);
            return new PdfFacts(
                    document.getNumberOfPages(),
                    "%.1f".formatted(document.getVersion()),
                    PdfObjects.signed(document),
                    pdfA,
                    claim,
                    UsedFonts.of(document).anyText());
        } catch (IOException e) {
            throw Refusal.userMistake(Reason.of("files.broken"));
        }
    }
}
