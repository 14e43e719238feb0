package vn.congvan.outgoing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import vn.congvan.files.TestFiles;
import vn.congvan.testing.Software.Part;

/// A file that no door lets in, and how it is refused.
record BadFile(String fileName, byte[] bytes, String code, String words) {
    private static final int MEGABYTE = 1 << 20;

    /// Those refused as drafts.
    static Stream<BadFile> drafts() {
        return Stream.concat(everywhere(), Stream.of(tooLarge(30)));
    }

    /// Those refused as the scan of a paper.
    static Stream<BadFile> scans() {
        return everywhere();
    }

    private static Stream<BadFile> everywhere() {
        byte[] pdf = TestFiles.pdf("x");
        byte[] docx = TestFiles.docx("x");
        return Stream.of(
                new BadFile("mat-khau.pdf", TestFiles.pdf("x", d -> protect(d, "mở")), "files.password", "mật khẩu"),
                new BadFile("mat-khau-rong.pdf", TestFiles.pdf("x", d -> protect(d, "")), "files.password", "mật khẩu"),
                new BadFile("hong.pdf", Arrays.copyOf(pdf, pdf.length / 2), "files.broken", "bị hỏng"),
                new BadFile(
                        "macro.docx",
                        TestFiles.with(docx, Map.of("word/vbaProject.bin", "x")),
                        "files.macros",
                        "macro"),
                new BadFile("la-docx.pdf", docx, "files.type-false", "không phải loại đó"),
                new BadFile("la-pdf.docx", pdf, "files.type-false", "không phải loại đó"),
                new BadFile(
                        "la-chuong-trinh.pdf",
                        "MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1),
                        "files.type-false",
                        "không phải loại đó"),
                new BadFile("rong.pdf", new byte[0], "files.empty", "không có nội dung"));
    }

    private static BadFile tooLarge(int most) {
        return new BadFile(
                "qua-lon.pdf",
                Arrays.copyOf(TestFiles.pdf("x"), most * MEGABYTE + 1),
                "files.too-large",
                "quá " + most + " MB");
    }

    private static void protect(PDDocument document, String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Part part() {
        return Part.file("file", fileName, bytes);
    }

    @Override
    public String toString() {
        return fileName + ": " + code;
    }
}
