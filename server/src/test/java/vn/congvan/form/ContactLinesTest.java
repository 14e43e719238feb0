package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import vn.congvan.lawbook.FormWording;
import vn.congvan.lawbook.Lawbook;

/// Where the agency's address at the foot is looked for (cell 13).
class ContactLinesTest {
    private static final FormWording WORDING = Lawbook.shipped(
                    Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")))
            .formWording(LocalDate.of(2026, 11, 20));

    @Test
    void smallLinesAtTheFootThatNameTwoWaysAreTheAgencysAddress() {
        assertThat(found(false).first())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Email:"));
    }

    /// The last row of a table of people and their addresses, which happens to end near the foot.
    @Test
    void theLastRowOfARuledTableIsNot() {
        assertThat(found(true)).isEqualTo(ContactLines.NONE);
    }

    private static ContactLines found(boolean ruled) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(100, 80);
                content.showText("Email: vanthu@binhminh.example; Fax: 0123 456 789");
                content.endText();
                if (ruled) {
                    for (float y : new float[] {70, 100, 130}) {
                        line(content, 90, y, 500, y);
                    }
                    for (float x : new float[] {90, 450, 500}) {
                        line(content, x, 70, x, 130);
                    }
                }
            }
            return ContactLines.find(LaidOutText.of(document), WORDING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(PDPageContentStream content, float x, float y, float toX, float toY) throws IOException {
        content.moveTo(x, y);
        content.lineTo(toX, toY);
        content.stroke();
    }
}
