package vn.congvan.signing;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A document with all that files of agencies have: three pages under a node they inherit from, links, an
/// outline, tags, layers, a form; every object with a number that is known.
final class RichPdf {
    static final int CATALOG = 1;
    static final int PAGES = 2;
    static final int NODE = 3;
    static final int PAGE = 4;
    static final int SECOND = 5;
    static final int RESOURCES = 6;
    static final int THIRD = 7;
    static final int CONTENT = 10;
    static final int FONT = 11;
    static final int PICTURE = 12;
    static final int STATE = 13;
    static final int ENCODING = 16;
    static final int TO_UNICODE = 17;
    static final int OUTLINE = 21;
    static final int ELEMENT = 31;
    static final int LINK = 40;
    static final int WEB_LINK = 41;
    static final int INFO = 50;
    static final int FIELD = 60;
    static final int LAYERS = 61;
    /// Nothing has this number, and the first two pages refer to it.
    static final int DANGLING = 70;
    /// Nothing refers to this content.
    static final int HIDDEN = 71;

    private static final String CMAP = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange "
            + "<00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange endcmap end";

    private RichPdf() {}

    /// What stands in each object that is no stream.
    static Map<Integer, String> objects() {
        Map<Integer, String> all = new TreeMap<>();
        all.put(
                CATALOG,
                "<< /Type /Catalog /Pages 2 0 R /Outlines 20 0 R /MarkInfo << /Marked true >> /StructTreeRoot 30 0 R"
                        + " /OCProperties 61 0 R /AcroForm << /Fields [60 0 R] /DA (/F1 12 Tf 0 g) /DR << /Font"
                        + " << /F1 11 0 R >> >> >> /PageLabels << /Nums [0 << /S /D >>] >> /Lang (vi) >>");
        all.put(
                PAGES,
                "<< /Type /Pages /Kids [3 0 R] /Count 3 /MediaBox [0 0 595 842] /CropBox [0 0 595 842] /Rotate 0"
                        + " /Resources 6 0 R >>");
        all.put(NODE, "<< /Type /Pages /Parent 2 0 R /Kids [4 0 R 5 0 R 7 0 R] /Count 3 >>");
        all.put(
                PAGE,
                "<< /Type /Page /Parent 3 0 R /Contents 10 0 R /StructParents 0 /Annots [40 0 R 41 0 R 60 0 R 70 0 R] >>");
        all.put(SECOND, "<< /Type /Page /Parent 3 0 R /Contents 14 0 R /Annots [70 0 R] >>");
        all.put(
                RESOURCES,
                "<< /Font << /F1 11 0 R >> /XObject << /X1 12 0 R >> /ExtGState << /G1 13 0 R >>"
                        + " /Properties << /L1 25 0 R /L2 26 0 R >> >>");
        all.put(THIRD, "<< /Type /Page /Parent 3 0 R /Contents 15 0 R >>");
        all.put(FONT, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 16 0 R /ToUnicode 17 0 R >>");
        all.put(STATE, "<< /Type /ExtGState /ca 1 /CA 1 >>");
        all.put(ENCODING, "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding >>");
        all.put(20, "<< /Type /Outlines /First 21 0 R /Last 21 0 R /Count 1 >>");
        all.put(OUTLINE, "<< /Title (Dieu 1) /Parent 20 0 R /Dest [5 0 R /Fit] >>");
        all.put(25, "<< /Type /OCG /Name (Chinh) >>");
        all.put(26, "<< /Type /OCG /Name (Nhap) >>");
        all.put(30, "<< /Type /StructTreeRoot /K 31 0 R /ParentTree << /Nums [0 [31 0 R]] >> >>");
        all.put(ELEMENT, "<< /Type /StructElem /S /P /P 30 0 R /Pg 4 0 R /K 0 /ActualText (Quyet dinh) >>");
        all.put(LINK, "<< /Type /Annot /Subtype /Link /Rect [80 560 200 580] /Border [0 0 0] /Dest [5 0 R /Fit] >>");
        all.put(
                WEB_LINK,
                "<< /Type /Annot /Subtype /Link /Rect [80 520 200 540] /Border [0 0 0]"
                        + " /A << /S /URI /URI (https://binhminh.example/) >> >>");
        all.put(INFO, "<< /Title (Quyet dinh) /Producer (Other) >>");
        all.put(
                FIELD,
                "<< /Type /Annot /Subtype /Widget /FT /Tx /T (ghi_chu) /Rect [80 480 300 500] /F 4 /P 4 0 R"
                        + " /DA (/F1 12 Tf 0 g) >>");
        all.put(LAYERS, "<< /OCGs [25 0 R 26 0 R] /D << /ON [25 0 R] /OFF [26 0 R] /Order [25 0 R 26 0 R] >> >>");
        return all;
    }

    /// What stands in one of them.
    static String object(int number) {
        return Objects.requireNonNull(objects().get(number));
    }

    static RawPdf written() {
        RawPdf raw = RawPdf.fresh();
        objects().forEach(raw::put);
        raw.stream(
                CONTENT,
                "",
                "/P << /MCID 0 >> BDC BT /F1 16 Tf 80 700 Td (QUYET DINH chi 100 000 000 dong) Tj ET EMC\n"
                        + "/OC /L1 BDC BT /F1 12 Tf 80 660 Td (Lop chinh) Tj ET EMC\n"
                        + "/OC /L2 BDC BT /F1 12 Tf 80 640 Td (Lop nhap) Tj ET EMC\n"
                        + "q /G1 gs 0.5 g 80 600 100 20 re f Q q 1 0 0 1 300 600 cm /X1 Do Q\n");
        raw.stream(14, "", "BT /F1 12 Tf 80 700 Td (Trang hai: Dieu 1) Tj ET");
        raw.stream(15, "", "BT /F1 12 Tf 80 700 Td (Trang ba: Noi nhan) Tj ET");
        raw.stream(
                PICTURE,
                "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << >>",
                "1 0 0 rg 0 0 100 20 re f");
        raw.stream(TO_UNICODE, "", CMAP);
        raw.stream(HIDDEN, "", "BT /F1 16 Tf 80 700 Td (QUYET DINH chi 900 000 000 dong) Tj ET");
        return raw.trailer("/Info 50 0 R /ID [<0123456789ABCDEF0123456789ABCDEF> <0123456789ABCDEF0123456789ABCDEF>]");
    }

    /// An addition in which a part of one object's text reads otherwise.
    static byte[] changed(byte[] file, int number, String part, String otherwise) {
        String body = object(number);
        if (!body.contains(part)) {
            throw new AssertionError(number + " has no " + part);
        }
        return RawPdf.onto(file).put(number, body.replace(part, otherwise)).table();
    }
}
