package vn.congvan.files;

import java.nio.file.Path;
import java.time.Duration;
import vn.congvan.testing.OwnFolder;

/// The real converter for tests of other modules, without a server.
public final class TestConversion {
    private static final OfficeProgram OFFICE =
            new OfficeProgram(TestFiles.converter(Duration.ofSeconds(120)), OwnFolder.of("test-office"));

    private TestConversion() {}

    /// PDF/A-2b of a DOCX.
    public static byte[] pdf(byte[] docx) {
        return OFFICE.pdf(docx);
    }

    /// What the runtime says of a PDF.
    public static PdfFacts facts(byte[] pdf) {
        return PdfInspection.look(pdf);
    }

    /// The typeface of the system.
    public static Fonts fonts() {
        return new Fonts(TestFiles.settings(Path.of("target")));
    }
}
