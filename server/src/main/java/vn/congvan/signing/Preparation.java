package vn.congvan.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.TextField;
import vn.congvan.form.TextPlace;

/// Puts the empty fields into a file, in a last full rewriting before the first signature: number and date as
/// texts, the signature of the person or of each of several, and each agency's seal with its lock. Each has an empty
/// appearance, which PDF/A wants and which later steps replace without disturbing the certification.
///
/// Whoever signs first has a field without a lock: that signature certifies the file (only filling in and
/// signing are permitted after it). Each later one locks what was signed before it, the leader's also the
/// urgency, and still permits filling in and signing (`/P 2`). A seal's lock names every field before it. The last
/// one's, be it a seal or in a file without seals a person's, permits nothing after it (`/P 1`). Locks name their
/// fields one by one: "all" or "all but" would catch the archive's time stamps too.
final class Preparation {
    private Preparation() {}

    private static final int FILLING_AND_SIGNING = 2;
    private static final int NOTHING = 1;

    static byte[] prepare(byte[] pdf, FieldPlan plan) {
        return prepare(pdf, plan, List.of(), Optional.empty());
    }

    /// @param initials in the order of their names
    /// @param urgency where the box of urgency is filled in before the leader signs
    static byte[] prepare(byte[] pdf, FieldPlan plan, List<InitialField> initials, Optional<Box> urgency) {
        var alone = new SignerPlace(1, false, plan.signature(), Optional.of(plan.seal()));
        return prepare(pdf, plan.texts(), List.of(alone), initials, urgency);
    }

    static byte[] prepare(
            byte[] pdf,
            List<TextPlace> texts,
            List<SignerPlace> signers,
            List<InitialField> initials,
            Optional<Box> urgency) {
        return prepare(pdf, texts, signers, initials, urgency, 0);
    }

    /// @param signers in the order of their numbers
    /// @param onPaper how many more sign a print: the file says so, or nobody could tell from it that it is not all
    static byte[] prepare(
            byte[] pdf,
            List<TextPlace> texts,
            List<SignerPlace> signers,
            List<InitialField> initials,
            Optional<Box> urgency,
            int onPaper) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            checkUnsigned(document);
            PDAcroForm form = emptyForm(document);
            List<PDField> fields = new ArrayList<>();
            for (TextPlace place : texts) {
                fields.add(text(document, form, place));
            }
            List<String> signed = new ArrayList<>();
            for (InitialField initial : initials) {
                PDSignatureField field = signature(document, form, initial.name(), initial.box());
                lock(field, initial.after(), FILLING_AND_SIGNING);
                fields.add(field);
                signed.add(initial.name());
            }
            if (urgency.isPresent()) {
                fields.add(urgency(document, form, urgency.get()));
                signed.add(FieldNames.URGENCY);
            }
            boolean first = initials.isEmpty();
            boolean sealed = signers.stream().anyMatch(place -> place.seal().isPresent());
            for (SignerPlace signer : signers) {
                PDSignatureField field = signature(document, form, signer.signatureField(), signer.signature());
                signer.capacity().ifPresent(field::setAlternateFieldName);
                boolean last = !sealed && signer.equals(signers.getLast());
                if (!first) {
                    lock(field, last ? names(fields) : signed, last ? NOTHING : FILLING_AND_SIGNING);
                }
                first = false;
                fields.add(field);
                signed.add(signer.signatureField());
            }
            seals(document, form, fields, signers);
            form.setFields(fields);
            if (onPaper > 0) {
                form.getCOSObject().setInt(FormState.ON_PAPER, onPaper);
            }
            var out = new ByteArrayOutputStream(pdf.length + 8192);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw Refusal.userMistake(Reason.of("signing.not-a-pdf"));
        }
    }

    private static void seals(PDDocument document, PDAcroForm form, List<PDField> fields, List<SignerPlace> signers)
            throws IOException {
        List<SignerPlace> sealing =
                signers.stream().filter(place -> place.seal().isPresent()).toList();
        for (SignerPlace place : sealing) {
            PDSignatureField seal =
                    signature(document, form, place.sealField(), place.seal().orElseThrow());
            boolean last = place.equals(sealing.getLast());
            lock(seal, names(fields), last ? NOTHING : FILLING_AND_SIGNING);
            fields.add(seal);
        }
    }

    private static List<String> names(List<PDField> fields) {
        return fields.stream().map(PDField::getFullyQualifiedName).toList();
    }

    private static void checkUnsigned(PDDocument document) throws IOException {
        if (document.isEncrypted()) {
            throw Refusal.userMistake(Reason.of("signing.not-a-pdf"));
        }
        if (!document.getSignatureDictionaries().isEmpty()) {
            throw Refusal.conflict(Reason.of("signing.already-signed"));
        }
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
        form.setDefaultAppearance("/" + Look.REGULAR + " 0 Tf 0 g");
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        document.getDocumentCatalog().setAcroForm(form);
        return form;
    }

    private static PDTextField text(PDDocument document, PDAcroForm form, TextPlace place) throws IOException {
        var field = new PDTextField(form);
        field.setPartialName(FieldNames.of(place.field()));
        field.setDefaultAppearance(new Look(place.fontSize(), place.italic()).defaultAppearance());
        field.setQ(quadding(place));
        place(document, field, place.box());
        return field;
    }

    private static PDTextField urgency(PDDocument document, PDAcroForm form, Box box) throws IOException {
        var field = new PDTextField(form);
        field.setPartialName(FieldNames.URGENCY);
        field.setDefaultAppearance(new Look(UrgencyFill.LETTERS, false).defaultAppearance());
        field.setQ(PDVariableText.QUADDING_CENTERED);
        place(document, field, box);
        return field;
    }

    /// In its gap the number stands against the stroke of the sign; day and month stand in the middle of theirs.
    private static int quadding(TextPlace place) {
        if (!place.centred()) {
            return PDVariableText.QUADDING_LEFT;
        }
        return place.field() == TextField.NUMBER ? PDVariableText.QUADDING_RIGHT : PDVariableText.QUADDING_CENTERED;
    }

    private static PDSignatureField signature(PDDocument document, PDAcroForm form, String name, Box box)
            throws IOException {
        var field = new PDSignatureField(form);
        field.setPartialName(name);
        place(document, field, box);
        return field;
    }

    private static void place(PDDocument document, PDTerminalField field, Box wanted) throws IOException {
        Box box = onQuarterPoints(wanted);
        if (box.page() < 0 || box.page() >= document.getNumberOfPages()) {
            throw Refusal.userMistake(Reason.of("signing.place-outside"));
        }
        PDPage page = document.getPage(box.page());
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(box.x(), box.y(), box.width(), box.height()));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(emptyAppearance(document, box.width(), box.height()));
        page.getAnnotations().add(widget);
    }

    /// Quarter points are exact in a float and in the file, so that later appearances have the very same
    /// bounds as the empty ones: another last figure would count as a change after the signature.
    private static Box onQuarterPoints(Box box) {
        return new Box(box.page(), quarters(box.x()), quarters(box.y()), quarters(box.width()), quarters(box.height()));
    }

    private static float quarters(float points) {
        return Math.round(points * 4) / 4f;
    }

    private static PDAppearanceDictionary emptyAppearance(PDDocument document, float width, float height) {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(width, height));
        stream.setFormType(1);
        stream.setResources(new PDResources());
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    /// A lock that names nothing is none: DSS would put it in place of the certification.
    private static void lock(PDSignatureField field, List<String> others, int permission) {
        if (others.isEmpty()) {
            return;
        }
        var lock = new COSDictionary();
        lock.setItem(COSName.TYPE, COSName.getPDFName("SigFieldLock"));
        lock.setItem(COSName.getPDFName("Action"), COSName.getPDFName("Include"));
        var names = new COSArray();
        others.forEach(name -> names.add(new COSString(name)));
        lock.setItem(COSName.FIELDS, names);
        lock.setItem(COSName.P, COSInteger.get(permission));
        lock.setDirect(false);
        field.getCOSObject().setItem(COSName.getPDFName("Lock"), lock);
    }
}
