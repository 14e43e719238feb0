package vn.congvan.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.util.unit.DataSize;

/// Makes good files and spoils them.
public final class TestFiles {
    private static final Path SERIF = Path.of("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf");

    private TestFiles() {}

    static FilesSettings settings(Path folder) {
        return new FilesSettings(
                folder.resolve("content"),
                folder.resolve("work"),
                List.of(SERIF.getParent()),
                new FilesSettings.Limits(
                        DataSize.ofMegabytes(5),
                        DataSize.ofMegabytes(5),
                        DataSize.ofMegabytes(5),
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(40)),
                converter(Duration.ofSeconds(60)));
    }

    static FilesSettings.Converter converter(Duration timeout) {
        return new FilesSettings.Converter("soffice", 1, timeout, Duration.ofSeconds(90), DataSize.ofGigabytes(4));
    }

    /// A DOCX of these paragraphs.
    public static byte[] docx(String... paragraphs) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                var run = document.createParagraph().createRun();
                run.setFontFamily("Times New Roman");
                run.setFontSize(14);
                run.setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same package with some parts replaced or added.
    public static byte[] with(byte[] docx, Map<String, String> parts) {
        var all = new LinkedHashMap<String, byte[]>(unzip(docx));
        parts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zip(all);
    }

    public static String part(byte[] docx, String name) {
        return new String(java.util.Objects.requireNonNull(unzip(docx).get(name)), StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /// A PDF of one page with this text.
    public static byte[] pdf(String text) {
        return pdf(text, document -> {});
    }

    /// The same, spoilt.
    public static byte[] pdf(String text, Consumer<PDDocument> spoil) {
        return pdf(text, spoil, document -> {
            try {
                return PDType0Font.load(document, SERIF.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static byte[] pdf(String text, Consumer<PDDocument> spoil, java.util.function.Function<PDDocument, PDFont> font) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(font.apply(document), 14);
                stream.newLineAtOffset(80, 700);
                stream.showText(text);
                stream.endText();
            }
            spoil.accept(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
