package vn.congvan.signing;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads what a field shows, which may differ from what it says.
final class DrawnText {
    private DrawnText() {}

    /// The text that the field's appearance draws; empty if there is no such field or it draws nothing.
    static Optional<String> of(byte[] file, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            PDField field = form == null ? null : form.getField(name);
            if (field == null) {
                return Optional.empty();
            }
            PDAppearanceStream look = field.getWidgets().getFirst().getNormalAppearanceStream();
            return look == null ? Optional.empty() : Optional.of(read(document, look));
        }
    }

    private static String read(PDDocument document, PDAppearanceStream look) throws IOException {
        var page = new PDPage();
        page.setResources(new PDResources());
        try (var content = new PDPageContentStream(document, page)) {
            content.drawForm(look);
        }
        document.addPage(page);
        var reader = new PDFTextStripper();
        reader.setStartPage(document.getNumberOfPages());
        return reader.getText(document).strip();
    }
}
