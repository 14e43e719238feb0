package vn.congvan.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Fonts;

/// Fills number and date into the prepared fields, as an addition at the end of the file: a form fill, which
/// the person's certification permits.
final class NumberFill {
    private final Fonts fonts;

    NumberFill(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] fill(byte[] pdf, FilledTexts texts) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // null: PDFBox must not mend the form, which would be a change after signing.
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (form == null) {
                throw Refusal.conflict(Reason.of("signing.not-prepared"));
            }
            var faces = new Faces(document);
            Set<COSDictionary> changed = new HashSet<>();
            for (PDField field : form.getFields()) {
                if (field instanceof PDTextField text && !FieldNames.URGENCY.equals(text.getPartialName())) {
                    fill(document, text, texts, faces);
                    changed.add(text.getCOSObject());
                }
            }
            var out = new ByteArrayOutputStream(pdf.length + 32768);
            document.saveIncremental(out, changed);
            return out.toByteArray();
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("signing.fill-failed"), e);
        }
    }

    private static void fill(PDDocument document, PDTextField field, FilledTexts texts, Faces faces)
            throws IOException {
        COSDictionary dictionary = field.getCOSObject();
        if (dictionary.containsKey(COSName.V)) {
            throw Refusal.conflict(Reason.of("signing.already-numbered"));
        }
        String value = FieldNames.text(field.getPartialName())
                .map(texts::text)
                .orElseThrow(() -> Refusal.conflict(Reason.of("signing.not-prepared")));
        Look look = Look.read(field.getDefaultAppearance());
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setAppearance(appearance(document, widget.getRectangle(), value, look, field.getQ(), faces.of(look)));
        dictionary.setString(COSName.V, value);
    }

    private static PDAppearanceDictionary appearance(
            PDDocument document, PDRectangle rectangle, String value, Look look, int quadding, PDFont font)
            throws IOException {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
        stream.setFormType(1);
        stream.setResources(new PDResources());
        float width = font.getStringWidth(value) / 1000 * look.size();
        float size = width <= rectangle.getWidth() ? look.size() : look.size() * rectangle.getWidth() / width;
        float drawn = font.getStringWidth(value) / 1000 * size;
        PDFontDescriptor shape = font.getFontDescriptor();
        float descent = -shape.getDescent() / 1000 * size;
        float height = (shape.getAscent() - shape.getDescent()) / 1000 * size;
        float baseline = descent + Math.max(0, (rectangle.getHeight() - height) / 2);
        try (var content = new PDPageContentStream(document, stream)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(indent(quadding, rectangle.getWidth() - drawn), baseline);
            content.showText(value);
            content.endText();
        }
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private static float indent(int quadding, float free) {
        return switch (quadding) {
            case PDVariableText.QUADDING_CENTERED -> free / 2;
            case PDVariableText.QUADDING_RIGHT -> free;
            default -> 0;
        };
    }

    /// Each cut of the typeface is embedded once, and only the letters that are used.
    private final class Faces {
        private final PDDocument document;
        private @org.jspecify.annotations.Nullable PDFont regular;
        private @org.jspecify.annotations.Nullable PDFont italic;

        Faces(PDDocument document) {
            this.document = document;
        }

        PDFont of(Look look) throws IOException {
            PDFont known = look.italic() ? italic : regular;
            if (known != null) {
                return known;
            }
            PDFont loaded = load(look.italic());
            if (look.italic()) {
                italic = loaded;
            } else {
                regular = loaded;
            }
            return loaded;
        }

        private PDFont load(boolean inItalics) throws IOException {
            try (var file = Files.newInputStream(fonts.serif(false, inItalics))) {
                return PDType0Font.load(document, file, true);
            }
        }
    }
}
