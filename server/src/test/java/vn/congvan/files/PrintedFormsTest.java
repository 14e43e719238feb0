package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticMessageSource;

class PrintedFormsTest {
    @TempDir
    Path folder;

    /// One line of the printed list.
    public record Line(int number, String name) {}

    @Test
    void aTemplateBecomesPdfAInVietnamese() throws Exception {
        var forms = new PrintedForms(new Fonts(TestFiles.settings(folder)), new StaticMessageSource());
        byte[] pdf = forms.pdf(
                "test/list",
                Map.of(
                        "title",
                        "Sổ đăng ký văn bản đi",
                        "lines",
                        List.of(new Line(1, "Quyết định về việc khen thưởng"), new Line(2, "Công văn hỏa tốc"))));
        PdfFacts facts = PdfInspection.look(pdf);
        assertThat(facts.pdfA()).isTrue();
        assertThat(facts.pdfAClaim()).isEqualTo("2b");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Sổ đăng ký văn bản đi", "Quyết định về việc khen thưởng", "Công văn hỏa tốc");
        }
    }
}
