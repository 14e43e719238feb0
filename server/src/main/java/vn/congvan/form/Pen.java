package vn.congvan.form;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.congvan.files.Fonts;

/// Draws boxes and texts on pages, with the embedded typeface.
final class Pen {
    private static final Color BRIGHT_RED = new Color(255, 0, 0);
    private static final float FRAME = 1;
    private static final float CAP_HEIGHT = 0.66f;

    private final PDDocument document;
    private final Fonts fonts;

    Pen(PDDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    void draw(Drawing drawing, DrawingPlaces places) throws IOException {
        if (places.urgency().isPresent() && drawing.urgency().isPresent()) {
            framed(drawing.urgency().get().words(), places.urgency().get(), BRIGHT_RED);
        }
        if (places.circulation().isPresent() && drawing.circulation().isPresent()) {
            framed(drawing.circulation().get(), places.circulation().get(), Color.BLACK);
        }
        if (places.drafter().isPresent() && drawing.drafterAndCopies().isPresent()) {
            line(drawing.drafterAndCopies().get(), places.drafter().get());
        }
    }

    private void framed(String words, Box box, Color colour) throws IOException {
        PDFont font = PDType0Font.load(document, fonts.serif(true, false).toFile());
        float width = font.getStringWidth(words) / 1000 * DrawingPlaces.LETTERS;
        float size = DrawingPlaces.LETTERS * Math.min(1, (box.width() - 6) / width);
        try (var page = open(box)) {
            page.setStrokingColor(colour);
            page.setNonStrokingColor(colour);
            page.setLineWidth(FRAME);
            page.addRect(box.x() + FRAME / 2, box.y() + FRAME / 2, box.width() - FRAME, box.height() - FRAME);
            page.stroke();
            float x = box.centreX() - font.getStringWidth(words) / 2000 * size;
            text(page, font, size, x, box.centreY() - CAP_HEIGHT * size / 2, words);
        }
    }

    private void line(String words, Box box) throws IOException {
        PDFont font = PDType0Font.load(document, fonts.serif(false, false).toFile());
        try (var page = open(box)) {
            page.setNonStrokingColor(Color.BLACK);
            text(page, font, DrawingPlaces.DRAFTER_LETTERS, box.x(), box.y() + 3, words);
        }
    }

    private PDPageContentStream open(Box box) throws IOException {
        return new PDPageContentStream(document, document.getPage(box.page()), AppendMode.APPEND, true, true);
    }

    private static void text(PDPageContentStream page, PDFont font, float size, float x, float y, String words)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }
}
