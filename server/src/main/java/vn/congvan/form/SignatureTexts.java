package vn.congvan.form;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// What the visible signatures of the first page say. They lie over the page and are not its text.
final class SignatureTexts {
    private SignatureTexts() {}

    static LaidOutText of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            List<PDField> signatures = form == null
                    ? List.of()
                    : form.getFields().stream()
                            .filter(PDSignatureField.class::isInstance)
                            .toList();
            if (signatures.isEmpty()) {
                return new LaidOutText(List.of());
            }
            for (PDPage page : document.getPages()) {
                page.setContents(new PDStream(document));
            }
            form.flatten(signatures, false);
            return new LaidOutText(
                    LaidOutText.of(document).pages().stream().limit(1).toList());
        }
    }
}
