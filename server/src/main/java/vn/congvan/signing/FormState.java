package vn.congvan.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.congvan.common.Digest;

/// The form of a file at one revision: what each field says, shows, and where.
///
/// @param fields by name, in the order of the form
/// @param doubles whether a name stands there twice
/// @param onPaper how many people sign a print of the file, as it says itself; they have no field
/// @param certification whether the document's certification points at a signature here, and with which
///     permission
record FormState(Map<String, Field> fields, boolean doubles, int onPaper, Optional<Certification> certification) {
    /// Where the form says how many sign a print; there is no key for it in the standard.
    static final COSName ON_PAPER = COSName.getPDFName("CongVan_OnPaper");

    /// One field.
    ///
    /// @param value the text of a text field; for a signature the covered range; empty if unset
    /// @param look fingerprint of the drawn appearance; empty if nothing is drawn
    /// @param place page and rectangle
    /// @param visible whether it is printed, not hidden, and hangs on its page
    /// @param words what the field is for, as it says itself
    /// @param lock what the field's signature locked, if it is signed and did
    record Field(
            String kind,
            Optional<String> value,
            Optional<Digest> look,
            String place,
            boolean visible,
            Optional<String> words,
            Optional<Lock> lock) {
        boolean signed() {
            return kind.equals("Sig") && value.isPresent();
        }

        boolean sameAs(Field other) {
            return kind.equals(other.kind)
                    && value.equals(other.value)
                    && look.equals(other.look)
                    && place.equals(other.place)
                    && visible == other.visible;
        }
    }

    /// A lock as it stands in the signature (`FieldMDP`).
    record Lock(String action, List<String> names, int permission) {}

    /// The certification (`DocMDP`): the end of the certifying signature's range, and the permission.
    record Certification(int end, int permission) {}

    /// The form of the first `length` bytes of a file.
    static FormState read(byte[] file, int length) throws IOException {
        byte[] revision = length == file.length ? file : Arrays.copyOf(file, length);
        try (PDDocument document = Loader.loadPDF(revision)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            Map<String, Field> fields = new LinkedHashMap<>();
            boolean doubles = false;
            if (form != null) {
                Map<COSDictionary, String> hung = hung(document);
                for (PDField field : form.getFieldTree()) {
                    doubles |= fields.put(field.getFullyQualifiedName(), read(field, hung)) != null;
                }
            }
            int onPaper = form == null ? 0 : form.getCOSObject().getInt(ON_PAPER, 0);
            return new FormState(fields, doubles, onPaper, certification(document));
        }
    }

    /// All signatures and document time stamps, by how far they cover.
    static List<SignedRevision> revisions(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            List<SignedRevision> revisions = new ArrayList<>();
            if (form != null) {
                for (PDField field : form.getFieldTree()) {
                    if (field instanceof PDSignatureField signature && signature.getSignature() != null) {
                        PDSignature value = signature.getSignature();
                        revisions.add(new SignedRevision(
                                field.getFullyQualifiedName(),
                                end(value),
                                "ETSI.RFC3161".equals(value.getSubFilter())));
                    }
                }
            }
            revisions.sort(Comparator.comparingInt(SignedRevision::end));
            return revisions;
        }
    }

    private static int end(PDSignature signature) {
        int[] range = signature.getByteRange();
        return range != null && range.length == 4 ? range[2] + range[3] : -1;
    }

    private static Map<COSDictionary, String> hung(PDDocument document) throws IOException {
        Map<COSDictionary, String> hung = new java.util.IdentityHashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                hung.put(annotation.getCOSObject(), Integer.toString(number));
            }
            number++;
        }
        return hung;
    }

    private static Field read(PDField field, Map<COSDictionary, String> hung) throws IOException {
        String type = String.valueOf(field.getFieldType());
        List<PDAnnotationWidget> widgets = field.getWidgets();
        boolean single = widgets.size() == 1;
        PDAnnotationWidget widget = single ? widgets.getFirst() : new PDAnnotationWidget();
        Optional<String> page = Optional.ofNullable(hung.get(widget.getCOSObject()));
        boolean visible = single
                && page.isPresent()
                && widget.isPrinted()
                && !(widget.isHidden() || widget.isInvisible() || widget.isNoView());
        return new Field(
                type,
                value(field),
                single ? look(widget) : Optional.empty(),
                page.orElse("-") + " " + widget.getRectangle(),
                visible,
                Optional.ofNullable(field.getAlternateFieldName()),
                field instanceof PDSignatureField signature ? lock(signature) : Optional.empty());
    }

    private static Optional<String> value(PDField field) {
        if (field instanceof PDSignatureField signature) {
            return Optional.ofNullable(signature.getSignature())
                    .map(value -> value.getByteRange() == null ? "none" : Arrays.toString(value.getByteRange()));
        }
        return field.getCOSObject().containsKey(COSName.V) ? Optional.of(field.getValueAsString()) : Optional.empty();
    }

    private static Optional<Digest> look(PDAnnotationWidget widget) throws IOException {
        var appearance = widget.getNormalAppearanceStream();
        if (appearance == null) {
            return Optional.empty();
        }
        byte[] drawn = appearance.getContentStream().toByteArray();
        return drawn.length == 0 ? Optional.empty() : Optional.of(Digest.of(drawn));
    }

    private static Optional<Lock> lock(PDSignatureField field) {
        return transform(field, "FieldMDP").map(parameters -> {
            List<String> names = new ArrayList<>();
            COSArray listed = parameters.getCOSArray(COSName.FIELDS);
            if (listed != null) {
                listed.forEach(name ->
                        names.add(name instanceof org.apache.pdfbox.cos.COSString text ? text.getString() : ""));
            }
            return new Lock(
                    String.valueOf(parameters.getNameAsString("Action")), names, parameters.getInt(COSName.P, 0));
        });
    }

    private static Optional<COSDictionary> transform(PDSignatureField field, String method) {
        PDSignature value = field.getSignature();
        if (value == null) {
            return Optional.empty();
        }
        return transform(value.getCOSObject(), method);
    }

    private static Optional<COSDictionary> transform(COSDictionary signature, String method) {
        COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
        if (references == null) {
            return Optional.empty();
        }
        for (int i = 0; i < references.size(); i++) {
            COSBase entry = references.getObject(i);
            if (entry instanceof COSDictionary reference
                    && method.equals(reference.getNameAsString(COSName.getPDFName("TransformMethod")))) {
                return Optional.ofNullable(reference.getCOSDictionary(COSName.getPDFName("TransformParams")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Certification> certification(PDDocument document) {
        COSDictionary permissions = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        COSDictionary certifying = permissions == null ? null : permissions.getCOSDictionary(COSName.DOCMDP);
        if (certifying == null) {
            return Optional.empty();
        }
        return transform(certifying, "DocMDP")
                .map(parameters ->
                        new Certification(end(new PDSignature(certifying)), parameters.getInt(COSName.P, 2)));
    }

    /// The names of the text fields.
    List<String> texts() {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().kind().equals("Tx"))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
