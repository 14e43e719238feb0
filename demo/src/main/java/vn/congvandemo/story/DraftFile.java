package vn.congvandemo.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.congvandemo.story.typesetting.DocumentKind;
import vn.congvandemo.story.typesetting.House;
import vn.congvandemo.story.typesetting.Replacement;
import vn.congvandemo.story.typesetting.Typeset;
import vn.congvandemo.story.typesetting.Typesetter;

/// The file that the drafter hands in, and what must be said about it.
///
/// @param kind the name of the document type
/// @param legalNormative whether the number carries its year
/// @param summary trích yếu, at most 500 characters
/// @param replaced what typesetting replaced; empty for a DOCX or PDF, which is taken as it is
record DraftFile(
        String source,
        String fileName,
        String mediaType,
        byte[] content,
        String kind,
        boolean legalNormative,
        String summary,
        List<Replacement> replaced) {

    private static final int LONGEST_SUMMARY = 500;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// The story's own decision, typeset.
    static DraftFile own(House house, List<DocumentKind> kinds) throws IOException {
        try (var text = DraftFile.class.getResourceAsStream("/story/quyet-dinh.txt")) {
            if (text == null) throw new IOException("the story's own text is missing on the class path");
            return typeset(
                    "story/quyet-dinh.txt", new String(text.readAllBytes(), StandardCharsets.UTF_8), house, kinds);
        }
    }

    /// Any file: a text is typeset, a DOCX or PDF is taken as it is.
    ///
    /// @throws IOException if the file cannot be read, or is neither DOCX, PDF nor text in UTF-8
    static DraftFile of(Path file, House house, List<DocumentKind> kinds) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        if (starts(content, "%PDF-")) return asItIs(name, "application/pdf", content, pdfText(file), house, kinds);
        if (starts(content, "PK")) return asItIs(name, DOCX, content, docxText(content), house, kinds);
        return typeset(name, text(content, name), house, kinds);
    }

    private static DraftFile typeset(String source, String text, House house, List<DocumentKind> kinds)
            throws IOException {
        Typeset typeset = new Typesetter(kinds).set(text, house);
        return new DraftFile(
                source,
                "du-thao.docx",
                DOCX,
                typeset.docx(),
                typeset.kind().name(),
                typeset.legalNormative(),
                shortened(typeset.summary()),
                typeset.replaced());
    }

    /// Kind and summary are read from the words; the file itself is not touched.
    private static DraftFile asItIs(
            String name, String mediaType, byte[] content, String words, House house, List<DocumentKind> kinds)
            throws IOException {
        if (words.isBlank())
            return new DraftFile(name, name, mediaType, content, "Thông báo", false, "Văn bản " + name, List.of());
        Typeset read = new Typesetter(kinds).set(words, house);
        return new DraftFile(
                name,
                name,
                mediaType,
                content,
                read.kind().name(),
                read.legalNormative(),
                shortened(read.summary()),
                List.of());
    }

    private static String docxText(byte[] content) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private static String pdfText(Path file) throws IOException {
        Process process = new ProcessBuilder("pdftotext", "-layout", "-nopgbrk", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(byte[] content, String name) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(name + " is neither DOCX, PDF nor text in UTF-8", e);
        }
    }

    private static boolean starts(byte[] content, String mark) {
        return new String(content, 0, Math.min(content.length, mark.length()), StandardCharsets.ISO_8859_1)
                .equals(mark);
    }

    private static String shortened(String summary) {
        return summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    /// The lawbook's code of the kind.
    String typeCode(List<TypeCode> codes) {
        return codes.stream()
                .filter(code -> code.name().equals(kind) && code.legalNormative() == legalNormative)
                .map(TypeCode::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the lawbook knows no " + kind.toLowerCase(Locale.ROOT)));
    }

    /// A document type of the lawbook.
    record TypeCode(String code, String name, boolean legalNormative) {}
}
