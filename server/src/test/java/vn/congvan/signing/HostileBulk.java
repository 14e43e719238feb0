package vn.congvan.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import vn.congvan.signing.HostileFiles.Making;

/// Files that are to keep the verifier busy, fill its memory or send it round in circles.
final class HostileBulk {
    private static final int DEEP = 100_000;

    private HostileBulk() {}

    static void into(Map<String, Making> all) {
        deep(all);
        circles(all);
        large(all);
    }

    private static Making info(String body) {
        return added(RichPdf.INFO, body);
    }

    private static Making added(int number, String body) {
        return honest -> RawPdf.onto(honest.certified()).put(number, body).table();
    }

    private static void deep(Map<String, Making> all) {
        all.put("arrays within arrays", added(RichPdf.STATE, "<< /X " + "[".repeat(DEEP) + "]".repeat(DEEP) + " >>"));
        all.put("arrays within arrays that do not end", added(RichPdf.STATE, "<< /X " + "[".repeat(DEEP)));
        all.put(
                "dictionaries within dictionaries",
                added(RichPdf.STATE, "<</X".repeat(DEEP) + " 1" + ">>".repeat(DEEP)));
        all.put(
                "dictionaries within dictionaries in the description",
                info("<</X".repeat(DEEP) + " 1" + ">>".repeat(DEEP)));
        all.put(
                "brackets within a string",
                added(RichPdf.STATE, "<< /X (" + "(".repeat(DEEP) + ")".repeat(DEEP) + ") >>"));
        all.put("a page under a hundred thousand nodes", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            int first = 1000;
            for (int i = 0; i < DEEP; i++) {
                int kid = i == DEEP - 1 ? RichPdf.NODE : first + i + 1;
                int parent = i == 0 ? RichPdf.PAGES : first + i - 1;
                raw.put(first + i, "<< /Type /Pages /Parent " + parent + " 0 R /Kids [" + kid + " 0 R] /Count 3 >>");
            }
            raw.put(RichPdf.PAGES, RichPdf.object(RichPdf.PAGES).replace("3 0 R", first + " 0 R"));
            return raw.table();
        });
        all.put("a field under a hundred thousand others", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            int first = 1000;
            for (int i = 0; i < DEEP; i++) {
                String kids = i == DEEP - 1 ? "" : " /Kids [" + (first + i + 1) + " 0 R]";
                String parent = i == 0 ? " /Parent 60 0 R" : " /Parent " + (first + i - 1) + " 0 R";
                raw.put(first + i, "<< /FT /Tx /T (x)" + parent + kids + " >>");
            }
            raw.put(RichPdf.FIELD, RichPdf.object(RichPdf.FIELD).replace("/FT /Tx", "/FT /Tx /Kids [1000 0 R]"));
            return raw.table();
        });
        all.put("references to references", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            for (int i = 0; i < DEEP; i++) {
                raw.put(1000 + i, (1001 + i) + " 0 R");
            }
            return raw.put(RichPdf.STATE, "1000 0 R").table();
        });
        all.put("a chain of a hundred thousand objects", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            for (int i = 0; i < DEEP; i++) {
                raw.put(1000 + i, "<< /Next " + (1001 + i) + " 0 R >>");
            }
            return raw.put(RichPdf.STATE, "<< /Type /ExtGState /X 1000 0 R >>").table();
        });
    }

    private static void circles(Map<String, Making> all) {
        all.put(
                "the page tree its own child",
                added(RichPdf.NODE, "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 4 0 R 5 0 R 7 0 R] /Count 3 >>"));
        all.put("a node its own child", added(RichPdf.NODE, "<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 3 >>"));
        all.put("a page its own parent", added(RichPdf.SECOND, "<< /Type /Page /Parent 5 0 R /Contents 14 0 R >>"));
        all.put(
                "a field its own child",
                added(RichPdf.FIELD, RichPdf.object(RichPdf.FIELD).replace("/FT /Tx", "/FT /Tx /Kids [60 0 R]")));
        all.put(
                "a field its own parent",
                added(RichPdf.FIELD, RichPdf.object(RichPdf.FIELD).replace("/FT /Tx", "/Parent 60 0 R")));
        all.put(
                "two fields each other's parent",
                honest -> RawPdf.onto(honest.certified())
                        .put(RichPdf.FIELD, "<< /T (a) /Parent 72 0 R /Kids [72 0 R] >>")
                        .put(72, "<< /T (b) /Parent 60 0 R /Kids [60 0 R] >>")
                        .table());
        all.put("an object that refers to itself", added(RichPdf.STATE, "13 0 R"));
        all.put(
                "two objects that refer to each other",
                honest -> RawPdf.onto(honest.certified())
                        .put(RichPdf.STATE, "72 0 R")
                        .put(72, "13 0 R")
                        .table());
        all.put(
                "a picture that draws itself",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.PICTURE,
                                "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /XObject << /X1 12 0 R >> >>",
                                "/X1 Do /X1 Do")
                        .table());
        all.put(
                "an outline that follows itself",
                added(RichPdf.OUTLINE, "<< /Title (Dieu 1) /Parent 20 0 R /Next 21 0 R /Dest [5 0 R /Fit] >>"));
        all.put(
                "the catalog as its own pages",
                honest -> Forgery.edit((document, changed) -> {
                            var root = document.getDocumentCatalog().getCOSObject();
                            root.setItem(org.apache.pdfbox.cos.COSName.ACRO_FORM, root);
                            changed.add(root);
                        })
                        .on(honest.certified()));
    }

    private static byte[] packed(int megabytes, byte filling) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        java.util.Arrays.fill(block, filling);
        try (var deflater = new DeflaterOutputStream(out)) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(block);
            }
        }
        return out.toByteArray();
    }

    private static void large(Map<String, Making> all) {
        all.put(
                "content that unpacks to a mountain",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.CONTENT, "/Filter /FlateDecode", packed(50, (byte) ' '))
                        .table());
        all.put("content packed many times over", honest -> {
            byte[] once = packed(50, (byte) ' ');
            var out = new ByteArrayOutputStream();
            try (var deflater = new DeflaterOutputStream(out)) {
                deflater.write(once);
            }
            return RawPdf.onto(honest.certified()).stream(
                            RichPdf.CONTENT, "/Filter [/FlateDecode /FlateDecode]", out.toByteArray())
                    .table();
        });
        all.put("a cross-reference stream that unpacks to a mountain", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            long at = raw.here();
            raw.stream(
                    90,
                    "/Type /XRef /W [1 4 2] /Index [1000 8000000] /Size 8001000 /Root 1 0 R /Filter /FlateDecode /Prev "
                            + RawPdf.startxref(honest.certified()),
                    packed(60, (byte) 0));
            return raw.ended(at);
        });
        all.put("a cross-reference of used objects that unpacks to a mountain", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            long at = raw.here();
            raw.stream(
                    90,
                    "/Type /XRef /W [1 4 2] /Index [1000 8000000] /Size 8001000 /Root 1 0 R /Filter /FlateDecode /Prev "
                            + RawPdf.startxref(honest.certified()),
                    packed(60, (byte) 1));
            return raw.ended(at);
        });
        all.put("a cross-reference table that promises a hundred million", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            long at = raw.here();
            raw.text("xref\n0 100000000\n0000000000 65535 f \ntrailer\n<< /Size 100000000 /Root 1 0 R /Prev "
                    + RawPdf.startxref(honest.certified()) + " >>\n");
            return raw.ended(at);
        });
        all.put("a cross-reference stream with fields as wide as the sea", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            long at = raw.here();
            raw.stream(
                    90,
                    "/Type /XRef /W [2000000000 2000000000 2] /Index [0 2000000000] /Size 2000000000 /Root 1 0 R",
                    "x");
            return raw.ended(at);
        });
        all.put("an array of a million", added(RichPdf.STATE, "<< /X [" + "1 ".repeat(1_000_000) + "] >>"));
        all.put(
                "a hundred thousand notes",
                honest -> RawPdf.onto(honest.certified())
                        .put(
                                RichPdf.DANGLING,
                                "<< /Subtype /Text /Rect [0 0 9 9] /X [" + "<< >> ".repeat(DEEP) + "] >>")
                        .table());
        all.put(
                "a hundred thousand fields",
                added(RichPdf.FIELD, "<< /T (x) /Kids [" + "<< /T (a) /FT /Tx >> ".repeat(DEEP) + "] >>"));
        all.put(
                "a hundred thousand pages",
                added(
                        RichPdf.NODE,
                        "<< /Type /Pages /Parent 2 0 R /Count 300000 /Kids [" + "4 0 R 5 0 R 7 0 R ".repeat(DEEP)
                                + "] >>"));
        all.put("a tree of pages that doubles at every node", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            for (int i = 0; i < 40; i++) {
                int kid = i == 39 ? RichPdf.SECOND : 1001 + i;
                raw.put(
                        1000 + i,
                        "<< /Type /Pages /Parent 3 0 R /Count 1000000 /Kids [" + kid + " 0 R " + kid + " 0 R] >>");
            }
            return raw.put(RichPdf.NODE, "<< /Type /Pages /Parent 2 0 R /Kids [1000 0 R] /Count 1000000 >>")
                    .table();
        });
        all.put("a name of a million letters", added(RichPdf.STATE, "<< /" + "x".repeat(1_000_000) + " 1 >>"));
        all.put("a number of a million digits", added(RichPdf.STATE, "<< /ca " + "9".repeat(1_000_000) + " >>"));
        all.put("a string of two million letters", added(RichPdf.STATE, "<< /X (" + "x".repeat(2_000_000) + ") >>"));
    }
}
