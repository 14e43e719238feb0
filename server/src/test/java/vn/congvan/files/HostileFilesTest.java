package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Office files, pictures and false names that must not come in.
class HostileFilesTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    @Test
    void aPlainDocxAndAPlainPdfPass() {
        assertThat(door().check(TestFiles.docx("Kính gửi: Sở Nội vụ"), "dự thảo.docx")
                        .kind())
                .isEqualTo(MediaKind.DOCX);
        assertThat(door().check(TestFiles.pdf("Kính gửi: Sở Nội vụ"), "dự thảo.pdf")
                        .kind())
                .isEqualTo(MediaKind.PDF);
    }

    @Test
    void aNameLosesItsFoldersAndItsTricks() {
        byte[] pdf = TestFiles.pdf("x");
        assertThat(door().check(pdf, "../../etc/công văn.pdf").fileName()).isEqualTo("công văn.pdf");
        assertThat(door().check(pdf, "C:\\tmp\\a\u202Efdp.pdf").fileName()).isEqualTo("afdp.pdf");
    }

    @Test
    void anotherTypeUnderAFalseName() {
        assertThat(door().refused(TestFiles.pdf("x"), "a.docx")).isEqualTo("files.type-false");
        assertThat(door().refused(TestFiles.docx("x"), "a.pdf")).isEqualTo("files.type-false");
        assertThat(door().refused("MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1), "a.pdf"))
                .isEqualTo("files.type-false");
        assertThat(door().refused(TestFiles.pdf("x"), "a.exe")).isEqualTo("files.type-false");
        assertThat(door().refused(TestFiles.zip(Map.of("a.txt", new byte[10])), "a.docx"))
                .isEqualTo("files.type-false");
    }

    @Test
    void aTypeThatIsNoDraft() {
        assertThat(door().refused("xin chào".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo("files.type-not-allowed");
        assertThat(door().refused("<html></html>".getBytes(StandardCharsets.UTF_8), "a.html"))
                .isEqualTo("files.type-not-allowed");
        assertThat(door().refused(new byte[] {1, 2, 3, 0}, "a.zip")).isEqualTo("files.type-not-allowed");
    }

    @Test
    void emptyAndOversize() {
        assertThat(door().refused(new byte[0], "a.pdf")).isEqualTo("files.empty");
        byte[] large = Arrays.copyOf(TestFiles.pdf("x"), (5 << 20) + 1);
        assertThat(door().refused(large, "a.pdf")).isEqualTo("files.too-large");
    }

    @Test
    void aPasswordOnADocx() throws Exception {
        assertThat(door().refused(encrypted(), "a.docx")).isEqualTo("files.password");
    }

    @Test
    void aDocxWithMacros() {
        byte[] docx = TestFiles.docx("x");
        assertThat(door().refused(TestFiles.with(docx, Map.of("word/vbaProject.bin", "x")), "a.docx"))
                .isEqualTo("files.macros");
        String types = TestFiles.part(docx, "[Content_Types].xml")
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertThat(door().refused(TestFiles.with(docx, Map.of("[Content_Types].xml", types)), "a.docx"))
                .isEqualTo("files.macros");
        assertThat(door().refused(TestFiles.with(docx, Map.of("word/activeX/activeX1.xml", "<x/>")), "a.docx"))
                .isEqualTo("files.macros");
    }

    @Test
    void aDocxWithAnObjectOfAnotherProgram() {
        byte[] docx = TestFiles.docx("x");
        assertThat(door().refused(TestFiles.with(docx, Map.of("word/embeddings/oleObject1.bin", "x")), "a.docx"))
                .isEqualTo("files.embedded");
        assertThat(door().refused(relation(docx, "/aFChunk", "afchunk.htm", ""), "a.docx"))
                .isEqualTo("files.embedded");
    }

    @Test
    void aDocxThatFetchesFromOutside() {
        byte[] docx = TestFiles.docx("x");
        String outside = " TargetMode=\"External\"";
        assertThat(door().refused(relation(docx, "/attachedTemplate", "http://a.example/t.dotm", outside), "a.docx"))
                .isEqualTo("files.external-link");
        assertThat(door().refused(relation(docx, "/image", "\\\\host\\share\\a.png", outside), "a.docx"))
                .isEqualTo("files.external-link");
        assertThat(door().refused(relation(docx, "/hyperlink", "file:///etc/passwd", outside), "a.docx"))
                .isEqualTo("files.external-link");
        assertThat(door().check(relation(docx, "/hyperlink", "https://a.example", outside), "a.docx", Purpose.DRAFT)
                        .kind())
                .isEqualTo(MediaKind.DOCX);
    }

    @Test
    void aDocxWhoseFieldFetchesEvenIfItIsSplit() {
        String field = "<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r>"
                + "<w:r><w:instrText>AUTO c:\\\\a b</w:instrText></w:r></w:p></w:body></w:document>";
        assertThat(door().refused(TestFiles.with(TestFiles.docx("x"), Map.of("word/document.xml", field)), "a.docx"))
                .isEqualTo("files.external-link");
    }

    @Test
    void aDocxWithChangesThatNobodyAccepted() {
        String text = "<w:document xmlns:w=\"" + WORD
                + "\"><w:body><w:p><w:ins w:id=\"1\"><w:r><w:t>x</w:t></w:r></w:ins>" + "</w:p></w:body></w:document>";
        byte[] docx = TestFiles.with(TestFiles.docx("x"), Map.of("word/document.xml", text));
        assertThat(door().refused(docx, "a.docx")).isEqualTo("files.tracked-changes");
        assertThat(door().check(docx, "a.docx", Purpose.ATTACHMENT).kind()).isEqualTo(MediaKind.DOCX);
    }

    @Test
    void aDocxWhoseLooksOrWhoseFooterAreStillBeingChanged() {
        byte[] docx = TestFiles.docx("x");
        String looks = TestFiles.part(docx, "word/document.xml")
                .replace("<w:rPr>", "<w:rPr><w:rPrChange w:id=\"1\" w:author=\"A\"><w:rPr/></w:rPrChange>");
        assertThat(looks).contains("rPrChange");
        assertThat(door().refused(TestFiles.with(docx, Map.of("word/document.xml", looks)), "a.docx"))
                .isEqualTo("files.tracked-changes");
        String footer =
                "<w:ftr xmlns:w=\"" + WORD + "\"><w:p><w:ins w:id=\"1\"><w:r><w:t>x</w:t></w:r></w:ins></w:p></w:ftr>";
        assertThat(door().refused(TestFiles.with(docx, Map.of("word/footer1.xml", footer)), "a.docx"))
                .isEqualTo("files.tracked-changes");
    }

    @Test
    void aDocxWithCommentsLeftInIt() {
        String comments = "<w:comments xmlns:w=\"" + WORD + "\"><w:comment w:id=\"1\"><w:p/></w:comment></w:comments>";
        byte[] docx = TestFiles.docx("x");
        assertThat(door().refused(TestFiles.with(docx, Map.of("word/comments.xml", comments)), "a.docx"))
                .isEqualTo("files.comments");
        String none = "<w:comments xmlns:w=\"" + WORD + "\"/>";
        assertThat(door().check(TestFiles.with(docx, Map.of("word/comments.xml", none)), "a.docx")
                        .kind())
                .isEqualTo(MediaKind.DOCX);
    }

    @Test
    void aDocxInAnOldVietnameseEncoding() {
        String text =
                "<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr>"
                        + "<w:t>Céng hßa</w:t></w:r></w:p></w:body></w:document>";
        assertThat(door().refused(TestFiles.with(TestFiles.docx("x"), Map.of("word/document.xml", text)), "a.docx"))
                .isEqualTo("files.legacy-font");
    }

    @Test
    void aPictureThatIsNone() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
        assertThat(door().refused(png, "a.png", Purpose.IMAGE)).isEqualTo("files.broken");
        assertThat(door().refused(TestFiles.pdf("x"), "a.png", Purpose.IMAGE)).isEqualTo("files.type-false");
    }

    @Test
    void aDocxWithADocumentType() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<w:document xmlns:w=\"" + WORD + "\"><w:body>&b;</w:body></w:document>";
        assertThat(door().refused(TestFiles.with(TestFiles.docx("x"), Map.of("word/document.xml", bomb)), "a.docx"))
                .isEqualTo("files.bomb");
    }

    @Test
    void aDocxThatIsAZipBomb() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                TestFiles.part(TestFiles.docx("x"), "[Content_Types].xml").getBytes(StandardCharsets.UTF_8));
        parts.put("word/media/a.bin", new byte[20 << 20]);
        assertThat(door().refused(TestFiles.zip(parts), "a.docx")).isEqualTo("files.bomb");
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 3001; i++) {
            many.put("word/" + i + ".xml", new byte[0]);
        }
        assertThat(door().refused(TestFiles.zip(many), "a.docx")).isEqualTo("files.bomb");
    }

    @Test
    void aDocxWithAPartOutsideItself() {
        assertThat(door().refused(TestFiles.with(TestFiles.docx("x"), Map.of("../../evil.xml", "<x/>")), "a.docx"))
                .isEqualTo("files.broken");
    }

    private TestDoor door() {
        return new TestDoor(folder);
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
}
