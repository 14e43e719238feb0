package vn.congvan.signing;

import static vn.congvan.signing.RichPdf.changed;

import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// Later additions that change the document as a whole: scripts, attached files, the form, what is permitted.
final class HostileDocuments {
    private HostileDocuments() {}

    static void into(Map<String, HostileFiles.Making> all) {
        active(all);
        reading(all);
        form(all);
        permissions(all);
    }

    private static HostileFiles.Making catalog(BiConsumer<COSDictionary, COSDictionary> edit) {
        return honest -> Forgery.edit((document, changed) -> {
                    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
                    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
                    edit.accept(catalog, form);
                    changed.add(catalog);
                    changed.add(form);
                })
                .on(honest.certified());
    }

    private static COSDictionary dictionary(Object... entries) {
        var made = new COSDictionary();
        for (int i = 0; i < entries.length; i += 2) {
            COSName key = COSName.getPDFName((String) entries[i]);
            switch (entries[i + 1]) {
                case String text when text.startsWith("/") -> made.setName(key, text.substring(1));
                case String text -> made.setString(key, text);
                case Integer number -> made.setInt(key, number);
                case org.apache.pdfbox.cos.COSBase base -> made.setItem(key, base);
                default -> throw new IllegalArgumentException(String.valueOf(entries[i + 1]));
            }
        }
        return made;
    }

    private static COSArray array(org.apache.pdfbox.cos.COSBase... items) {
        var made = new COSArray();
        for (var item : items) {
            made.add(item);
        }
        return made;
    }

    private static void active(Map<String, HostileFiles.Making> all) {
        COSDictionary script = dictionary("S", "/JavaScript", "JS", "app.alert(1)");
        all.put("a script before printing", catalog((root, _) -> root.setItem("AA", dictionary("WP", script))));
        all.put(
                "a script by name",
                catalog((root, _) -> root.setItem(
                        "Names", dictionary("JavaScript", dictionary("Names", array(new COSString("x"), script))))));
        all.put(
                "an attached file",
                catalog((root, _) -> root.setItem(
                        "Names",
                        dictionary(
                                "EmbeddedFiles",
                                dictionary("Names", array(new COSString("x"), dictionary("F", "x.exe")))))));
        all.put("an associated file", catalog((root, _) -> root.setItem("AF", array(dictionary("F", "x.exe")))));
        all.put("a portfolio", catalog((root, _) -> root.setItem("Collection", dictionary("View", "/H"))));
        all.put(
                "an opening at another page",
                catalog((root, _) -> root.setItem("OpenAction", dictionary("S", "/GoTo"))));
        all.put(
                "requirements on the reader",
                catalog((root, _) -> root.setItem("Requirements", array(dictionary("S", "/EnableJavaScripts")))));
    }

    private static void reading(Map<String, HostileFiles.Making> all) {
        all.put(
                "tags that read another text aloud",
                honest -> changed(honest.certified(), RichPdf.ELEMENT, "(Quyet dinh)", "(Huy bo)"));
        all.put(
                "the outline's words changed",
                honest -> changed(honest.certified(), RichPdf.OUTLINE, "Dieu 1", "Dieu 9"));
        all.put("pages numbered otherwise", catalog((root, _) -> root.removeItem(COSName.getPDFName("PageLabels"))));
        all.put(
                "the reader told to hide",
                catalog((root, _) -> root.setItem("ViewerPreferences", dictionary("NumCopies", 9))));
        all.put("the layers taken away", catalog((root, _) -> root.removeItem(COSName.getPDFName("OCProperties"))));
        all.put("the page tree another", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            int pages = raw.next();
            int page = raw.next();
            raw.put(
                    pages,
                    "<< /Type /Pages /Kids [" + page
                            + " 0 R 5 0 R 7 0 R] /Count 3 /MediaBox [0 0 595 842] /Resources 6 0 R >>");
            raw.put(page, "<< /Type /Page /Parent " + pages + " 0 R /Contents 71 0 R >>");
            return raw.put(RichPdf.PAGES, RichPdf.object(RichPdf.PAGES).replace("[3 0 R]", "[" + pages + " 0 R]"))
                    .table();
        });
    }

    private static void form(Map<String, HostileFiles.Making> all) {
        all.put("a form in XML", catalog((_, form) -> form.setString("XFA", "<xdp/>")));
        all.put("looks made anew by the reader", catalog((_, form) -> form.setBoolean("NeedAppearances", true)));
        all.put("the form's standard look changed", catalog((_, form) -> form.setString("DA", "/F1 0 Tf 1 g")));
        all.put("a calculation order", catalog((_, form) -> form.setItem("CO", array(new COSString("x")))));
        all.put("the form's flags taken back", catalog((_, form) -> form.setInt("SigFlags", 0)));
        all.put(
                "the form's font swapped",
                catalog((_, form) -> form.getCOSDictionary(COSName.DR)
                        .getCOSDictionary(COSName.FONT)
                        .setItem("F1", dictionary("Type", "/Font", "Subtype", "/Type1", "BaseFont", "/ZapfDingbats"))));
        all.put(
                "the form emptied",
                catalog((_, form) -> form.getCOSArray(COSName.FIELDS).clear()));
        all.put("the form taken away", catalog((root, _) -> root.removeItem(COSName.ACRO_FORM)));
        all.put(
                "a field that bears the name of another",
                catalog((_, form) -> form.getCOSArray(COSName.FIELDS)
                        .add(dictionary("FT", "/Tx", "T", "ghi_chu", "V", "900 000 000"))));
        all.put(
                "a button that sends the form",
                catalog((_, form) -> form.getCOSArray(COSName.FIELDS)
                        .add(dictionary("FT", "/Btn", "T", "gui", "A", dictionary("S", "/SubmitForm")))));
        all.put(
                "a script in an empty field",
                honest -> Forgery.edit((document, changed) -> {
                            COSDictionary field =
                                    Forgery.field(document, "ghi_chu").getCOSObject();
                            field.setItem("AA", dictionary("K", dictionary("S", "/JavaScript", "JS", "1")));
                            changed.add(field);
                        })
                        .on(honest.annotatable()));
        all.put(
                "an empty signature field with a picture over the text",
                honest -> Forgery.edit((document, changed) -> {
                            var form = document.getDocumentCatalog().getAcroForm(null);
                            var field = new PDSignatureField(form);
                            field.setPartialName("them");
                            var widget = field.getWidgets().getFirst();
                            widget.setRectangle(new PDRectangle(80, 690, 320, 30));
                            widget.setAppearance(Forgery.drawn(document, 320, 30, "900 000 000"));
                            form.getCOSObject().getCOSArray(COSName.FIELDS).add(field.getCOSObject());
                            changed.add(form.getCOSObject());
                            Forgery.hang(document.getPage(0), field.getCOSObject(), changed);
                        })
                        .on(honest.certified()));
    }

    private static HostileFiles.Making signature(boolean twice, BiConsumer<COSDictionary, COSDictionary> edit) {
        return honest -> Forgery.edit((document, changed) -> {
                    PDSignatureField field = document.getSignatureFields().getFirst();
                    COSDictionary value = field.getSignature().getCOSObject();
                    edit.accept(field.getCOSObject(), value);
                    changed.add(field.getCOSObject());
                    changed.add(value);
                })
                .on(twice ? honest.twice() : honest.certified());
    }

    private static void permissions(Map<String, HostileFiles.Making> all) {
        all.put("the certification taken out of the catalog", catalog((root, _) -> root.removeItem(COSName.PERMS)));
        all.put(
                "the certification widened",
                signature(
                        false,
                        (_, value) -> ((COSDictionary) value.getCOSArray(COSName.getPDFName("Reference"))
                                        .getObject(0))
                                .getCOSDictionary(COSName.getPDFName("TransformParams"))
                                .setInt(COSName.P, 3)));
        all.put(
                "the certification's reference removed",
                signature(false, (_, value) -> value.removeItem(COSName.getPDFName("Reference"))));
        all.put(
                "a lock added to a signed field",
                signature(
                        false,
                        (field, _) -> field.setItem(
                                "Lock",
                                dictionary("Type", "/SigFieldLock", "Action", "/Exclude", "Fields", new COSArray()))));
        all.put("the certified field renamed", signature(false, (field, _) -> field.setString(COSName.T, "Khac")));
        all.put(
                "the signer's name written otherwise",
                signature(true, (_, value) -> value.setString(COSName.NAME, "Chu tich")));
        all.put(
                "the day of signing written otherwise",
                signature(true, (_, value) -> value.setString(COSName.M, "D:20200101000000Z")));
        all.put(
                "the usage rights of another",
                catalog((root, _) -> root.getCOSDictionary(COSName.PERMS).setItem("UR3", dictionary("Type", "/Sig"))));
    }
}
