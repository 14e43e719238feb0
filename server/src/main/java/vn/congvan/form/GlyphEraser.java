package vn.congvan.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Takes letters out of the page itself: their codes are replaced by a move of the same width, so that what
/// follows stays where it is. Nothing is covered: the letters are gone for every reader.
final class GlyphEraser {
    private GlyphEraser() {}

    /// Erases every letter that starts within one of the areas.
    ///
    /// @return how many letters were taken out
    static int erase(PDDocument document, List<Box> areas) throws IOException {
        int erased = 0;
        for (int number = 0; number < document.getNumberOfPages(); number++) {
            int page = number;
            List<Box> here = areas.stream().filter(area -> area.page() == page).toList();
            if (!here.isEmpty()) {
                erased += erase(document, number, here);
            }
        }
        return erased;
    }

    private static int erase(PDDocument document, int number, List<Box> areas) throws IOException {
        var trace = new GlyphTrace(areas);
        trace.setStartPage(number + 1);
        trace.setEndPage(number + 1);
        try (Writer nowhere = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
            trace.writeText(document, nowhere);
        }
        PDPage page = document.getPage(number);
        for (var entry : trace.found().entrySet()) {
            rewrite(document, page, entry.getKey(), tokens -> cut(tokens, entry.getValue()));
        }
        return trace.count();
    }

    /// Writes what a page or a form draws anew.
    static void rewrite(PDDocument document, PDPage page, Object place, UnaryOperator<List<Object>> change)
            throws IOException {
        if (place instanceof PDFormXObject form) {
            List<Object> tokens = new PDFStreamParser(form).parse();
            try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(change.apply(tokens));
            }
            return;
        }
        List<Object> tokens = new PDFStreamParser(page).parse();
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(change.apply(tokens));
        }
        page.setContents(stream);
    }

    private static List<Object> cut(List<Object> tokens, Map<GlyphCut.Spot, GlyphCut> cuts) {
        var written = new ArrayList<Object>();
        int operator = 0;
        int operands = 0;
        for (Object token : tokens) {
            written.add(token);
            if (!(token instanceof Operator found)) {
                continue;
            }
            int text = operator;
            if (cuts.keySet().stream().anyMatch(spot -> spot.operator() == text)) {
                replace(written, operands, found, text, cuts);
            }
            operands = written.size();
            operator++;
        }
        return written;
    }

    /// Replaces the last show operator of the list by one that moves where it showed the erased letters.
    private static void replace(
            List<Object> written, int operands, Operator shown, int operator, Map<GlyphCut.Spot, GlyphCut> cuts) {
        List<Object> old = new ArrayList<>(written.subList(operands, written.size() - 1));
        written.subList(operands, written.size()).clear();
        String name = shown.getName();
        if (name.equals("\"")) {
            written.add(old.get(0));
            written.add(Operator.getOperator("Tw"));
            written.add(old.get(1));
            written.add(Operator.getOperator("Tc"));
        }
        if (name.equals("\"") || name.equals("'")) {
            written.add(Operator.getOperator("T*"));
        }
        var array = new COSArray();
        int string = 0;
        COSBase last = (COSBase) old.getLast();
        for (COSBase part : last instanceof COSArray parts ? parts : List.of(last)) {
            if (part instanceof COSString text) {
                GlyphCut cut = cuts.get(new GlyphCut.Spot(operator, string++));
                if (cut == null) {
                    array.add(text);
                } else {
                    cut.write(text.getBytes(), array);
                }
            } else {
                array.add(part);
            }
        }
        written.add(array);
        written.add(Operator.getOperator("TJ"));
    }
}
