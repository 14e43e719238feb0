package vn.congvan.signing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.congvan.signing.HostileFiles.Making;

/// Cross-references that lead elsewhere than a reader expects, and content prepared before the signature to be
/// revealed after it (shadow attacks).
final class HostileStructures {
    private static final String EVIL = "BT /F1 16 Tf 80 700 Td (QUYET DINH chi 900 000 000 dong) Tj ET";
    private static final String PREPARED =
            "\n10 0 obj\n<< /Length " + EVIL.length() + " >>\nstream\n" + EVIL + "\nendstream\nendobj\n";

    private HostileStructures() {}

    static void into(Map<String, Making> all) {
        shadows(all);
        chains(all);
        streams(all);
        ends(all);
    }

    private static byte[] certified(HostileFiles.Honest honest, byte[] file) {
        return ForeignFile.certified(
                file, honest.flow().leader, honest.flow().clock.instant(), 2);
    }

    private static void shadows(Map<String, Making> all) {
        all.put("shadow: what hid the content taken away", honest -> {
            RawPdf raw = RichPdf.written();
            raw.put(
                    RichPdf.DANGLING,
                    "<< /Type /Annot /Subtype /Stamp /Rect [80 690 400 720] /F 4 /AP << /N 12 0 R >> >>");
            return RawPdf.onto(certified(honest, raw.table()))
                    .entry(RichPdf.DANGLING, -1)
                    .table();
        });
        all.put(
                "shadow: the picture that hid the content made empty",
                honest -> RawPdf.onto(honest.certified()).stream(
                                RichPdf.PICTURE, "/Type /XObject /Subtype /Form /BBox [0 0 0 0]", "")
                        .table());
        all.put("shadow: the hidden content put in place of the shown", honest -> {
            byte[] file = honest.certified();
            int hidden = new String(file, StandardCharsets.ISO_8859_1).indexOf("71 0 obj");
            return RawPdf.onto(file).entry(RichPdf.CONTENT, hidden).table();
        });
        all.put("shadow: an object that no entry led to revealed", honest -> {
            byte[] file = certified(honest, RichPdf.written().text(PREPARED).table());
            int prepared = new String(file, StandardCharsets.ISO_8859_1).indexOf(PREPARED) + 1;
            return RawPdf.onto(file).entry(RichPdf.CONTENT, prepared).table();
        });
        all.put("shadow: a whole cross-reference prepared before", honest -> {
            RawPdf raw = RichPdf.written().text(PREPARED);
            long object = raw.here() - PREPARED.length() + 1;
            long xref = raw.here();
            raw.text("xref\n10 1\n%010d 00000 n \ntrailer\n<< /Size 90 /Root 1 0 R /Prev 0000000000 >>\n"
                    .formatted(object));
            byte[] file = certified(honest, raw.table());
            return RawPdf.onto(file).ended(xref);
        });
        all.put("shadow: a font prepared before", honest -> {
            RawPdf raw =
                    RichPdf.written().text("\n11 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>\nendobj\n");
            byte[] file = certified(honest, raw.table());
            int prepared = new String(file, StandardCharsets.ISO_8859_1)
                            .indexOf("\n11 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Symbol")
                    + 1;
            return RawPdf.onto(file).entry(RichPdf.FONT, prepared).table();
        });
        all.put("shadow: a free object resurrected", honest -> {
            byte[] file = certified(
                    honest, RichPdf.written().entry(RichPdf.DANGLING, -1).table());
            return RawPdf.onto(file)
                    .put(
                            RichPdf.DANGLING,
                            "<< /Type /Annot /Subtype /Stamp /Rect [80 690 400 720] /F 4 /AP << /N 12 0 R >> >>")
                    .table();
        });
        all.put("shadow: a second root", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            int root = raw.next();
            return raw.put(root, RichPdf.object(RichPdf.CATALOG))
                    .root(root + " 0 R")
                    .table();
        });
        all.put(
                "the content's object made free",
                honest -> RawPdf.onto(honest.certified())
                        .entry(RichPdf.CONTENT, -1)
                        .table());
    }

    private static void chains(Map<String, Making> all) {
        all.put("a chain that leads to itself", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            return raw.stream(RichPdf.CONTENT, "", EVIL)
                    .prev(0)
                    .prev(raw.here())
                    .table();
        });
        all.put(
                "a chain that leads nowhere",
                honest -> RawPdf.onto(honest.certified()).stream(RichPdf.CONTENT, "", EVIL)
                        .prev(999_999_999)
                        .table());
        all.put(
                "a chain that ends at once",
                honest -> RawPdf.onto(honest.certified()).stream(RichPdf.CONTENT, "", EVIL)
                        .prev(-1)
                        .table());
        all.put("a chain that skips what was signed", honest -> {
            byte[] file = honest.twice();
            String text = new String(file, StandardCharsets.ISO_8859_1);
            long first = Long.parseLong(
                    text.substring(text.indexOf("startxref") + 9).strip().split("\\s")[0]);
            return RawPdf.onto(file)
                    .put(RichPdf.INFO, "<< /Title (x) >>")
                    .prev(first)
                    .table();
        });
        all.put("a chain that skips one signature and shows the same", honest -> {
            byte[] file = honest.certified();
            RawPdf raw = RawPdf.onto(file);
            long signed = new String(file, StandardCharsets.ISO_8859_1).indexOf("xref\n");
            return raw.put(RichPdf.INFO, "<< /Title (Quyet dinh) /Producer (Other) >>")
                    .prev(signed)
                    .table();
        });
        all.put(
                "a negative chain",
                honest -> RawPdf.onto(honest.certified())
                        .put(RichPdf.INFO, RichPdf.object(RichPdf.INFO))
                        .prev(-1)
                        .trailer("/Prev -5")
                        .table());
        all.put(
                "two chains in one trailer",
                honest -> RawPdf.onto(honest.certified())
                        .put(RichPdf.INFO, RichPdf.object(RichPdf.INFO))
                        .trailer("/Prev 0")
                        .table());
        all.put("an entry that leads to another object", honest -> {
            byte[] file = honest.certified();
            int other = new String(file, StandardCharsets.ISO_8859_1).indexOf("14 0 obj");
            return RawPdf.onto(file).entry(RichPdf.CONTENT, other).table();
        });
        all.put(
                "an entry that leads behind the end",
                honest -> RawPdf.onto(honest.certified())
                        .entry(RichPdf.CONTENT, 9_999_999_999L)
                        .table());
        all.put("an object of another generation", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            long at = raw.here();
            raw.text("10 1 obj\n<< /Length " + EVIL.length() + " >>\nstream\n" + EVIL + "\nendstream\nendobj\n");
            raw.text("4 0 obj\n" + RichPdf.object(RichPdf.PAGE).replace("10 0 R", "10 1 R") + "\nendobj\n");
            long xref = raw.here();
            raw.text("xref\n10 1\n%010d 00001 n \ntrailer\n<< /Size 99 /Root 1 0 R /Prev %d >>\n"
                    .formatted(at, RawPdf.startxref(honest.certified())));
            return raw.ended(xref);
        });
    }

    private static void streams(Map<String, Making> all) {
        all.put(
                "the content redefined in a cross-reference stream alone",
                honest -> RawPdf.onto(honest.certified()).stream(RichPdf.CONTENT, "", EVIL)
                        .xrefStream());
        all.put("a hybrid file whose hidden part redefines the content", honest -> {
            byte[] stream = RawPdf.onto(honest.certified()).stream(RichPdf.CONTENT, "", EVIL)
                    .xrefStream();
            long at = RawPdf.startxref(stream);
            return RawPdf.onto(stream)
                    .prev(RawPdf.startxref(honest.certified()))
                    .trailer("/XRefStm " + at)
                    .table();
        });
        all.put(
                "a font swapped through an object stream",
                honest -> inStream(
                        honest.certified(),
                        RichPdf.FONT,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>",
                        "/N 1 /First 5"));
        all.put(
                "an object stream that contains itself",
                honest -> inStream(honest.certified(), 0, "<< /Type /Font >>", "/N 1 /First 5"));
        all.put(
                "an object stream that promises a million objects",
                honest -> inStream(
                        honest.certified(),
                        RichPdf.FONT,
                        "<< /Type /Font /BaseFont /Symbol >>",
                        "/N 1000000 /First 5"));
        all.put(
                "an object stream whose first is negative",
                honest -> inStream(
                        honest.certified(), RichPdf.FONT, "<< /Type /Font /BaseFont /Symbol >>", "/N 1 /First -5"));
        all.put("a stream longer than it says", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified()).entry(RichPdf.CONTENT, 0);
            raw.entry(RichPdf.CONTENT, raw.here());
            raw.text("10 0 obj\n<< /Length 3 >>\nstream\n" + EVIL + "\nendstream\nendobj\n");
            return raw.table();
        });
        all.put("a stream whose length is itself", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            raw.entry(RichPdf.CONTENT, raw.here());
            raw.text("10 0 obj\n<< /Length 10 0 R >>\nstream\n" + EVIL + "\nendstream\nendobj\n");
            return raw.table();
        });
        all.put("a stream of negative length", honest -> {
            RawPdf raw = RawPdf.onto(honest.certified());
            raw.entry(RichPdf.CONTENT, raw.here());
            raw.text("10 0 obj\n<< /Length -1 >>\nstream\n" + EVIL + "\nendstream\nendobj\n");
            return raw.table();
        });
    }

    /// An object that stands in a stream of objects.
    private static byte[] inStream(byte[] file, int number, String body, String said) {
        RawPdf raw = RawPdf.onto(file);
        int own = raw.next();
        int xref = raw.next();
        int within = number == 0 ? own : number;
        long at = raw.here();
        String head = (within + " 0    ").substring(0, 5);
        raw.stream(own, "/Type /ObjStm " + said, head + body);
        long ref = raw.here();
        var data = java.nio.ByteBuffer.allocate(21);
        if (number == 0) {
            data.put((byte) 2).putInt(own).putShort((short) 0);
        } else {
            data.put((byte) 1).putInt((int) at).putShort((short) 0);
            data.put((byte) 2).putInt(own).putShort((short) 0);
        }
        data.put((byte) 1).putInt((int) ref).putShort((short) 0);
        String index = number == 0 ? own + " 1 " + xref + " 1" : own + " 1 " + number + " 1 " + xref + " 1";
        raw.stream(
                xref,
                "/Type /XRef /W [1 4 2] /Index [" + index + "] /Size " + (xref + 1) + " /Root 1 0 R /Prev "
                        + RawPdf.startxref(file),
                java.util.Arrays.copyOf(data.array(), data.position()));
        return raw.ended(ref);
    }

    private static void ends(Map<String, Making> all) {
        all.put(
                "encrypted afterwards",
                honest -> RawPdf.onto(honest.certified())
                        .trailer("/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "00".repeat(32) + "> /U <"
                                + "00".repeat(32) + "> /P -4 >>")
                        .table());
        all.put(
                "encrypted by a filter that nobody has",
                honest -> RawPdf.onto(honest.certified())
                        .trailer("/Encrypt << /Filter /Nobody >>")
                        .table());
        all.put(
                "an end that leads to the beginning",
                honest -> RawPdf.onto(honest.certified()).ended(0));
        all.put(
                "an end that leads far away",
                honest -> RawPdf.onto(honest.certified()).ended(Long.MAX_VALUE));
        all.put(
                "an end that leads to the text of a page",
                honest -> RawPdf.onto(honest.certified())
                        .ended(new String(honest.certified(), StandardCharsets.ISO_8859_1).indexOf("BT /F1")));
        all.put("an end that leads back to what was not signed yet", honest -> {
            String text = new String(honest.certified(), StandardCharsets.ISO_8859_1);
            return RawPdf.onto(honest.certified()).ended(text.indexOf("xref\n"));
        });
        all.put(
                "a second file behind the first",
                honest -> RawPdf.onto(honest.certified())
                        .text(new String(RichPdf.written().table(), StandardCharsets.ISO_8859_1))
                        .bytes());
        all.put(
                "a file before the signed one",
                honest -> Forgery.joined(RichPdf.written().table(), honest.certified()));
        all.put(
                "the end cut off",
                honest -> java.util.Arrays.copyOf(honest.certified(), honest.certified().length - 30));
        all.put(
                "no cross-reference at all, only objects",
                honest -> RawPdf.onto(honest.certified()).stream(RichPdf.CONTENT, "", EVIL)
                        .bytes());
        all.put(
                "a comment behind the end",
                honest -> RawPdf.onto(honest.certified()).text("% nothing\n").bytes());
        all.put("a line end more", honest -> RawPdf.onto(honest.certified()).bytes());
        all.put(
                "the object of the root and of the information one",
                honest -> RawPdf.onto(honest.certified()).root("50 0 R").table());
    }
}
