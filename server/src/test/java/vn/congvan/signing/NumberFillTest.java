package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.congvan.files.FontsForTests;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.TextField;
import vn.congvan.form.TextPlace;

class NumberFillTest {
    private static final Box GAP = new Box(0, 105, 722, 40, 17);

    @Test
    void theNumberStandsAgainstTheStrokeOfTheSign() throws IOException {
        var plan = new FieldPlan(
                List.of(new TextPlace(TextField.NUMBER, GAP, 13, false, true)),
                SamplePdf.PLAN.signature(),
                SamplePdf.PLAN.seal(),
                List.of());
        byte[] filled =
                new NumberFill(FontsForTests.fonts()).fill(Preparation.prepare(SamplePdf.make(0), plan), Flow.TEXTS);
        TextPosition last = figures(filled).getLast();
        assertThat(last.getXDirAdj() + last.getWidthDirAdj())
                .isBetween(GAP.x() + GAP.width() - 0.5f, GAP.x() + GAP.width() + 0.5f);
    }

    /// What is drawn in the gap, once the fields are made plain content of the page.
    private static List<TextPosition> figures(byte[] pdf) throws IOException {
        var figures = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getAcroForm(null).flatten();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.stream()
                            .filter(glyph ->
                                    Character.isDigit(glyph.getUnicode().charAt(0)))
                            .filter(glyph ->
                                    glyph.getXDirAdj() >= GAP.x() && glyph.getXDirAdj() < GAP.x() + GAP.width())
                            .forEach(figures::add);
                }
            }.getText(document);
        }
        return figures;
    }
}
