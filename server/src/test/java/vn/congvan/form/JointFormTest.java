package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import vn.congvan.files.TestConversion;

/// A correct document of two agencies has no findings because of the second one: its name in the head, its signature
/// block at the left.
class JointFormTest {
    @Test
    void theSecondAgencysNameAndSignatureBlockAreNoFault() throws IOException {
        ModelDocument joint =
                ModelDocument.decision().but(model -> model.agency = List.of("SỞ TÀI CHÍNH", "SỞ NỘI VỤ"));
        byte[] pdf = withBlock(ModelPages.pdf(joint), "GIÁM ĐỐC", "Phan Thanh Tùng");
        FormReport report = FormChecks.CHECK.pdf(pdf, CheckedAs.unknown(FormChecks.DAY));
        assertThat(report.findings())
                .as(String.join("\n", FormChecks.lines(report)))
                .isEmpty();
        LaidOutText text = LaidOutText.of(pdf);
        assertThat(SigningPerson.named(text, "Phan Thanh Tùng")).isPresent();
        assertThat(SigningPerson.named(text, joint.signer)).isPresent();
    }

    /// Under the recipients, where the last page is free.
    private static byte[] withBlock(byte[] pdf, String title, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            PDFont bold = PDType0Font.load(
                    document, TestConversion.fonts().serif(true, false).toFile());
            int last = document.getNumberOfPages() - 1;
            float lowest = LaidOutText.of(pdf).pages().get(last).lines().stream()
                    .map(TextLine::baseline)
                    .min(Float::compare)
                    .orElseThrow();
            try (var stream = new PDPageContentStream(
                    document, document.getPage(last), PDPageContentStream.AppendMode.APPEND, true, true)) {
                write(stream, bold, lowest - 30, title);
                write(stream, bold, lowest - 110, name);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream stream, PDFont font, float y, String text) throws IOException {
        stream.beginText();
        stream.setFont(font, 14);
        stream.newLineAtOffset(170 - font.getStringWidth(text) / 1000 * 7, y);
        stream.showText(text);
        stream.endText();
    }
}
