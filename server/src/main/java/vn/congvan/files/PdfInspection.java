package vn.congvan.files;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Says what a PDF is, without changing it. What was found is remembered by digest: content never changes.
@Service
public class PdfInspection {
    private static final int REMEMBERED = 2000;

    private final Content content;
    private final Map<Digest, PdfFacts> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, PdfFacts> eldest) {
            return size() > REMEMBERED;
        }
    });

    PdfInspection(Content content) {
        this.content = content;
    }

    /// @throws Refusal `files.broken` if it cannot be read, `files.password` if it is encrypted
    public PdfFacts facts(Digest pdf) {
        PdfFacts remembered = known.get(pdf);
        return remembered == null ? facts(content.read(pdf)) : remembered;
    }

    /// As {@link #facts(Digest)} for content that is not kept.
    public PdfFacts facts(byte[] pdf) {
        return known.computeIfAbsent(Digest.of(pdf), _ -> look(pdf));
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
