package vn.congvan.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// Files as agencies and their programs really make them, by name. None of them was changed in a way that a
/// signature does not permit.
final class HonestFiles {
    private HonestFiles() {}

    static Map<String, byte[]> all(Flow flow) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        ours(all, flow);
        others(all, flow);
        steps(all, flow);
        return all;
    }

    private static void ours(Map<String, byte[]> all, Flow flow) {
        byte[] signed = flow.signed();
        byte[] numbered = Flow.numbered(signed);
        byte[] sealed = flow.sealed(numbered);
        byte[] issued = flow.engine().raise(sealed);
        byte[] again = flow.engine().raise(issued);
        all.put("ours, signed", signed);
        all.put("ours, numbered", numbered);
        all.put("ours, sealed", sealed);
        all.put("ours, preserved", issued);
        all.put("ours, preserved again", again);
        all.put("ours, preserved a third time", flow.engine().raise(again));
    }

    private static byte[] certified(Flow flow, byte[] file, int permission) {
        return ForeignFile.certified(file, flow.leader, flow.clock.instant(), permission);
    }

    private static byte[] approved(Flow flow, byte[] file) {
        return ForeignFile.signed(file, flow.seal, flow.clock.instant());
    }

    private static void others(Map<String, byte[]> all, Flow flow) throws IOException {
        byte[] table = RichPdf.written().table();
        byte[] stream = RichPdf.written().xrefStream();
        for (int permission : new int[] {2, 3}) {
            byte[] certified = certified(flow, table, permission);
            all.put("certified with permission " + permission, certified);
            all.put("certified with permission " + permission + " and approved", approved(flow, certified));
        }
        byte[] twice = approved(flow, ForeignFile.signed(table, flow.leader, flow.clock.instant()));
        all.put("links, outline, tags and layers, signed twice", twice);
        all.put("a cross-reference stream, certified and approved", approved(flow, certified(flow, stream, 3)));
        all.put(
                "a table after a stream",
                approved(flow, certified(flow, RawPdf.onto(stream).table(), 2)));
        all.put(
                "saved once more before signing",
                certified(
                        flow,
                        RawPdf.onto(table)
                                .put(RichPdf.INFO, "<< /Title (Ban sua) >>")
                                .xrefStream(),
                        2));
        byte[] described = RawPdf.onto(certified(flow, table, 3))
                .put(RichPdf.INFO, "<< /Title (Quyet dinh) /Producer (Other) /ModDate (D:20261109080000Z) >>")
                .table();
        all.put("described anew and approved", approved(flow, described));
        all.put(
                "the same object for root and information",
                approved(
                        flow,
                        certified(flow, RichPdf.written().trailer("/Info 1 0 R").table(), 3)));
        all.put("saved again by another program before signing", approved(flow, certified(flow, saved(table), 2)));
        all.put("two pages from our own maker", approved(flow, certified(flow, SamplePdf.make(1000), 2)));
    }

    private static byte[] saved(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /// The clerk's number, day, month, year and seal as further signatures, within seconds.
    private static void steps(Map<String, byte[]> all, Flow flow) throws IOException {
        byte[] file = certified(flow, SamplePdf.make(0), 2);
        Map<String, PDRectangle> places = new LinkedHashMap<>();
        places.put("05", new PDRectangle(105, 722, 60, 17));
        places.put("09", new PDRectangle(397, 722, 18, 17));
        places.put("11", new PDRectangle(452, 722, 18, 17));
        places.put("2026", new PDRectangle(498, 722, 30, 17));
        for (Map.Entry<String, PDRectangle> place : places.entrySet()) {
            String text = "BT /F1 12 Tf 2 4 Td (" + place.getKey() + ") Tj ET";
            file = ForeignFile.shown(file, place.getValue(), text, flow.seal, flow.clock.instant());
        }
        all.put("number and date as four signatures", file);
        String seal = "1 0 0 RG 3 w 10 10 82 82 re S";
        all.put(
                "number, date and seal as five signatures",
                ForeignFile.shown(file, new PDRectangle(297, 310, 102, 102), seal, flow.seal, flow.clock.instant()));
        RawPdf whole = RichPdf.written();
        whole.put(
                RichPdf.CATALOG,
                RichPdf.object(RichPdf.CATALOG).replace("/Fields [60 0 R]", "/Fields [60 0 R 90 0 R]"));
        whole.put(RichPdf.PAGE, RichPdf.object(RichPdf.PAGE).replace("70 0 R]", "70 0 R 90 0 R]"));
        // Whole numbers, and no page: the program that signs writes reals.
        whole.put(90, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Dau) /Rect [80 200 180 240] /F 4 >>");
        byte[] empty = ForeignFile.signed(whole.table(), flow.leader, flow.clock.instant());
        all.put(
                "an empty field written anew by whoever signs in it",
                ForeignFile.signedIn(empty, "Dau", flow.seal, flow.clock.instant()));
        byte[] fields = withFields(certified(flow, SamplePdf.make(0), 2));
        byte[] first = ForeignFile.signedIn(fields, "So", flow.seal, flow.clock.instant());
        byte[] second = ForeignFile.signedIn(first, "Ngay", flow.seal, flow.clock.instant());
        all.put(
                "three fields added at once, all signed",
                ForeignFile.signedIn(second, "Dau", flow.seal, flow.clock.instant()));
    }

    private static byte[] withFields(byte[] file) throws IOException {
        return Forgery.edit((document, changed) -> {
                    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
                    PDPage page = document.getPage(0);
                    int at = 0;
                    for (String name : new String[] {"So", "Ngay", "Dau"}) {
                        var field = new PDSignatureField(form);
                        field.setPartialName(name);
                        var widget = field.getWidgets().getFirst();
                        widget.setRectangle(new PDRectangle(80 + 120 * at++, 200, 100, 40));
                        widget.setPage(page);
                        widget.setPrinted(true);
                        COSDictionary dictionary = form.getCOSObject();
                        dictionary.getCOSArray(COSName.FIELDS).add(field.getCOSObject());
                        changed.add(dictionary);
                        changed.add(document.getDocumentCatalog().getCOSObject());
                        Forgery.hang(page, field.getCOSObject(), changed);
                    }
                })
                .on(file);
    }
}
