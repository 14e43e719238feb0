package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PDF that must not come in.
class HostilePdfTest {
    @TempDir
    Path folder;

    @Test
    void aPasswordOnAPdfEvenAnEmptyOne() {
        assertThat(door().refused(TestFiles.pdf("x", d -> protect(d, "mở")), "a.pdf"))
                .isEqualTo("files.password");
        assertThat(door().refused(TestFiles.pdf("x", d -> protect(d, "")), "a.pdf"))
                .isEqualTo("files.password");
    }

    @Test
    void aBrokenPdf() {
        byte[] pdf = TestFiles.pdf("x");
        assertThat(door().refused(Arrays.copyOf(pdf, pdf.length / 2), "a.pdf")).isEqualTo("files.broken");
        assertThat(door().refused("%PDF-1.7 but nothing more".getBytes(StandardCharsets.UTF_8), "a.pdf"))
                .isEqualTo("files.broken");
        byte[] shifted = new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceFirst("startxref\\s+\\d+", "startxref\n7")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(door().refused(shifted, "a.pdf")).isEqualTo("files.broken");
    }

    @Test
    void aPdfWithScriptLaunchOrFormSubmission() {
        var script =
                TestFiles.pdf("x", d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
        var launch = TestFiles.pdf("x", d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
        var hidden = TestFiles.pdf("x", d -> d.getPage(0).getCOSObject().setItem(COSName.AA, new COSDictionary()));
        assertThat(door().refused(script, "a.pdf")).isEqualTo("files.script");
        assertThat(door().refused(launch, "a.pdf")).isEqualTo("files.script");
        assertThat(door().refused(hidden, "a.pdf")).isEqualTo("files.script");
        assertThat(door().refused(script, "a.pdf", Purpose.RECEIVED)).isEqualTo("files.script");
    }

    @Test
    void aPdfWithAFileInside() {
        assertThat(door().refused(TestFiles.pdf("x", HostilePdfTest::embed), "a.pdf"))
                .isEqualTo("files.embedded");
    }

    @Test
    void aPdfWhoseFontIsNotInside() {
        byte[] pdf = TestFiles.pdf("x", d -> {}, d -> new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        var refusal = door().refusal(pdf, "a.pdf", Purpose.DRAFT);
        assertThat(refusal.code()).isEqualTo("files.fonts-missing");
        assertThat(refusal.reason().values()).containsEntry("fonts", "Helvetica");
        assertThat(door().check(pdf, "a.pdf", Purpose.RECEIVED).kind()).isEqualTo(MediaKind.PDF);
    }

    @Test
    void aSignedPdfAsADraft() {
        byte[] signed = TestFiles.pdf("x", HostilePdfTest::addSignature);
        assertThat(door().refused(signed, "a.pdf")).isEqualTo("files.already-signed");
        assertThat(door().check(signed, "a.pdf", Purpose.RECEIVED).kind()).isEqualTo(MediaKind.PDF);
    }

    @Test
    void aPdfThatUnfoldsToGigabytes() {
        assertThat(door().refused(TestFiles.pdf("x", HostilePdfTest::addBomb), "a.pdf"))
                .isEqualTo("files.bomb");
    }

    @Test
    void aPdfWhosePagesGoInACircle() {
        byte[] pdf = TestFiles.pdf("x", d -> {
            var pages = d.getDocumentCatalog().getPages().getCOSObject();
            var kids = new COSArray();
            kids.add(pages);
            pages.setItem(COSName.KIDS, kids);
        });
        assertThat(door().refused(pdf, "a.pdf")).isEqualTo("files.broken");
    }

    @Test
    void aPdfThatCouldChangeWhatIsSeenAfterSigning() {
        byte[] fields = TestFiles.pdf("x", HostilePdfTest::addField);
        byte[] note = TestFiles.pdf("x", d -> annotate(d, new PDAnnotationText()));
        byte[] link = TestFiles.pdf("x", d -> annotate(d, new PDAnnotationLink()));
        byte[] layers =
                TestFiles.pdf("x", d -> d.getDocumentCatalog().setOCProperties(new PDOptionalContentProperties()));
        assertThat(door().refused(fields, "a.pdf")).isEqualTo("files.form-fields");
        assertThat(door().refused(note, "a.pdf")).isEqualTo("files.annotations");
        assertThat(door().refused(layers, "a.pdf")).isEqualTo("files.layers");
        assertThat(door().check(link, "a.pdf").kind()).isEqualTo(MediaKind.PDF);
        assertThat(door().check(note, "a.pdf", Purpose.ATTACHMENT).kind()).isEqualTo(MediaKind.PDF);
    }

    @Test
    void aPdfWhoseFormsCallFormsWithoutEnd() {
        byte[] pdf = TestFiles.pdf("x", HostilePdfTest::nestForms);
        assertThat(door().refused(pdf, "a.pdf", Purpose.RECEIVED)).isEqualTo("files.bomb");
    }

    private TestDoor door() {
        return new TestDoor(folder);
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
