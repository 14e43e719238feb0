package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.congvan.common.Refusal;

class HostileFilesTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private Intake intake;

    @BeforeEach
    void openTheDoor() {
        var settings = TestFiles.settings(folder);
        var store = new FolderStore(folder.resolve("content"));
        var content = new Content(store, JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC());
        intake = new Intake(content, settings);
    }

    @Test
    void aPlainDocxAndAPlainPdfPass() {
        assertThat(check(TestFiles.docx("Kính gửi: Sở Nội vụ"), "dự thảo.docx").kind())
                .isEqualTo(MediaKind.DOCX);
        assertThat(check(TestFiles.pdf("Kính gửi: Sở Nội vụ"), "dự thảo.pdf").kind())
                .isEqualTo(MediaKind.PDF);
    }

    @Test
    void aNameLosesItsFoldersAndItsTricks() {
        byte[] pdf = TestFiles.pdf("x");
        assertThat(check(pdf, "../../etc/công văn.pdf").fileName()).isEqualTo("công văn.pdf");
        assertThat(check(pdf, "C:\\tmp\\a\u202Efdp.pdf").fileName()).isEqualTo("afdp.pdf");
    }

    @Test
    void anotherTypeUnderAFalseName() {
        assertThat(refused(TestFiles.pdf("x"), "a.docx")).isEqualTo("files.type-false");
        assertThat(refused(TestFiles.docx("x"), "a.pdf")).isEqualTo("files.type-false");
        assertThat(refused("MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1), "a.pdf"))
                .isEqualTo("files.type-false");
        assertThat(refused(TestFiles.pdf("x"), "a.exe")).isEqualTo("files.type-false");
        assertThat(refused(TestFiles.zip(Map.of("a.txt", new byte[10])), "a.docx"))
                .isEqualTo("files.type-false");
    }

    @Test
    void aTypeThatIsNoDraft() {
        assertThat(refused("xin chào".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo("files.type-not-allowed");
        assertThat(refused("<html></html>".getBytes(StandardCharsets.UTF_8), "a.html"))
                .isEqualTo("files.type-not-allowed");
        assertThat(refused(new byte[] {1, 2, 3, 0}, "a.zip")).isEqualTo("files.type-not-allowed");
    }

    @Test
    void emptyAndOversize() {
        assertThat(refused(new byte[0], "a.pdf")).isEqualTo("files.empty");
        byte[] large = Arrays.copyOf(TestFiles.pdf("x"), (5 << 20) + 1);
        assertThat(refused(large, "a.pdf")).isEqualTo("files.too-large");
    }

    @Test
    void aPasswordOnAPdfEvenAnEmptyOne() {
        assertThat(refused(TestFiles.pdf("x", d -> protect(d, "mở")), "a.pdf")).isEqualTo("files.password");
        assertThat(refused(TestFiles.pdf("x", d -> protect(d, "")), "a.pdf")).isEqualTo("files.password");
    }

    @Test
    void aPasswordOnADocx() throws Exception {
        assertThat(refused(encrypted(), "a.docx")).isEqualTo("files.password");
    }

    @Test
    void aBrokenPdf() {
        byte[] pdf = TestFiles.pdf("x");
        assertThat(refused(Arrays.copyOf(pdf, pdf.length / 2), "a.pdf")).isEqualTo("files.broken");
        assertThat(refused("%PDF-1.7 but nothing more".getBytes(StandardCharsets.UTF_8), "a.pdf"))
                .isEqualTo("files.broken");
        byte[] shifted = new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceFirst("startxref\\s+\\d+", "startxref\n7")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(shifted, "a.pdf")).isEqualTo("files.broken");
    }

    @Test
    void aPdfWithScriptLaunchOrFormSubmission() {
        var script =
                TestFiles.pdf("x", d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
        var launch = TestFiles.pdf("x", d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
        var hidden = TestFiles.pdf("x", d -> d.getPage(0).getCOSObject().setItem(COSName.AA, new COSDictionary()));
        assertThat(refused(script, "a.pdf")).isEqualTo("files.script");
        assertThat(refused(launch, "a.pdf")).isEqualTo("files.script");
        assertThat(refused(hidden, "a.pdf")).isEqualTo("files.script");
        assertThat(refused(script, "a.pdf", Purpose.RECEIVED)).isEqualTo("files.script");
    }

    @Test
    void aPdfWithAFileInside() {
        assertThat(refused(TestFiles.pdf("x", HostileFilesTest::embed), "a.pdf"))
                .isEqualTo("files.embedded");
    }

    @Test
    void aPdfWhoseFontIsNotInside() {
        byte[] pdf = TestFiles.pdf("x", d -> {}, d -> new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        var refusal = refusal(pdf, "a.pdf", Purpose.DRAFT);
        assertThat(refusal.code()).isEqualTo("files.fonts-missing");
        assertThat(refusal.reason().values()).containsEntry("fonts", "Helvetica");
        assertThat(intake.check(pdf, "a.pdf", Purpose.RECEIVED).kind()).isEqualTo(MediaKind.PDF);
    }

    @Test
    void aSignedPdfAsADraft() {
        byte[] signed = TestFiles.pdf("x", HostileFilesTest::addSignature);
        assertThat(refused(signed, "a.pdf")).isEqualTo("files.already-signed");
        assertThat(intake.check(signed, "a.pdf", Purpose.RECEIVED).kind()).isEqualTo(MediaKind.PDF);
    }

    @Test
    void aPdfThatUnfoldsToGigabytes() {
        assertThat(refused(TestFiles.pdf("x", HostileFilesTest::addBomb), "a.pdf"))
                .isEqualTo("files.bomb");
    }

    @Test
    void aDocxWithMacros() {
        byte[] docx = TestFiles.docx("x");
        assertThat(refused(TestFiles.with(docx, Map.of("word/vbaProject.bin", "x")), "a.docx"))
                .isEqualTo("files.macros");
        String types = TestFiles.part(docx, "[Content_Types].xml")
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertThat(refused(TestFiles.with(docx, Map.of("[Content_Types].xml", types)), "a.docx"))
                .isEqualTo("files.macros");
        assertThat(refused(TestFiles.with(docx, Map.of("word/activeX/activeX1.xml", "<x/>")), "a.docx"))
                .isEqualTo("files.macros");
    }

    @Test
    void aDocxWithAnObjectOfAnotherProgram() {
        byte[] docx = TestFiles.docx("x");
        assertThat(refused(TestFiles.with(docx, Map.of("word/embeddings/oleObject1.bin", "x")), "a.docx"))
                .isEqualTo("files.embedded");
        assertThat(refused(relation(docx, "/aFChunk", "afchunk.htm", ""), "a.docx"))
                .isEqualTo("files.embedded");
    }

    @Test
    void aDocxThatFetchesFromOutside() {
        byte[] docx = TestFiles.docx("x");
        String outside = " TargetMode=\"External\"";
        assertThat(refused(relation(docx, "/attachedTemplate", "http://a.example/t.dotm", outside), "a.docx"))
                .isEqualTo("files.external-link");
        assertThat(refused(relation(docx, "/image", "\\\\host\\share\\a.png", outside), "a.docx"))
                .isEqualTo("files.external-link");
        assertThat(refused(relation(docx, "/hyperlink", "file:///etc/passwd", outside), "a.docx"))
                .isEqualTo("files.external-link");
        assertThat(intake.check(relation(docx, "/hyperlink", "https://a.example", outside), "a.docx", Purpose.DRAFT)
                        .kind())
                .isEqualTo(MediaKind.DOCX);
    }

    @Test
    void aDocxWhoseFieldFetchesEvenIfItIsSplit() {
        String field = "<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r>"
                + "<w:r><w:instrText>AUTO c:\\\\a b</w:instrText></w:r></w:p></w:body></w:document>";
        assertThat(refused(TestFiles.with(TestFiles.docx("x"), Map.of("word/document.xml", field)), "a.docx"))
                .isEqualTo("files.external-link");
    }

    @Test
    void aDocxWithChangesThatNobodyAccepted() {
        String text = "<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:ins w:id=\"1\"><w:r><w:t>x</w:t></w:r></w:ins>"
                + "</w:p></w:body></w:document>";
        byte[] docx = TestFiles.with(TestFiles.docx("x"), Map.of("word/document.xml", text));
        assertThat(refused(docx, "a.docx")).isEqualTo("files.tracked-changes");
        assertThat(intake.check(docx, "a.docx", Purpose.ATTACHMENT).kind()).isEqualTo(MediaKind.DOCX);
    }

    @Test
    void aDocxInAnOldVietnameseEncoding() {
        String text = "<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr>"
                + "<w:t>Céng hßa</w:t></w:r></w:p></w:body></w:document>";
        assertThat(refused(TestFiles.with(TestFiles.docx("x"), Map.of("word/document.xml", text)), "a.docx"))
                .isEqualTo("files.legacy-font");
    }

    @Test
    void aPdfWhosePagesGoInACircle() {
        byte[] pdf = TestFiles.pdf("x", d -> {
            var pages = d.getDocumentCatalog().getPages().getCOSObject();
            var kids = new COSArray();
            kids.add(pages);
            pages.setItem(COSName.KIDS, kids);
        });
        assertThat(refused(pdf, "a.pdf")).isEqualTo("files.broken");
    }

    @Test
    void aPdfThatCouldChangeWhatIsSeenAfterSigning() {
        byte[] fields = TestFiles.pdf("x", HostileFilesTest::addField);
        byte[] note = TestFiles.pdf("x", d -> annotate(d, new PDAnnotationText()));
        byte[] link = TestFiles.pdf("x", d -> annotate(d, new PDAnnotationLink()));
        byte[] layers = TestFiles.pdf(
                "x", d -> d.getDocumentCatalog().setOCProperties(new PDOptionalContentProperties()));
        assertThat(refused(fields, "a.pdf")).isEqualTo("files.form-fields");
        assertThat(refused(note, "a.pdf")).isEqualTo("files.annotations");
        assertThat(refused(layers, "a.pdf")).isEqualTo("files.layers");
        assertThat(check(link, "a.pdf").kind()).isEqualTo(MediaKind.PDF);
        assertThat(intake.check(note, "a.pdf", Purpose.ATTACHMENT).kind()).isEqualTo(MediaKind.PDF);
    }

    @Test
    void aPdfWhoseFormsCallFormsWithoutEnd() {
        byte[] pdf = TestFiles.pdf("x", HostileFilesTest::nestForms);
        assertThat(refused(pdf, "a.pdf", Purpose.RECEIVED)).isEqualTo("files.bomb");
    }

    @Test
    void aPictureThatIsNone() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
        assertThat(refused(png, "a.png", Purpose.IMAGE)).isEqualTo("files.broken");
        assertThat(refused(TestFiles.pdf("x"), "a.png", Purpose.IMAGE)).isEqualTo("files.type-false");
    }

    @Test
    void aDocxWithADocumentType() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<w:document xmlns:w=\"" + WORD + "\"><w:body>&b;</w:body></w:document>";
        assertThat(refused(TestFiles.with(TestFiles.docx("x"), Map.of("word/document.xml", bomb)), "a.docx"))
                .isEqualTo("files.bomb");
    }

    @Test
    void aDocxThatIsAZipBomb() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                TestFiles.part(TestFiles.docx("x"), "[Content_Types].xml").getBytes(StandardCharsets.UTF_8));
        parts.put("word/media/a.bin", new byte[20 << 20]);
        assertThat(refused(TestFiles.zip(parts), "a.docx")).isEqualTo("files.bomb");
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 3001; i++) {
            many.put("word/" + i + ".xml", new byte[0]);
        }
        assertThat(refused(TestFiles.zip(many), "a.docx")).isEqualTo("files.bomb");
    }

    @Test
    void aDocxWithAPartOutsideItself() {
        assertThat(refused(TestFiles.with(TestFiles.docx("x"), Map.of("../../evil.xml", "<x/>")), "a.docx"))
                .isEqualTo("files.broken");
    }

    private Admitted check(byte[] file, String name) {
        return intake.check(file, name, Purpose.DRAFT);
    }

    private String refused(byte[] file, String name) {
        return refusal(file, name, Purpose.DRAFT).code();
    }

    private String refused(byte[] file, String name, Purpose purpose) {
        return refusal(file, name, purpose).code();
    }

    private Refusal refusal(byte[] file, String name, Purpose purpose) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> intake.check(file, name, purpose));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private static byte[] relation(byte[] docx, String type, String target, String mode) {
        String name = "word/_rels/extra.xml.rels";
        String xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r9\" Type=\"" + OFFICE_RELATION + type + "\" Target=\"" + target + "\"" + mode
                + "/></Relationships>";
        return TestFiles.with(docx, Map.of(name, xml));
    }

    private static byte[] encrypted() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mở");
            try (var stream = encryptor.getDataStream(system)) {
                stream.write(TestFiles.docx("x"));
            }
            system.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static void protect(PDDocument document, String password) {
        try {
            document.protect(new StandardProtectionPolicy("chủ", password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void embed(PDDocument document) {
        try {
            var file = new PDComplexFileSpecification();
            file.setFile("a.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(new byte[8])));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("a.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addSignature(PDDocument document) {
        var signature = new COSDictionary();
        signature.setItem(COSName.TYPE, COSName.SIG);
        var range = new COSArray();
        range.add(COSInteger.ZERO);
        signature.setItem(COSName.BYTERANGE, range);
        signature.setItem(COSName.CONTENTS, new COSString(new byte[4]));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Hidden"), signature);
    }

    private static void addField(PDDocument document) {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDTextField(form);
        field.setPartialName("a");
        form.setFields(java.util.List.of(field));
    }

    private static void annotate(PDDocument document, PDAnnotation annotation) {
        try {
            annotation.setRectangle(new PDRectangle(10, 10, 20, 20));
            document.getPage(0).getAnnotations().add(annotation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ten forms, each drawing the next one ten times.
    private static void nestForms(PDDocument document) {
        try {
            PDFormXObject inner = new PDFormXObject(document);
            inner.setBBox(new PDRectangle(10, 10));
            write(inner, "q Q");
            for (int depth = 0; depth < 10; depth++) {
                var outer = new PDFormXObject(document);
                outer.setBBox(new PDRectangle(10, 10));
                outer.setResources(new PDResources());
                outer.getResources().put(COSName.getPDFName("X"), inner);
                write(outer, "/X Do ".repeat(10));
                inner = outer;
            }
            document.getPage(0).getResources().put(COSName.getPDFName("X"), inner);
            try (var stream = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                stream.drawForm(inner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDFormXObject form, String content) throws IOException {
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void addBomb(PDDocument document) {
        var folded = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(folded)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                deflater.write(nothing);
            }
            deflater.finish();
            var stream = document.getDocument().createCOSStream();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var raw = stream.createRawOutputStream()) {
                raw.write(folded.toByteArray());
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Big"), stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
