package vn.congvan.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The upright text of a document with the place, size and style of every letter.
record LaidOutText(List<LaidOutPage> pages) {
    LaidOutText {
        pages = List.copyOf(pages);
    }

    /// @throws Refusal `form.unreadable` if the file cannot be read
    static LaidOutText of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return of(document);
        } catch (IOException _) {
            throw Refusal.userMistake(Reason.of("form.unreadable"));
        }
    }

    static LaidOutText of(PDDocument document) throws IOException {
        var reader = new Reader();
        try (Writer nowhere = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
            reader.writeText(document, nowhere);
        }
        var pages = new ArrayList<LaidOutPage>();
        for (int number = 0; number < document.getNumberOfPages(); number++) {
            PDRectangle crop = document.getPage(number).getCropBox();
            var lines = reader.linesByPage.getOrDefault(number, List.of());
            var rulings = reader.rulingsByPage.getOrDefault(number, List.of());
            pages.add(new LaidOutPage(
                    number, crop.getWidth(), crop.getHeight(), lines, rulings, Tables.ruled(number, rulings)));
        }
        return new LaidOutText(pages);
    }

    /// Whether there is any text at all; false for a bare scan.
    boolean hasText() {
        return pages.stream().anyMatch(page -> !page.lines().isEmpty());
    }

    private static final class Reader extends PDFTextStripper {
        private final Map<Integer, List<TextLine>> linesByPage = new HashMap<>();
        private final Map<Integer, List<Ruling>> rulingsByPage = new HashMap<>();
        private final Strokes strokes = new Strokes();
        private final Map<PDFont, Face> faces = new IdentityHashMap<>();

        /// What the letters of one font look like: asked for once, not for each letter.
        private record Face(String font, boolean bold, boolean italic) {}

        Reader() {
            setShouldSeparateByBeads(false);
            setSuppressDuplicateOverlappingText(true);
            strokes.listenTo(this);
        }

        @Override
        protected void writePage() {
            PDPage page = getCurrentPage();
            PDRectangle crop = page.getCropBox();
            var glyphs = new ArrayList<Glyph>();
            boolean spaced = false;
            for (List<TextPosition> article : charactersByArticle) {
                for (TextPosition position : article) {
                    if (position.getDir() != 0) {
                        continue;
                    }
                    spaced = add(glyphs, position, crop, spaced);
                }
            }
            int number = getCurrentPageNo() - 1;
            linesByPage.put(number, lines(number, glyphs));
            rulingsByPage.put(number, strokes.take());
        }

        private boolean add(List<Glyph> glyphs, TextPosition position, PDRectangle crop, boolean spaced) {
            String text = Normalizer.normalize(
                    position.getUnicode() == null ? "" : position.getUnicode(), Normalizer.Form.NFC);
            if (text.isBlank()) {
                return true;
            }
            float x = position.getTextMatrix().getTranslateX() + crop.getLowerLeftX();
            float baseline = position.getTextMatrix().getTranslateY() + crop.getLowerLeftY();
            float width = position.getWidth() / text.length();
            Face face = faces.computeIfAbsent(
                    position.getFont(), font -> new Face(plainName(font), bold(font), italic(font)));
            boolean before = spaced;
            for (int i = 0; i < text.length(); i++) {
                glyphs.add(new Glyph(
                        text.charAt(i),
                        x + i * width,
                        x + (i + 1) * width,
                        baseline,
                        position.getFontSizeInPt(),
                        face.bold(),
                        face.italic(),
                        face.font(),
                        before));
                before = false;
            }
            return false;
        }

        private static List<TextLine> lines(int page, List<Glyph> glyphs) {
            var sorted = new ArrayList<>(glyphs);
            sorted.sort(Comparator.comparing(Glyph::baseline).reversed());
            var lines = new ArrayList<TextLine>();
            var line = new ArrayList<Glyph>();
            for (Glyph glyph : sorted) {
                if (!line.isEmpty() && line.getFirst().baseline() - glyph.baseline() > 0.25f * glyph.size()) {
                    lines.add(line(page, line));
                    line.clear();
                }
                line.add(glyph);
            }
            if (!line.isEmpty()) {
                lines.add(line(page, line));
            }
            return lines;
        }

        private static TextLine line(int page, List<Glyph> glyphs) {
            var sorted = new ArrayList<>(glyphs);
            sorted.sort(Comparator.comparing(Glyph::x));
            var spaced = new ArrayList<Glyph>();
            for (int i = 0; i < sorted.size(); i++) {
                Glyph glyph = sorted.get(i);
                boolean gap = i > 0 && glyph.x() - sorted.get(i - 1).right() > 0.15f * glyph.size();
                spaced.add(glyph.spaced(gap));
            }
            return new TextLine(page, spaced);
        }

        private static boolean bold(PDFont font) {
            String name = name(font);
            PDFontDescriptor descriptor = font.getFontDescriptor();
            return name.contains("bold") || name.contains("black") || descriptor != null && descriptor.isForceBold();
        }

        private static boolean italic(PDFont font) {
            String name = name(font);
            PDFontDescriptor descriptor = font.getFontDescriptor();
            return name.contains("italic") || name.contains("oblique") || descriptor != null && descriptor.isItalic();
        }

        private static String plainName(PDFont font) {
            String name = font.getName() == null ? "" : font.getName();
            return name.substring(name.indexOf('+') + 1);
        }

        private static String name(PDFont font) {
            return font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        }
    }
}
