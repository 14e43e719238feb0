package vn.congvan.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// Forges signed files in the known ways: adds to the end or changes bytes, as somebody without any key can.
public final class Forgery {
    /// Changes a file.
    @FunctionalInterface
    public interface Act {
        /// The changed file.
        byte[] on(byte[] file) throws IOException;
    }

    @FunctionalInterface
    interface Edit {
        void on(PDDocument document, Set<COSDictionary> changed) throws IOException;
    }

    private Forgery() {}

    /// Every forgery that works on any signed file of ours.
    public static Map<String, Act> all() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("one byte of the content flipped", Forgery::flip);
        acts.put("bytes appended", file -> joined(file, "\n% harmless\n".getBytes(StandardCharsets.US_ASCII)));
        acts.put("page content laid over", edit(Forgery::overlay));
        acts.put("a stamp laid over the text", edit(Forgery::stamp));
        acts.put("a new text field over the text", edit(Forgery::newField));
        acts.put("a page added", edit((document, changed) -> {
            document.addPage(new PDPage(PDRectangle.A4));
            changed.add(document.getPages().getCOSObject());
        }));
        acts.put("a script on opening", edit((document, changed) -> {
            var action = new COSDictionary();
            action.setName(COSName.S, "JavaScript");
            action.setString(COSName.JS, "app.alert(1)");
            document.getDocumentCatalog().getCOSObject().setItem("OpenAction", action);
            changed.add(document.getDocumentCatalog().getCOSObject());
        }));
        acts.put("the page's fonts taken away", edit((document, changed) -> {
            COSDictionary page = document.getPage(0).getCOSObject();
            COSDictionary resources = page.getCOSDictionary(COSName.RESOURCES);
            resources.setItem(COSName.FONT, new COSDictionary());
            changed.add(resources);
            changed.add(page);
        }));
        acts.put("the signature hidden", edit((document, changed) -> {
            PDAnnotationWidget widget = widget(document, FieldNames.LEADER);
            widget.setHidden(true);
            changed.add(widget.getCOSObject());
        }));
        acts.put("the signature's picture replaced and enlarged", edit((document, changed) -> {
            PDAnnotationWidget widget = widget(document, FieldNames.LEADER);
            widget.setRectangle(new PDRectangle(60, 500, 480, 200));
            widget.setAppearance(drawn(document, 480, 200, "GIẢ MẠO"));
            changed.add(widget.getCOSObject());
        }));
        acts.put(
                "the signature field removed",
                edit((document, changed) -> remove(document, changed, FieldNames.LEADER)));
        usf(acts, FieldNames.LEADER);
        return acts;
    }

    /// One of {@link #all} by its name.
    public static Act one(String name) {
        return java.util.Objects.requireNonNull(all().get(name), name);
    }

    /// Forgeries of number and date.
    static Map<String, Act> ofNumber() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put(
                "only the number's value changed", edit((document, changed) -> value(document, changed, "06/QĐ-UBND")));
        acts.put("only the number's look changed", edit((document, changed) -> look(document, changed, "06/QD")));
        acts.put("the number's value and look changed", edit((document, changed) -> {
            value(document, changed, "06/QĐ-UBND");
            look(document, changed, "06/QD");
        }));
        acts.put("the number's field moved over the text", edit((document, changed) -> {
            PDAnnotationWidget widget = widget(document, "so_ky_hieu");
            widget.setRectangle(new PDRectangle(80, 640, 130, 17));
            changed.add(widget.getCOSObject());
        }));
        acts.put("the number's field taken off its page", edit((document, changed) -> {
            COSDictionary page = document.getPage(0).getCOSObject();
            COSArray annotations = page.getCOSArray(COSName.ANNOTS);
            annotations.removeObject(widget(document, "so_ky_hieu").getCOSObject());
            changed.add(page);
        }));
        acts.put("the number's field removed", edit((document, changed) -> remove(document, changed, "so_ky_hieu")));
        return acts;
    }

    /// Forgeries of the first of several initials, and of the urgency.
    static Map<String, Act> ofInitials() {
        String first = InitialField.name(1);
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("the initial's field removed", edit((document, changed) -> remove(document, changed, first)));
        acts.put("the initial hidden", edit((document, changed) -> {
            widget(document, first).setHidden(true);
            changed.add(widget(document, first).getCOSObject());
        }));
        acts.put("the initial's picture replaced", edit((document, changed) -> {
            widget(document, first).setAppearance(drawn(document, 40, 20, "Khac"));
            changed.add(widget(document, first).getCOSObject());
        }));
        acts.put("the initial's value is the person's signature", edit((document, changed) -> {
            COSDictionary initial = field(document, first).getCOSObject();
            initial.setItem(
                    COSName.V, field(document, FieldNames.LEADER).getCOSObject().getItem(COSName.V));
            changed.add(initial);
        }));
        acts.put("the initial's value taken away", edit((document, changed) -> {
            COSDictionary initial = field(document, first).getCOSObject();
            initial.removeItem(COSName.V);
            changed.add(initial);
        }));
        acts.put("only the urgency's value changed", edit((document, changed) -> {
            COSDictionary field = field(document, FieldNames.URGENCY).getCOSObject();
            field.setString(COSName.V, "KHẨN");
            changed.add(field);
        }));
        acts.put("only the urgency's look changed", edit((document, changed) -> {
            PDAnnotationWidget widget = widget(document, FieldNames.URGENCY);
            widget.setAppearance(drawn(document, 113.5f, 22.75f, "KHAN"));
            changed.add(widget.getCOSObject());
        }));
        return acts;
    }

    /// What an insider can do to number and date between two seals.
    static Map<String, Act> ofNumberBetweenSeals() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("only the number's value", edit((document, changed) -> value(document, changed, "06/QĐ-UBND")));
        acts.put("only the number's look", edit((document, changed) -> look(document, changed, "06")));
        acts.put("the number's value and look", edit((document, changed) -> {
            value(document, changed, "06/QĐ-UBND");
            look(document, changed, "06");
        }));
        acts.put("a stamp laid over the text", edit(Forgery::stamp));
        acts.put("page content laid over", edit(Forgery::overlay));
        acts.put("a new text field over the text", edit(Forgery::newField));
        acts.put("the first seal removed", edit((document, changed) -> remove(document, changed, FieldNames.SEAL)));
        return acts;
    }

    /// The leader's lock names nothing but this field, before the leader signs: nothing forbids it yet.
    static byte[] leaderLocksOnly(byte[] file, String name) throws IOException {
        return locksOnly(file, FieldNames.LEADER, name);
    }

    /// The same with the lock of any field, and with the permission of one that is not the last.
    static byte[] locksOnly(byte[] file, String field, String name) throws IOException {
        return edit((document, changed) -> {
                    COSDictionary lock =
                            field(document, field).getCOSObject().getCOSDictionary(COSName.getPDFName("Lock"));
                    var names = new COSArray();
                    names.add(new COSString(name));
                    lock.setItem(COSName.FIELDS, names);
                    lock.setItem(COSName.P, COSInteger.TWO);
                    changed.add(lock);
                })
                .on(file);
    }

    /// Lets a signature claim to be given in another capacity.
    static byte[] inAnotherCapacity(byte[] file, String field, String capacity) throws IOException {
        return edit((document, changed) -> {
                    COSDictionary one = field(document, field).getCOSObject();
                    one.setString(COSName.TU, capacity);
                    changed.add(one);
                })
                .on(file);
    }

    /// Lets nobody sign a print any more.
    static byte[] allInTheFile(byte[] file) throws IOException {
        return edit((document, changed) -> {
                    COSDictionary form =
                            document.getDocumentCatalog().getAcroForm(null).getCOSObject();
                    form.removeItem(FormState.ON_PAPER);
                    changed.add(form);
                    changed.add(document.getDocumentCatalog().getCOSObject());
                })
                .on(file);
    }

    /// Forgeries of the seal.
    static Map<String, Act> ofSeal() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("the lock lifted and the number's value changed", edit((document, changed) -> {
            COSDictionary field = field(document, FieldNames.SEAL).getCOSObject();
            field.getCOSDictionary(COSName.getPDFName("Lock")).setItem(COSName.P, COSInteger.TWO);
            changed.add(field.getCOSDictionary(COSName.getPDFName("Lock")));
            value(document, changed, "06/QĐ-UBND");
        }));
        acts.put("the seal's value is the person's signature", edit((document, changed) -> {
            COSDictionary seal = field(document, FieldNames.SEAL).getCOSObject();
            seal.setItem(
                    COSName.V, field(document, FieldNames.LEADER).getCOSObject().getItem(COSName.V));
            changed.add(seal);
        }));
        acts.put("the seal removed", edit((document, changed) -> remove(document, changed, FieldNames.SEAL)));
        acts.put("the signed range wrapped around other content", Forgery::wrap);
        usf(acts, FieldNames.SEAL);
        return acts;
    }

    /// Universal forgery: the signature is there, but what it covers is missing or meaningless.
    static void usf(Map<String, Act> acts, String field) {
        Map<String, java.util.function.Consumer<COSDictionary>> changes = new LinkedHashMap<>();
        changes.put("no range", signature -> signature.removeItem(COSName.BYTERANGE));
        changes.put("a null range", signature -> signature.setItem(COSName.BYTERANGE, COSNull.NULL));
        changes.put("an empty range", signature -> signature.setItem(COSName.BYTERANGE, new COSArray()));
        changes.put("a range of nothing", signature -> signature.setItem(COSName.BYTERANGE, range(0, 0, 0, 0)));
        changes.put("a negative range", signature -> signature.setItem(COSName.BYTERANGE, range(0, -1, 10, 20)));
        changes.put("no content", signature -> signature.removeItem(COSName.CONTENTS));
        changes.put("empty content", signature -> signature.setItem(COSName.CONTENTS, new COSString("")));
        changes.put("null content", signature -> signature.setItem(COSName.CONTENTS, COSNull.NULL));
        changes.put("zeros for content", signature -> signature.setItem(COSName.CONTENTS, new COSString(new byte[64])));
        changes.forEach((name, change) -> acts.put(field + " with " + name, edit((document, changed) -> {
            COSDictionary signature = field(document, field).getCOSObject().getCOSDictionary(COSName.V);
            change.accept(signature);
            changed.add(signature);
        })));
    }

    private static COSArray range(int... numbers) {
        var array = new COSArray();
        Arrays.stream(numbers).forEach(number -> array.add(COSInteger.get(number)));
        return array;
    }

    static Act edit(Edit edit) {
        return file -> {
            try (PDDocument document = Loader.loadPDF(file)) {
                Set<COSDictionary> changed = new HashSet<>();
                edit.on(document, changed);
                var out = new ByteArrayOutputStream();
                document.saveIncremental(out, changed);
                return out.toByteArray();
            }
        };
    }

    private static byte[] flip(byte[] file) {
        byte[] changed = file.clone();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        changed[text.indexOf("stream") + 20] ^= 1;
        return changed;
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// Stretches the gap of the last signature but one; writes a second range and other bytes into it.
    private static byte[] wrap(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ByteRange [", text.lastIndexOf("/ByteRange [") - 1);
        String[] numbers =
                text.substring(at + 12, text.indexOf(']', at)).strip().split("\\s+");
        int gap = Integer.parseInt(numbers[1]);
        int second = Integer.parseInt(numbers[2]);
        int length = Integer.parseInt(numbers[3]);
        String inserted = " % other content stands here, as long as one likes\n";
        int moved = second + inserted.length() + 80;
        String range = "/ByteRange [0 " + gap + " " + moved + " " + length + "]";
        byte[] between = (range + " ".repeat(80 - range.length()) + inserted).getBytes(StandardCharsets.US_ASCII);
        return joined(Arrays.copyOf(file, second), between, Arrays.copyOfRange(file, second, file.length));
    }

    private static void overlay(PDDocument document, Set<COSDictionary> changed) throws IOException {
        PDPage page = document.getPage(0);
        byte[] drawing = "q 1 1 1 rg 70 640 400 30 re f Q".getBytes(StandardCharsets.US_ASCII);
        var added = new PDStream(document, new ByteArrayInputStream(drawing));
        var contents = new COSArray();
        page.getContentStreams().forEachRemaining(stream -> contents.add(stream.getCOSObject()));
        contents.add(added.getCOSObject());
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        changed.add(page.getCOSObject());
    }

    static void stamp(PDDocument document, Set<COSDictionary> changed) throws IOException {
        PDPage page = document.getPage(0);
        var stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(80, 640, 300, 40));
        stamp.setAppearance(drawn(document, 300, 40, "KHONG CO GIA TRI"));
        stamp.setPrinted(true);
        hang(page, stamp.getCOSObject(), changed);
    }

    private static void newField(PDDocument document, Set<COSDictionary> changed) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        var field = new PDTextField(form);
        field.setPartialName("them");
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(80, 640, 300, 40));
        widget.setPrinted(true);
        widget.setAppearance(drawn(document, 300, 40, "THEM"));
        COSDictionary dictionary = form.getCOSObject();
        dictionary.getCOSArray(COSName.FIELDS).add(field.getCOSObject());
        changed.add(dictionary);
        hang(document.getPage(0), field.getCOSObject(), changed);
    }

    static void hang(PDPage page, COSDictionary annotation, Set<COSDictionary> changed) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        annotations.add(annotation);
        changed.add(page.getCOSObject());
        changed.add(annotation);
    }

    private static void remove(PDDocument document, Set<COSDictionary> changed, String name) {
        COSDictionary field = field(document, name).getCOSObject();
        COSDictionary form = document.getDocumentCatalog().getAcroForm(null).getCOSObject();
        form.getCOSArray(COSName.FIELDS).removeObject(field);
        COSDictionary page = document.getPage(0).getCOSObject();
        page.getCOSArray(COSName.ANNOTS).removeObject(field);
        changed.add(form);
        changed.add(page);
    }

    private static void value(PDDocument document, Set<COSDictionary> changed, String value) {
        COSDictionary field = field(document, "so_ky_hieu").getCOSObject();
        field.setString(COSName.V, value);
        changed.add(field);
    }

    private static void look(PDDocument document, Set<COSDictionary> changed, String text) throws IOException {
        PDAnnotationWidget widget = widget(document, "so_ky_hieu");
        widget.setAppearance(drawn(document, 130, 17, text));
        changed.add(widget.getCOSObject());
    }

    static PDAppearanceDictionary drawn(PDDocument document, float width, float height, String text)
            throws IOException {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(width, height));
        stream.setFormType(1);
        stream.setResources(new PDResources());
        try (var content = new PDPageContentStream(document, stream)) {
            content.setNonStrokingColor(1f, 1f, 1f);
            content.addRect(0, 0, width, height);
            content.fill();
            content.setNonStrokingColor(0f, 0f, 0f);
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(2, 4);
            content.showText(text.replaceAll("[^\\x20-\\x7e]", "?"));
            content.endText();
        }
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    static PDField field(PDDocument document, String name) {
        return document.getDocumentCatalog().getAcroForm(null).getField(name);
    }

    static PDAnnotationWidget widget(PDDocument document, String name) {
        return field(document, name).getWidgets().getFirst();
    }
}
