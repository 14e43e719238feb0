package vn.congvan.signing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;

/// Later additions that hide behind what may be changed: names of keys, shared objects, values that sign nothing.
/// Each was once called valid when it was closed.
final class HostileFields {
    private static final PDRectangle OVER_TEXT = new PDRectangle(75, 690, 330, 34);
    private static final String EVIL = "1 g 0 0 330 34 re f 0 g BT /F1 16 Tf 5 10 Td (chi 900 000 000 dong) Tj ET";
    private static final String LOOK = "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << >>";

    private HostileFields() {}

    static void into(Map<String, HostileFiles.Making> all) {
        names(all);
        looks(all);
        values(all);
        order(all);
        stamps(all);
    }

    /// The rich document with some of its objects written otherwise, certified by somebody trusted.
    private static byte[] certified(HostileFiles.Honest honest, Map<Integer, String> otherwise) {
        RawPdf raw = RichPdf.written();
        otherwise.forEach(raw::put);
        return ForeignFile.certified(
                raw.table(), honest.flow().leader, honest.flow().clock.instant(), 2);
    }

    private static String with(int number, String part, String otherwise) {
        String body = RichPdf.object(number);
        if (!body.contains(part)) {
            throw new AssertionError(number + " has no " + part);
        }
        return body.replace(part, otherwise);
    }

    /// Resources may bear any name, also that of an entry which leads upwards.
    private static void names(Map<String, HostileFiles.Making> all) {
        for (String name : List.of("P", "Parent", "Annots", "V", "DSS")) {
            all.put("a picture named " + name + " swapped", honest -> {
                byte[] file = certified(
                        honest, Map.of(RichPdf.RESOURCES, with(RichPdf.RESOURCES, "/X1 12", "/" + name + " 12")));
                return RawPdf.onto(file).stream(RichPdf.PICTURE, LOOK, "0 1 0 rg 0 0 100 20 re f")
                        .table();
            });
            all.put("a font named " + name + " swapped", honest -> {
                byte[] file = certified(
                        honest, Map.of(RichPdf.RESOURCES, with(RichPdf.RESOURCES, "/F1 11", "/" + name + " 11")));
                return RawPdf.onto(file)
                        .put(RichPdf.FONT, with(RichPdf.FONT, "/Helvetica", "/ZapfDingbats"))
                        .table();
            });
        }
    }

    private static Map<Integer, String> filled(String look) {
        return Map.of(RichPdf.FIELD, with(RichPdf.FIELD, ">>", "/V (100) /AP << /N " + look + " >> >>"));
    }

    private static void looks(Map<String, HostileFiles.Making> all) {
        all.put(
                "a filled field's value and look changed",
                honest -> RawPdf.onto(certified(honest, filled("12 0 R")))
                        .put(RichPdf.FIELD, with(RichPdf.FIELD, ">>", "/V (900) /AP << /N 71 0 R >> >>"))
                        .table());
        all.put(
                "the stream of a filled field's look swapped",
                honest -> RawPdf.onto(certified(honest, filled("12 0 R"))).stream(
                                RichPdf.PICTURE, LOOK, "0 1 0 rg 0 0 100 20 re f")
                        .table());
        all.put(
                "an empty field filled at another place",
                honest -> RawPdf.onto(honest.certified())
                        .put(
                                RichPdf.FIELD,
                                with(
                                        RichPdf.FIELD,
                                        "/Rect [80 480 300 500]",
                                        "/Rect [80 690 400 720] /V (900) /AP << /N 12 0 R >>"))
                        .table());
        all.put(
                "an empty field shows something",
                honest -> RawPdf.onto(honest.certified())
                        .put(RichPdf.FIELD, with(RichPdf.FIELD, ">>", "/AP << /N 12 0 R >> >>"))
                        .table());
        all.put("the look of a signature swapped", honest -> {
            byte[] file = ForeignFile.shown(
                    honest.certified(),
                    new PDRectangle(300, 300, 150, 50),
                    "0 0 1 rg 10 10 130 30 re f",
                    honest.flow().seal,
                    honest.flow().clock.instant());
            return Forgery.edit((document, changed) -> {
                        COSDictionary widget = last(document);
                        COSDictionary look = widget.getCOSDictionary(COSName.AP).getCOSDictionary(COSName.N);
                        var other = document.getDocument().createCOSStream();
                        other.addAll(look);
                        try (var content = other.createOutputStream()) {
                            content.write(
                                    "1 0 0 rg 0 0 150 50 re f".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                        }
                        widget.getCOSDictionary(COSName.AP).setItem(COSName.N, other);
                        changed.add(widget);
                    })
                    .on(file);
        });
        all.put("a look that the extensions share swapped", honest -> {
            byte[] file = certified(
                    honest,
                    Map.of(
                            RichPdf.FIELD,
                            with(RichPdf.FIELD, ">>", "/V (100) /AP << /N 12 0 R >> >>"),
                            RichPdf.CATALOG,
                            with(RichPdf.CATALOG, "/Lang (vi)", "/Lang (vi) /Extensions << /X 12 0 R >>")));
            return RawPdf.onto(file).stream(RichPdf.PICTURE, LOOK, "0 1 0 rg 0 0 100 20 re f")
                    .table();
        });
    }

    private static COSDictionary last(PDDocument document) throws IOException {
        return document.getSignatureFields().getLast().getWidgets().getFirst().getCOSObject();
    }

    /// Fields that look like a seal and whose value signs nothing.
    private static void values(Map<String, HostileFiles.Making> all) {
        Map<String, String> values = Map.of(
                "an empty dictionary", "<< >>",
                "a text", "(seal)",
                "a name", "/Seal",
                "a dictionary that says it is one",
                        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached >>",
                "a range and no content",
                        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] >>",
                "zeros for content",
                        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30]"
                                + " /Contents <0000> >>");
        values.forEach((name, value) -> all.put("a seal whose value is " + name, honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            raw.stream(90, "/Type /XObject /Subtype /Form /BBox [0 0 100 100]", "1 0 0 RG 3 w 10 10 80 80 re S");
            raw.put(
                    91,
                    "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Dau) /Rect [300 300 400 400] /F 4 /P 4 0 R"
                            + " /AP << /N 90 0 R >> /V " + value + " >>");
            return raw.put(RichPdf.PAGE, withField(RichPdf.PAGE, honest, 91))
                    .put(RichPdf.CATALOG, formWith(honest, 91))
                    .table();
        }));
    }

    /// The page of the certified file, whose program added its own field, with one more.
    private static String withField(int page, HostileFiles.Honest honest, int field) throws IOException {
        return with(page, "70 0 R]", "70 0 R " + certifying(honest) + " 0 R " + field + " 0 R]");
    }

    private static String formWith(HostileFiles.Honest honest, int field) throws IOException {
        return with(
                        RichPdf.CATALOG,
                        "/Fields [60 0 R]",
                        "/SigFlags 3 /Fields [60 0 R " + certifying(honest) + " 0 R " + field + " 0 R]")
                .replace("/Lang", "/Perms << /DocMDP " + value(honest) + " 0 R >> /Lang");
    }

    private static long certifying(HostileFiles.Honest honest) throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(honest.certified())) {
            return last(document).getKey().getNumber();
        }
    }

    private static long value(HostileFiles.Honest honest) throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(honest.certified())) {
            return last(document).getItem(COSName.V).getKey().getNumber();
        }
    }

    private static void order(Map<String, HostileFiles.Making> all) {
        String stamp = "<< /Type /Annot /Subtype /Stamp /Rect [80 690 400 720] /F 4 /AP << /N %d 0 R >> >>";
        Map<Integer, String> stamps = Map.of(
                RichPdf.PAGE,
                with(RichPdf.PAGE, "/Annots [40 0 R", "/Annots [80 0 R 81 0 R 40 0 R"),
                80,
                stamp.formatted(RichPdf.PICTURE),
                81,
                stamp.formatted(82),
                82,
                "<< >>");
        all.put(
                "stamps laid in another order",
                honest -> RawPdf.onto(certified(honest, stamps))
                        .put(RichPdf.PAGE, with(RichPdf.PAGE, "/Annots [40 0 R", "/Annots [81 0 R 80 0 R 40 0 R"))
                        .table());
        all.put("the value that a field inherits changed", honest -> {
            Map<Integer, String> parents = Map.of(
                    RichPdf.FIELD,
                    with(RichPdf.FIELD, "/T (ghi_chu)", "/T (muc) /Parent 83 0 R"),
                    83,
                    "<< /T (nhom) /FT /Tx /V (100) /Kids [60 0 R] >>",
                    RichPdf.CATALOG,
                    with(RichPdf.CATALOG, "/Fields [60 0 R]", "/Fields [83 0 R]"));
            return RawPdf.onto(certified(honest, parents))
                    .put(83, "<< /T (nhom) /FT /Tx /V (900) /Kids [60 0 R] >>")
                    .table();
        });
        all.put("the second of two fields with one name changed", honest -> {
            String second = with(RichPdf.FIELD, "/Rect [80 480 300 500]", "/Rect [80 440 300 460] /V (100)");
            Map<Integer, String> doubled = Map.of(
                    84,
                    second,
                    RichPdf.CATALOG,
                    with(RichPdf.CATALOG, "/Fields [60 0 R]", "/Fields [60 0 R 84 0 R]"),
                    RichPdf.PAGE,
                    with(RichPdf.PAGE, "70 0 R]", "70 0 R 84 0 R]"));
            return RawPdf.onto(certified(honest, doubled))
                    .put(84, second.replace("(100)", "(900)"))
                    .table();
        });
        all.put(
                "colours said to be others",
                honest -> Forgery.edit((document, changed) -> {
                            COSDictionary catalog =
                                    document.getDocumentCatalog().getCOSObject();
                            var profile = document.getDocument().createCOSStream();
                            try (var content = profile.createOutputStream()) {
                                content.write(new byte[128]);
                            }
                            profile.setInt(COSName.N, 3);
                            var intent = new COSDictionary();
                            intent.setName(COSName.S, "GTS_PDFA1");
                            intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
                            var intents = new COSArray();
                            intents.add(intent);
                            catalog.setItem(COSName.OUTPUT_INTENTS, intents);
                            changed.add(catalog);
                        })
                        .on(honest.certified()));
        all.put("a locked field whose name is long filled", honest -> {
            String name = "truong_" + "rat_dai_".repeat(12);
            RawPdf raw = RichPdf.written();
            raw.put(RichPdf.FIELD, with(RichPdf.FIELD, "ghi_chu", name));
            raw.put(
                    85,
                    "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Ky) /Rect [300 100 400 150] /F 4 /P 4 0 R"
                            + " /Lock << /Type /SigFieldLock /Action /Include /Fields [(" + name + ")] >> >>");
            raw.put(RichPdf.CATALOG, with(RichPdf.CATALOG, "/Fields [60 0 R]", "/Fields [60 0 R 85 0 R]"));
            raw.put(RichPdf.PAGE, with(RichPdf.PAGE, "70 0 R]", "70 0 R 85 0 R]"));
            byte[] signed = ForeignFile.signedIn(
                    raw.table(), "Ky", honest.flow().leader, honest.flow().clock.instant());
            return Forgery.edit((document, changed) -> {
                        COSDictionary field = Forgery.field(document, name).getCOSObject();
                        field.setString(COSName.V, "900");
                        changed.add(field);
                    })
                    .on(signed);
        });
    }

    /// Time stamps of an authority that nobody knows, which show something.
    private static void stamps(Map<String, HostileFiles.Making> all) {
        Closing.Dressing overText = (document, widget) -> dress(document, widget, OVER_TEXT);
        all.put(
                "a time stamp that shows a text over the text",
                honest -> Closing.stamped(honest.certified(), honest.stranger(), overText));
        all.put(
                "a time stamp that shows a text over an issued document",
                honest -> Closing.stamped(honest.issued(), honest.stranger(), overText));
        all.put(
                "a time stamp that shows a text over an approved document",
                honest -> Closing.stamped(honest.approved(), honest.stranger(), overText));
        all.put(
                "a time stamp with a second place",
                honest -> Closing.stamped(honest.approved(), honest.stranger(), (document, widget) -> {
                    var field = new COSDictionary(widget);
                    dress(document, widget, new PDRectangle(0, 0, 595, 400));
                    var second = new COSDictionary(widget);
                    dress(document, second, new PDRectangle(0, 420, 595, 420));
                    for (COSDictionary one : List.of(widget, second)) {
                        one.removeItem(COSName.T);
                        one.removeItem(COSName.V);
                        one.removeItem(COSName.FT);
                        one.setItem(COSName.PARENT, field);
                        one.setNeedToBeUpdated(true);
                    }
                    var kids = new COSArray();
                    kids.add(widget);
                    kids.add(second);
                    field.setItem(COSName.KIDS, kids);
                    field.removeItem(COSName.RECT);
                    field.removeItem(COSName.AP);
                    COSDictionary form =
                            document.getDocumentCatalog().getAcroForm(null).getCOSObject();
                    COSArray fields = form.getCOSArray(COSName.FIELDS);
                    fields.removeObject(widget);
                    fields.add(field);
                    form.setNeedToBeUpdated(true);
                    field.setNeedToBeUpdated(true);
                    document.getPage(0)
                            .getCOSObject()
                            .getCOSArray(COSName.ANNOTS)
                            .add(second);
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                }));
    }

    private static void dress(PDDocument document, COSDictionary widget, PDRectangle place) throws IOException {
        widget.setItem(COSName.RECT, place.getCOSArray());
        PDAppearanceDictionary look = Forgery.drawn(document, place.getWidth(), place.getHeight(), EVIL);
        widget.setItem(COSName.AP, look);
        widget.setInt(COSName.F, 4);
        widget.setNeedToBeUpdated(true);
    }
}
