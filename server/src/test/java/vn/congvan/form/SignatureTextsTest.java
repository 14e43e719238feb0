package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import vn.congvan.files.TestConversion;

/// What a visible signature says lies over the page and is read all the same (cell 14).
class SignatureTextsTest {

    @Test
    void theSignatureOfAnElectronicCopyIsLookedAtAndTheRestOfThePageIsAsBefore() throws IOException {
        byte[] plain = ModelPages.pdf(ModelDocument.decision());
        var as = CheckedAs.unknown(FormChecks.DAY);
        assertThat(FormChecks.lines(FormChecks.CHECK.pdf(signed(plain, 340, Faults.COPY), as)))
                .isEmpty();
        assertThat(FormChecks.rules(FormChecks.CHECK.pdf(signed(plain, 340, "TRÍCH SAO; SỞ NỘI VỤ"), as)))
                .containsExactly("copy-signature-form warning");
        assertThat(FormChecks.rules(FormChecks.CHECK.pdf(signed(plain, 90, Faults.COPY), as)))
                .containsExactly("copy-signature-place warning");
    }

    @Test
    void whatAnotherSignatureSaysIsNoCopys() throws IOException {
        byte[] plain = ModelPages.pdf(ModelDocument.decision());
        byte[] annex = signed(plain, 340, "15/QĐ-UBND; 05/06/2026 14:30:25 +07:00");
        assertThat(FormChecks.lines(FormChecks.CHECK.pdf(annex, CheckedAs.unknown(FormChecks.DAY))))
                .isEmpty();
    }

    private static byte[] signed(byte[] pdf, float x, String words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(
                    document, TestConversion.fonts().serif(false, false).toFile());
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(x, 800, 230, 16));
            widget.setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(widget);
            var appearance = new PDAppearanceStream(document);
            appearance.setBBox(new PDRectangle(230, 16));
            var resources = new PDResources();
            resources.put(COSName.getPDFName("F"), font);
            appearance.setResources(resources);
            try (var content = appearance.getCOSObject().createOutputStream()) {
                content.write("BT /F 10 Tf 2 4 Td <".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                for (byte code : font.encode(words)) {
                    content.write("%02X".formatted(code).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                }
                content.write("> Tj ET".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            var appearances = new PDAppearanceDictionary();
            appearances.setNormalAppearance(appearance);
            widget.setAppearance(appearances);
            document.save(out);
            return out.toByteArray();
        }
    }
}
