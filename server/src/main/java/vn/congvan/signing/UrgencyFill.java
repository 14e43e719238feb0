package vn.congvan.signing;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Fonts;
import vn.congvan.form.UrgencyBox;

/// Fills the urgency that the signer decides into its prepared field, with its red frame (Nghị định 30/2020,
/// Phụ lục I Mục II điểm 10): after the initials, which stay valid, and before the leader's signature, which
/// locks it.
final class UrgencyFill {
    static final float LETTERS = 13;
    private static final float FRAME = 1;
    private static final float CAP_HEIGHT = 0.66f;
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final Color BRIGHT_RED = new Color(255, 0, 0);

    private final Fonts fonts;

    UrgencyFill(Fonts fonts) {
        this.fonts = fonts;
    }

    /// @throws Refusal `signing.no-room-for-urgency` if the file was prepared without the field
    byte[] fill(byte[] pdf, UrgencyBox urgency) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // null: PDFBox must not mend the form, which would be a change after signing.
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            PDField field = form == null ? null : form.getField(FieldNames.URGENCY);
            if (field == null) {
                throw Refusal.conflict(Reason.of("signing.no-room-for-urgency"));
            }
            COSDictionary dictionary = field.getCOSObject();
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setAppearance(appearance(document, widget.getRectangle(), urgency));
            dictionary.setString(COSName.V, urgency.words());
            var out = new ByteArrayOutputStream(pdf.length + 32768);
            document.saveIncremental(out, Set.of(dictionary));
            return out.toByteArray();
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("signing.fill-failed"), e);
        }
    }

    private PDAppearanceDictionary appearance(PDDocument document, PDRectangle place, UrgencyBox urgency)
            throws IOException {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        stream.setFormType(1);
        stream.setResources(new PDResources());
        PDFont font = bold(document);
        float width = Math.min(place.getWidth(), urgency.widthInMillimetres() * MILLIMETRE);
        float left = (place.getWidth() - width) / 2;
        float letters = font.getStringWidth(urgency.words()) / 1000;
        float size = LETTERS * Math.min(1, (width - 6) / (letters * LETTERS));
        try (var content = new PDPageContentStream(document, stream)) {
            content.setStrokingColor(BRIGHT_RED);
            content.setNonStrokingColor(BRIGHT_RED);
            content.setLineWidth(FRAME);
            content.addRect(left + FRAME / 2, FRAME / 2, width - FRAME, place.getHeight() - FRAME);
            content.stroke();
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(
                    (place.getWidth() - letters * size) / 2, (place.getHeight() - CAP_HEIGHT * size) / 2);
            content.showText(urgency.words());
            content.endText();
        }
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private PDFont bold(PDDocument document) throws IOException {
        try (var file = Files.newInputStream(fonts.serif(true, false))) {
            return PDType0Font.load(document, file, true);
        }
    }
}
