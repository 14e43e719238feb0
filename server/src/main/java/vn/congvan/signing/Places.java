package vn.congvan.signing;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Finds the prepared signature fields in a file.
final class Places {
    private Places() {}

    /// Whether anybody has signed in the file.
    static boolean anySigned(byte[] pdf) {
        try {
            return !FormState.revisions(pdf).isEmpty();
        } catch (IOException e) {
            throw Refusal.userMistake(Reason.of("signing.not-a-pdf"));
        }
    }

    /// Whether somebody from outside has signed in the file.
    static boolean guestSigned(byte[] pdf) {
        try {
            return FormState.revisions(pdf).stream().anyMatch(revision -> FieldNames.isGuest(revision.field()));
        } catch (IOException e) {
            throw Refusal.userMistake(Reason.of("signing.not-a-pdf"));
        }
    }

    /// Where this field is, while nobody has signed in it.
    ///
    /// @throws Refusal `signing.not-prepared`, `signing.already-signed`
    static SigningPlan.Place find(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            PDField field = form == null ? null : form.getField(name);
            if (!(field instanceof PDSignatureField signature)) {
                throw Refusal.conflict(Reason.of("signing.not-prepared"));
            }
            if (signature.getSignature() != null) {
                throw Refusal.conflict(Reason.of("signing.already-signed"));
            }
            PDAnnotationWidget widget = signature.getWidgets().getFirst();
            PDPage page = Optional.ofNullable(widget.getPage())
                    .orElseThrow(() -> Refusal.conflict(Reason.of("signing.not-prepared")));
            PDRectangle box = widget.getRectangle();
            float height = page.getMediaBox().getHeight();
            return new SigningPlan.Place(
                    document.getPages().indexOf(page),
                    box.getLowerLeftX(),
                    height - box.getUpperRightY(),
                    box.getWidth(),
                    box.getHeight());
        } catch (IOException e) {
            throw Refusal.userMistake(Reason.of("signing.not-a-pdf"));
        }
    }
}
