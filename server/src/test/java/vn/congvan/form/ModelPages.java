package vn.congvan.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.congvan.files.TestConversion;

/// Sets a model document as PDF, word by word, without a word processor.
final class ModelPages {
    private static final float MM = 72 / 25.4f;
    private static final float STEP = 1.2f;
    private static final float GAP = 6;
    private static final float INDENT = 28.35f;

    private final ModelDocument model;
    private final PDDocument document = new PDDocument();
    private final Map<String, PDFont> fonts = new HashMap<>();
    private final List<PDPage> pages = new ArrayList<>();
    private float y;
    private int counted;
    private boolean inAnnex;

    private ModelPages(ModelDocument model) {
        this.model = model;
    }

    static byte[] pdf(ModelDocument model) {
        return new ModelPages(model).write();
    }

    private byte[] write() {
        try (document) {
            newPage();
            head();
            opening();
            for (int i = 0; i < model.body.size(); i++) {
                // A table stands in the text, before its last paragraph.
                if (i == model.body.size() - 1 && !model.tableLast) {
                    table();
                }
                paragraph(model.body.get(i));
            }
            if (model.tableLast) {
                table();
            }
            closing();
            for (var annex : model.annexes) {
                counted = 0;
                inAnnex = true;
                newPage();
                centred(annex.heading(), model.set("annex-word"), middle());
                if (!annex.title().isEmpty()) {
                    centred(annex.title(), model.set("annex-title"), middle());
                }
                if (!annex.reference().isEmpty()) {
                    centred(annex.reference(), model.set("annex-reference"), middle());
                }
                annex.paragraphs().forEach(this::paragraph);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        float start = y;
        float leftAxis = left() + 90;
        float rightAxis = right() - 135;
        for (String line : model.agency) {
            centred(line, model.set("agency"), leftAxis);
        }
        if (model.agencyLine && !model.agency.isEmpty()) {
            line(model.agency.getLast(), "agency", leftAxis + model.agencyLineOff, model.agencyShare);
        }
        y -= model.agency.isEmpty() ? 40 : 8;
        if (!model.number.isEmpty()) {
            centred(model.number, model.set("number"), leftAxis);
        } else {
            step(model.set("number").size());
        }
        float numberLine = y;
        for (String line : model.subject) {
            centred(line, model.set("letter-subject"), leftAxis);
        }
        stamp(model.secrecy, "secrecy", leftAxis);
        stamp(model.urgency, "urgency", model.urgencyX);
        stamp(model.circulation, "circulation", model.circulationX);
        if (!model.copySignature.isEmpty()) {
            show(
                    model.copySignature,
                    model.set("copy-signature"),
                    model.copySignatureX,
                    (float) model.height * MM - 30);
        }
        float after = y;
        y = start;
        if (model.mottoFirst) {
            centred(model.motto, model.set("national-motto"), rightAxis);
            line(model.motto, "national-motto", rightAxis, 1);
            y -= 6;
        }
        if (!model.nation.isEmpty()) {
            centred(model.nation, model.set("national-name"), rightAxis);
        }
        if (!model.motto.isEmpty() && !model.mottoFirst) {
            centred(model.motto, model.set("national-motto"), rightAxis);
            line(model.motto, "national-motto", rightAxis, model.mottoLine ? 1 : 0);
        }
        y = numberLine + STEP * (float) model.set("number").size();
        if (!model.date.isEmpty()) {
            centred(model.date, model.set("place-date"), rightAxis);
        }
        y = Math.min(after, y) - 14;
    }

    /// The solid line below a part, as long as this share of the words.
    private void line(String words, String part, float axis, double share) {
        float half = (float) (width(words, model.set(part)) * share / 2);
        float height = y - 4;
        stroke(stream -> {
            stream.moveTo(axis - half, height);
            stream.lineTo(axis + half, height);
        });
    }

    private void stamp(String words, String part, float axis) {
        if (words.isEmpty()) {
            return;
        }
        y -= 10;
        centred(words, model.set(part), axis);
        if (model.framed) {
            float width = width(words, model.set(part)) + 14;
            stroke(stream -> stream.addRect(axis - width / 2, y - 7, width, 23));
        }
        y -= 6;
    }

    private void table() {
        if (model.table.isEmpty()) {
            return;
        }
        var set = new ModelDocument.Set(model.tableSize, model.tableFont);
        float[] edges = {left(), left() + 40, left() + 300, right()};
        for (List<String> row : model.table) {
            float top = y - 2;
            float lowest = y;
            for (int cell = 0; cell < row.size(); cell++) {
                y = top;
                words(row.get(cell), set, edges[cell] + 4, edges[cell + 1] - 4);
                lowest = Math.min(lowest, y);
            }
            y = lowest - 5;
            if (model.tableRuled) {
                for (int cell = 0; cell < row.size(); cell++) {
                    float from = edges[cell];
                    float to = edges[cell + 1];
                    stroke(stream -> stream.addRect(from, y, to - from, top - y));
                }
            }
        }
        y -= 10;
    }

    private void words(String text, ModelDocument.Set set, float from, float to) {
        float x = from;
        y -= (float) (STEP * set.size());
        for (String word : text.split(" ")) {
            if (x > from && x + width(word, set) > to) {
                x = from;
                y -= (float) (STEP * set.size());
            }
            show(word, set, x, y);
            x += width(word + " ", set);
        }
    }

    private void contact() {
        if (model.contact.isEmpty() || pages.size() > 1 && !model.contactOnEveryPage) {
            return;
        }
        ModelDocument.Set set = model.set("contact");
        float line = bottom() + model.contact.size() * 14f;
        if (model.contactRule) {
            float height = line + 2;
            stroke(stream -> {
                stream.moveTo(left(), height);
                stream.lineTo(right(), height);
            });
        }
        for (String text : model.contact) {
            line -= 14;
            show(text, set, left(), line + 2);
        }
    }

    private interface Path {
        void draw(PDPageContentStream stream) throws IOException;
    }

    private void stroke(Path path) {
        try (var stream =
                new PDPageContentStream(document, pages.getLast(), PDPageContentStream.AppendMode.APPEND, true)) {
            path.draw(stream);
            stream.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void opening() {
        if (!model.title.isEmpty()) {
            centred(model.title, model.set("type-name"), middle());
        }
        model.summary.forEach(line -> centred(line, model.set("summary"), middle()));
        if (model.summaryLine && !model.summary.isEmpty()) {
            line(model.summary.getFirst(), "summary", middle(), 0.4);
        }
        y -= 12;
        for (String line : model.addressees) {
            at(line, model.set("addressees"), line.startsWith("-") ? left() + 110 : left() + 75);
        }
        y -= 6;
        if (!model.issuer.isEmpty()) {
            centred(model.issuer, model.set("issuer"), middle());
            y -= 6;
        }
        model.bases.forEach(basis -> words(basis, model.set("legal-bases"), model.set("legal-bases"), 0));
        if (!model.order.isEmpty()) {
            centred(model.order, model.set("order"), middle());
            y -= 6;
        }
    }

    private void paragraph(String text) {
        if (text.startsWith("Chương ") && text.length() < 12 || Words.capitals(text)) {
            centred(text, model.set("article"), middle());
            y -= GAP;
            return;
        }
        int bold = text.matches("^Điều \\d+.*") ? 2 : 0;
        words(text, model.set("body"), model.set("article"), bold);
    }

    /// @param firsts how many words are set as the first ones
    private void words(String text, ModelDocument.Set plain, ModelDocument.Set first, int firsts) {
        String[] words = text.split(" ");
        float x = left() + INDENT;
        float space = width(" ", plain);
        step(plain.size());
        for (int i = 0; i < words.length; i++) {
            ModelDocument.Set set = i < firsts ? first : plain;
            float width = width(words[i], set);
            if (x + width > right() + 0.1f) {
                step(plain.size());
                x = left();
            }
            show(words[i], set, x, y);
            x += width + space;
        }
        y -= GAP;
    }

    private void closing() {
        float need = 30 + (model.recipients.size() + 3) * 14f + 80;
        if (y - need < foot()) {
            newPage();
        }
        y -= 12;
        float start = y;
        if (!model.label.isEmpty()) {
            at(model.label, model.set("recipients-word"), left());
        }
        model.recipients.forEach(line -> at(line, model.set("recipients"), left()));
        if (!model.drafterMark.isEmpty()) {
            y -= 4;
            at(model.drafterMark, model.set("drafter-mark"), model.drafterOnTheRight ? right() - 60 : left());
        }
        float after = y;
        y = start;
        float axis = right() - 110;
        model.authority.forEach(line -> centred(line, model.set("authority-lines"), axis));
        y -= 70;
        if (!model.signer.isEmpty()) {
            centred(model.signer, model.set("signer-name"), axis);
        }
        y = Math.min(after, y);
    }

    private void at(String text, ModelDocument.Set set, float x) {
        step(set.size());
        show(text, set, x, y);
    }

    private void centred(String text, ModelDocument.Set set, float axis) {
        step(set.size());
        show(text, set, axis - width(text, set) / 2, y);
    }

    private void step(double size) {
        if (y - STEP * size < foot() - 2) {
            newPage();
        }
        y -= (float) (STEP * size);
    }

    private void newPage() {
        var page = new PDPage(new PDRectangle((float) model.width * MM, (float) model.height * MM));
        document.addPage(page);
        pages.add(page);
        y = (float) (model.height - model.top) * MM;
        contact();
        counted++;
        boolean first = inAnnex && model.annexesCountOn ? pages.size() == 1 : counted == 1;
        var numbers = model.pageNumbers;
        if (numbers == ModelDocument.PageNumbers.NONE || first && numbers != ModelDocument.PageNumbers.FIRST_TOO) {
            return;
        }
        int own = inAnnex && !model.annexesCountOn ? counted : pages.size();
        String number = Integer.toString(own + model.pageNumberShift);
        float at = numbers == ModelDocument.PageNumbers.BOTTOM ? 30 : (float) model.height * MM - 40;
        show(number, model.set("page-number"), (float) model.width * MM / 2 - 3, at);
    }

    private void show(String text, ModelDocument.Set set, float x, float baseline) {
        try (var stream =
                new PDPageContentStream(document, pages.getLast(), PDPageContentStream.AppendMode.APPEND, true)) {
            stream.beginText();
            stream.setFont(font(set), (float) set.size());
            stream.newLineAtOffset(x, baseline);
            stream.showText(text);
            stream.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float width(String text, ModelDocument.Set set) {
        try {
            return font(set).getStringWidth(text) / 1000 * (float) set.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont font(ModelDocument.Set set) {
        return fonts.computeIfAbsent(set.style(), style -> {
            try {
                return PDType0Font.load(document, file(style).toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// The letter `a` stands for another typeface than the document's.
    private java.nio.file.Path file(String style) {
        var serif = TestConversion.fonts().serif(style.contains("b"), style.contains("i"));
        return model.font.equals("Arial") || style.contains("a")
                ? serif.resolveSibling(serif.getFileName().toString().replace("LiberationSerif", "LiberationSans"))
                : serif;
    }

    private float left() {
        return (float) model.left * MM;
    }

    private float right() {
        return (float) (model.width - model.right) * MM;
    }

    private float bottom() {
        return (float) model.bottom * MM;
    }

    /// Where the text ends on this page.
    private float foot() {
        boolean contact = !model.contact.isEmpty() && (pages.size() == 1 || model.contactOnEveryPage);
        return bottom() + (contact ? model.contact.size() * 14f + 14 : 0);
    }

    private float middle() {
        return (left() + right()) / 2;
    }
}
