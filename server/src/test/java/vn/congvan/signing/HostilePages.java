package vn.congvan.signing;

import static vn.congvan.signing.RichPdf.changed;

import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/// Later additions that let pages show something else.
final class HostilePages {
    private static final String OVER = " /Rect [80 690 400 720] /F 4";

    private HostilePages() {}

    static void into(Map<String, HostileFiles.Making> all) {
        tree(all);
        drawing(all);
        annotations(all);
    }

    private static void certified(
            Map<String, HostileFiles.Making> all, String name, int number, String part, String otherwise) {
        all.put(name, honest -> changed(honest.certified(), number, part, otherwise));
    }

    private static void tree(Map<String, HostileFiles.Making> all) {
        certified(all, "pages in another order", RichPdf.NODE, "[4 0 R 5 0 R 7 0 R]", "[4 0 R 7 0 R 5 0 R]");
        certified(all, "a page taken away", RichPdf.NODE, "[4 0 R 5 0 R 7 0 R] /Count 3", "[4 0 R 5 0 R] /Count 2");
        certified(all, "a page twice in place of another", RichPdf.NODE, "5 0 R 7 0 R", "5 0 R 5 0 R");
        certified(all, "the page's size changed", RichPdf.SECOND, ">>", "/MediaBox [0 0 595 400] >>");
        certified(all, "the page cropped", RichPdf.SECOND, ">>", "/CropBox [0 0 595 400] >>");
        certified(all, "the page turned", RichPdf.SECOND, ">>", "/Rotate 180 >>");
        certified(all, "the page's unit changed", RichPdf.SECOND, ">>", "/UserUnit 7 >>");
        certified(
                all,
                "the size that pages inherit changed",
                RichPdf.PAGES,
                "/MediaBox [0 0 595 842]",
                "/MediaBox [0 0 595 400]");
        certified(
                all,
                "the crop that pages inherit changed",
                RichPdf.PAGES,
                "/CropBox [0 0 595 842]",
                "/CropBox [0 0 595 600]");
        certified(all, "a turn that pages inherit", RichPdf.NODE, ">>", "/Rotate 90 >>");
        certified(all, "resources that pages inherit put between", RichPdf.NODE, ">>", "/Resources << >> >>");
        certified(
                all,
                "the page hung under another parent",
                RichPdf.SECOND,
                "/Parent 3 0 R",
                "/Parent << /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 300 300] >>");
        certified(all, "the page's content another's", RichPdf.SECOND, "/Contents 14 0 R", "/Contents 15 0 R");
        certified(all, "the page's content taken away", RichPdf.THIRD, "/Contents 15 0 R", "");
        certified(all, "page turned to a template", RichPdf.THIRD, "/Type /Page", "/Type /Template");
        certified(
                all,
                "a script when a page opens",
                RichPdf.SECOND,
                ">>",
                "/AA << /O << /S /JavaScript /JS (app.alert(1)) >> >> >>");
    }

    private static void drawing(Map<String, HostileFiles.Making> all) {
        certified(all, "the font another", RichPdf.FONT, "/Helvetica", "/ZapfDingbats");
        certified(all, "the font with other letters", RichPdf.ENCODING, ">>", "/Differences [49 /nine] >>");
        certified(
                all,
                "the font's encoding swapped",
                RichPdf.FONT,
                "/Encoding 16 0 R",
                "/Encoding << /Differences [49 /nine] >>");
        all.put(
                "the text behind the letters swapped",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.TO_UNICODE, "", "1 beginbfchar <31> <0039> endbfchar")
                        .table());
        all.put(
                "the picture swapped",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.PICTURE,
                                "/Type /XObject /Subtype /Form /BBox [0 0 100 20]",
                                "0 1 0 rg 0 0 100 20 re f")
                        .table());
        all.put(
                "the picture's box opened",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.PICTURE,
                                "/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << >>",
                                "1 0 0 rg 0 0 100 20 re f")
                        .table());
        certified(all, "the drawing made transparent", RichPdf.STATE, "/ca 1", "/ca 0");
        certified(
                all,
                "colours led through another space",
                RichPdf.RESOURCES,
                ">> >>",
                ">> /ColorSpace << /DefaultGray [/Indexed /DeviceRGB 0 <FFFFFF>] >> >>");
        certified(all, "the hidden layer shown", RichPdf.LAYERS, "/ON [25 0 R] /OFF [26 0 R]", "/ON [25 0 R 26 0 R]");
        certified(
                all,
                "layers that hide by their use",
                RichPdf.LAYERS,
                "/Order",
                "/AS [<< /Event /View /OCGs [25 0 R] /Category [/View] >>] /Order");
        certified(all, "the layer's use changed", 25, ">>", "/Usage << /View << /ViewState /OFF >> >> >>");
        certified(
                all,
                "the layers' names swapped in the resources",
                RichPdf.RESOURCES,
                "/L1 25 0 R /L2 26 0 R",
                "/L1 26 0 R /L2 25 0 R");
        all.put(
                "the content rewritten",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.CONTENT, "", "BT /F1 16 Tf 80 700 Td (QUYET DINH chi 900 000 000 dong) Tj ET")
                        .table());
        all.put(
                "the content read through another filter",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.CONTENT, "/Filter /ASCIIHexDecode", "4254204554")
                        .table());
        all.put(
                "the content taken from another file",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.CONTENT, "/F (http://evil.example/x) /FFilter /FlateDecode", "")
                        .table());
    }

    private static HostileFiles.Making hung(boolean annotatable, String entries) {
        return honest -> {
            byte[] file = annotatable ? honest.annotatable() : honest.certified();
            return Forgery.edit((document, changed) -> {
                        var parsed = new org.apache.pdfbox.cos.COSDictionary();
                        for (String pair : entries.split(";")) {
                            String[] both = pair.split("=", 2);
                            parsed.setItem(COSName.getPDFName(both[0]), value(both[1]));
                        }
                        parsed.setItem(COSName.RECT, new PDRectangle(80, 690, 320, 30).getCOSArray());
                        parsed.setInt(COSName.F, 4);
                        parsed.setItem(
                                COSName.AP,
                                Forgery.drawn(document, 320, 30, "chi 900 000 000")
                                        .getCOSObject());
                        Forgery.hang(document.getPage(0), parsed, changed);
                    })
                    .on(file);
        };
    }

    private static org.apache.pdfbox.cos.COSBase value(String text) {
        return text.startsWith("/") ? COSName.getPDFName(text.substring(1)) : new org.apache.pdfbox.cos.COSString(text);
    }

    private static void annotations(Map<String, HostileFiles.Making> all) {
        all.put("text laid over, notes forbidden", hung(false, "Subtype=/FreeText;Contents=chi 900;DA=/F1 12 Tf"));
        all.put("text laid over, notes permitted", hung(true, "Subtype=/FreeText;Contents=chi 900;DA=/F1 12 Tf"));
        all.put("a stamp, notes permitted", hung(true, "Subtype=/Stamp;Name=/Draft"));
        all.put("a redaction, notes permitted", hung(true, "Subtype=/Redact;OverlayText=x"));
        all.put("a watermark, notes permitted", hung(true, "Subtype=/Watermark"));
        all.put("a link laid over", hung(false, "Subtype=/Link"));
        all.put("a link that draws, notes permitted", hung(true, "Subtype=/Link"));
        all.put("a square without a type, notes permitted", hung(true, "Contents=x"));
        all.put("a widget that belongs to no field", hung(false, "Subtype=/Widget"));
        all.put(
                "a widget that says it is a signature, outside of the form",
                hung(false, "Subtype=/Widget;FT=/Sig;T=x"));
        certified(all, "the link leads to another page", RichPdf.LINK, "5 0 R", "7 0 R");
        certified(all, "the web link leads elsewhere", RichPdf.WEB_LINK, "binhminh", "evil");
        certified(all, "the link got a look", RichPdf.LINK, ">>", "/AP << /N 12 0 R >> >>");
        certified(
                all, "the link became a stamp", RichPdf.LINK, "/Subtype /Link", "/Subtype /Stamp /AP << /N 12 0 R >>");
        certified(
                all,
                "the link runs a program",
                RichPdf.WEB_LINK,
                "/S /URI /URI (https://binhminh.example/)",
                "/S /Launch /F (x.exe)");
        all.put(
                "what was promised and missing appears",
                honest -> RawPdf.onto(honest.certified())
                        .put(RichPdf.DANGLING, "<< /Type /Annot /Subtype /Stamp" + OVER + " /AP << /N 12 0 R >> >>")
                        .table());
        all.put(
                "an empty field's look without a value",
                honest -> Forgery.edit((document, changed) -> {
                            PDAnnotationWidget widget = Forgery.widget(document, "ghi_chu");
                            widget.setAppearance(Forgery.drawn(document, 220, 20, "GIA MAO"));
                            widget.setRectangle(new PDRectangle(80, 690, 320, 30));
                            changed.add(widget.getCOSObject());
                        })
                        .on(honest.annotatable()));
        all.put(
                "a filled field's other look",
                honest -> Forgery.edit((document, changed) -> {
                            PDAnnotationWidget widget = Forgery.widget(document, FieldNames.SEAL);
                            var looks = widget.getCOSObject().getCOSDictionary(COSName.AP);
                            looks.setItem(COSName.D, looks.getItem(COSName.N));
                            widget.getCOSObject().setItem(COSName.AS, COSName.getPDFName("Off"));
                            changed.add(widget.getCOSObject());
                        })
                        .on(honest.issued()));
    }
}
