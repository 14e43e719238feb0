package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.common.Refusal;

class ConversionTest {
    private static final String TEXT = "Quyết định ban hành Quy chế về ký số: ắ ằ ẵ ợ ữ Đ";

    @TempDir
    Path folder;

    @Test
    void aDocxBecomesPdfAWithItsWords() throws Exception {
        byte[] pdf = new OfficeProgram(TestFiles.converter(Duration.ofSeconds(90)), folder).pdf(TestFiles.docx(TEXT));
        PdfFacts facts = PdfInspection.look(pdf);
        assertThat(facts.pdfA()).isTrue();
        assertThat(facts.pdfAClaim()).isEqualTo("2b");
        assertThat(facts.pages()).isEqualTo(1);
        assertThat(facts.signed()).isFalse();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(TEXT);
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactly("office-0");
        }
    }

    @Test
    void aConversionThatTakesTooLongIsEndedWithAllItsProcesses() throws Exception {
        var office = new OfficeProgram(TestFiles.converter(Duration.ofMillis(300)), folder);
        var refusal = catchThrowableOfType(Refusal.class, () -> office.pdf(TestFiles.docx(TEXT)));
        assertThat(refusal.code()).isEqualTo("files.conversion-timeout");
        Thread.sleep(1000);
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains(folder.toString())))
                .isEmpty();
    }

    @Test
    void aConverterThatAKilledServerLeftAtWorkIsEndedAndItsRemainsAreCleared() throws Exception {
        Path profile = folder.resolve("office-0");
        Process orphan = new ProcessBuilder(
                        "bash",
                        "-c",
                        "while true; do mkdir -p \"$0\"; echo x >\"$0/$RANDOM\"; done",
                        profile.toString(),
                        "-env:UserInstallation=" + profile.toUri())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!Files.exists(profile) || Files.list(profile).findAny().isEmpty()) {
            Thread.sleep(10);
        }
        Files.createDirectories(folder.resolve("job-123"));
        var office = new OfficeProgram(TestFiles.converter(Duration.ofSeconds(90)), folder);
        assertThat(orphan.waitFor()).isNotZero();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThat(PdfInspection.look(office.pdf(TestFiles.docx(TEXT))).pages()).isEqualTo(1);
    }

    @Test
    void aMissingProgramIsNamed() {
        var settings = new FilesSettings.Converter(
                "/nowhere/soffice",
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                org.springframework.util.unit.DataSize.ofGigabytes(1));
        var refusal = catchThrowableOfType(
                Refusal.class, () -> new OfficeProgram(settings, folder).pdf(TestFiles.docx(TEXT)));
        assertThat(refusal.code()).isEqualTo("files.converter-missing");
    }

    @Test
    void whatIsNoDocxFailsClearly() {
        var office = new OfficeProgram(TestFiles.converter(Duration.ofSeconds(60)), folder);
        byte[] broken =
                TestFiles.with(TestFiles.docx(TEXT), java.util.Map.of("word/document.xml", "<w:document xmlns:w='x'>"));
        var refusal = catchThrowableOfType(Refusal.class, () -> PdfInspection.look(office.pdf(broken)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo("files.conversion-failed");
    }

    @Test
    void aPdfThatOnlyClaimsToBePdfAIsFoundOut() {
        byte[] pdf = TestFiles.pdf("x", document -> {
            try {
                String xmp =
                        "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                                + " rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>2</pdfaid:part>"
                                + "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>"
                                + "<?xpacket end=\"w\"?>";
                var metadata = new org.apache.pdfbox.pdmodel.common.PDMetadata(document);
                metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
                document.getDocumentCatalog().setMetadata(metadata);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        PdfFacts facts = PdfInspection.look(pdf);
        assertThat(facts.pdfAClaim()).isEqualTo("2b");
        assertThat(facts.pdfA()).isFalse();
    }
}
