package vn.congvan.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Writes a file, or what is added to one, object by object and with any cross-reference one likes.
final class RawPdf {
    private final byte[] base;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Long> entries = new TreeMap<>();
    private long prev;
    private int size;
    private String root;
    private String more = "";

    /// A new file whose catalog is object 1.
    static RawPdf fresh() {
        return new RawPdf(new byte[0]);
    }

    /// An addition to this file.
    static RawPdf onto(byte[] file) {
        return new RawPdf(file);
    }

    private RawPdf(byte[] base) {
        this.base = base;
        if (base.length == 0) {
            root = "1 0 R";
            prev = -1;
            text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
            return;
        }
        prev = startxref(base);
        try (PDDocument document = Loader.loadPDF(base)) {
            var trailer = document.getDocument().getTrailer();
            size = Math.max(
                    trailer.getInt(COSName.SIZE, 1),
                    (int) document.getDocument().getXrefTable().keySet().stream()
                                    .mapToLong(key -> key.getNumber())
                                    .max()
                                    .orElse(0)
                            + 1);
            root = trailer.getItem(COSName.ROOT).getKey().getNumber() + " 0 R";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text("\n");
    }

    /// Where the last cross-reference of the file begins.
    static long startxref(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return Long.parseLong(
                text.substring(text.lastIndexOf("startxref") + 9).strip().split("\\s")[0]);
    }

    /// A number that no object has yet.
    int next() {
        return ++size - 1;
    }

    long here() {
        return base.length + out.size();
    }

    RawPdf put(int number, String body) {
        entries.put(number, here());
        return text(number + " 0 obj\n" + body + "\nendobj\n");
    }

    RawPdf stream(int number, String dictionary, byte[] data) {
        entries.put(number, here());
        text(number + " 0 obj\n<< " + dictionary + " /Length " + data.length + " >>\nstream\n");
        out.writeBytes(data);
        return text("\nendstream\nendobj\n");
    }

    RawPdf stream(int number, String dictionary, String data) {
        return stream(number, dictionary, data.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Bytes that no entry leads to.
    RawPdf text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /// An entry that leads anywhere; to -1 for one that is free.
    RawPdf entry(int number, long offset) {
        entries.put(number, offset);
        return this;
    }

    RawPdf prev(long offset) {
        prev = offset;
        return this;
    }

    RawPdf root(String reference) {
        root = reference;
        return this;
    }

    RawPdf trailer(String entriesToo) {
        more = entriesToo;
        return this;
    }

    private int highest() {
        return Math.max(size, entries.keySet().stream().mapToInt(n -> n).max().orElse(0) + 1);
    }

    private String said() {
        return "/Size " + highest() + " /Root " + root + (prev < 0 ? "" : " /Prev " + prev) + " " + more;
    }

    /// With a cross-reference table.
    byte[] table() {
        long at = here();
        text("xref\n");
        if (base.length == 0) {
            text("0 1\n0000000000 65535 f \n");
        }
        entries.forEach((number, offset) ->
                text(number + " 1\n" + "%010d %05d %s \n".formatted(Math.max(offset, 0), 0, offset < 0 ? "f" : "n")));
        text("trailer\n<< " + said() + " >>\n");
        return ended(at);
    }

    /// With a cross-reference stream.
    byte[] xrefStream() {
        int own = highest();
        long at = here();
        entries.put(own, at);
        var index = new StringBuilder();
        ByteBuffer data = ByteBuffer.allocate(entries.size() * 7);
        entries.forEach((number, offset) -> {
            index.append(number).append(" 1 ");
            data.put((byte) (offset < 0 ? 0 : 1))
                    .putInt((int) Math.max(offset, 0))
                    .putShort((short) 0);
        });
        stream(own, "/Type /XRef /W [1 4 2] /Index [" + index + "] " + said(), data.array());
        return ended(at);
    }

    /// With an end that leads anywhere.
    byte[] ended(long startxref) {
        text("startxref\n" + startxref + "\n%%EOF\n");
        return bytes();
    }

    /// As far as it is written.
    byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(base);
        whole.writeBytes(out.toByteArray());
        return whole.toByteArray();
    }
}
