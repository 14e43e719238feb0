package vn.congvan.signing;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.util.Matrix;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Puts the one empty field for the agency's signature into a file that nobody signs but the agency: at the
/// top right of the first page, as large as its words need, and locked (`/P 1`) against everything that may
/// come after it but time stamps.
final class CornerField {
    private static final float EDGE = 14;

    private CornerField() {}

    /// @throws Refusal `signing.not-a-pdf`, `signing.already-signed`
    static byte[] prepare(byte[] pdf, String words, float size, Path font) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                throw Refusal.userMistake(Reason.of("signing.not-a-pdf"));
            }
            if (!document.getSignatureDictionaries().isEmpty()) {
                throw Refusal.conflict(Reason.of("signing.already-signed"));
            }
            PDPage page = document.getPage(0);
            upright(document, page);
            PDAcroForm form = emptyForm(document);
            form.setFields(List.of(field(document, form, page, CornerWords.of(words, size, font))));
            var out = new ByteArrayOutputStream(pdf.length + 8192);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw Refusal.userMistake(Reason.of("signing.not-a-pdf"));
        }
    }

    /// A page that is shown turned is drawn turned instead: top and right are then what the reader sees.
    private static void upright(PDDocument document, PDPage page) throws IOException {
        int turned = Math.floorMod(page.getRotation(), 360);
        if (turned == 0) {
            return;
        }
        PDRectangle box = page.getCropBox();
        var turn = new AffineTransform();
        boolean across = turned % 180 != 0;
        float width = across ? box.getHeight() : box.getWidth();
        float height = across ? box.getWidth() : box.getHeight();
        switch (turned) {
            case 90 -> turn.translate(0, height);
            case 180 -> turn.translate(width, height);
            default -> turn.translate(width, 0);
        }
        turn.rotate(Math.toRadians(-turned));
        turn.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
            content.saveGraphicsState();
            content.transform(new Matrix(turn));
        }
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
            content.restoreGraphicsState();
        }
        for (PDAnnotation annotation : page.getAnnotations()) {
            var placed = turn.createTransformedShape(annotation.getRectangle().toGeneralPath())
                    .getBounds2D();
            annotation.setRectangle(
                    new PDRectangle((float) placed.getX(), (float) placed.getY(), (float) placed.getWidth(), (float)
                            placed.getHeight()));
        }
        page.setRotation(0);
        page.setMediaBox(new PDRectangle(width, height));
        page.setCropBox(new PDRectangle(width, height));
    }

    /// A form without fields. Fields that the file brought are made plain page content: nothing foreign may
    /// be fillable under the signature.
    private static PDAcroForm emptyForm(PDDocument document) throws IOException {
        PDAcroForm brought = document.getDocumentCatalog().getAcroForm();
        if (brought != null) {
            brought.flatten();
        }
        var form = new PDAcroForm(document);
        form.setDefaultResources(new PDResources());
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        document.getDocumentCatalog().setAcroForm(form);
        return form;
    }

    private static PDSignatureField field(PDDocument document, PDAcroForm form, PDPage page, CornerWords words)
            throws IOException {
        var field = new PDSignatureField(form);
        field.setPartialName(FieldNames.CORNER);
        PDRectangle shown = page.getCropBox();
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        // Quarter points are exact in a float and in the file, as everywhere where a later look must fit.
        float x = quarters(shown.getUpperRightX() - EDGE - words.width());
        float y = quarters(shown.getUpperRightY() - EDGE - words.height());
        widget.setRectangle(new PDRectangle(x, y, words.width(), words.height()));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(emptyAppearance(document, words));
        page.getAnnotations().add(widget);
        field.getCOSObject().setItem(COSName.getPDFName("Lock"), lock());
        return field;
    }

    static float quarters(float points) {
        return Math.round(points * 4) / 4f;
    }

    private static PDAppearanceDictionary emptyAppearance(PDDocument document, CornerWords words) {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(words.width(), words.height()));
        stream.setFormType(1);
        stream.setResources(new PDResources());
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    /// There is no other field to lock; what counts is that nothing may come after it.
    private static COSDictionary lock() {
        var lock = new COSDictionary();
        lock.setItem(COSName.TYPE, COSName.getPDFName("SigFieldLock"));
        lock.setItem(COSName.getPDFName("Action"), COSName.getPDFName("Include"));
        lock.setItem(COSName.FIELDS, new COSArray());
        lock.setItem(COSName.P, COSInteger.ONE);
        lock.setDirect(false);
        return lock;
    }
}
