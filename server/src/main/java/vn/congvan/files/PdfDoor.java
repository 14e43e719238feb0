package vn.congvan.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The door for PDF: whole, open, without anything that acts, hides or is missing.
final class PdfDoor {
    private static final Pattern CROSS_REFERENCE = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*\\z");
    private static final Pattern XREF_OR_STREAM = Pattern.compile("\\s*(xref|\\d+\\s+\\d+\\s+obj)", Pattern.DOTALL);
    private static final int TAIL = 2048;

    private PdfDoor() {}

    /// Opens a PDF for reading.
    ///
    /// @throws Refusal `files.password`, `files.broken`, `files.bomb`
    static PDDocument open(byte[] pdf) {
        PdfStreams.refuseBombs(pdf);
        PDDocument document;
        try {
            CrossReferenceSize.check(pdf);
            document = Loader.loadPDF(pdf);
        } catch (InvalidPasswordException _) {
            throw Refusal.userMistake(Reason.of("files.password"));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
            throw broken();
        }
        if (document.isEncrypted()) {
            close(document);
            throw Refusal.userMistake(Reason.of("files.password"));
        }
        return document;
    }

    /// As {@link #open}, keeping it open for nobody.
    static void checkOpens(byte[] pdf) {
        close(open(pdf));
    }

    /// Looks at a PDF that wants in.
    static void check(byte[] pdf, Purpose purpose) {
        if (purpose == Purpose.DRAFT) {
            refuseUntidyEnd(pdf);
        }
        try (PDDocument document = open(pdf)) {
            int pages = 0;
            for (var _ : document.getPages()) {
                pages++;
            }
            if (pages == 0 || purpose == Purpose.DRAFT && pages != document.getNumberOfPages()) {
                throw broken();
            }
            PdfObjects objects = PdfObjects.of(document);
            if (objects.script()) {
                throw Refusal.userMistake(Reason.of("files.script"));
            }
            if (objects.embedded() && purpose != Purpose.RECEIVED) {
                throw Refusal.userMistake(Reason.of("files.embedded"));
            }
            UsedFonts fonts = UsedFonts.of(document);
            if (purpose == Purpose.DRAFT) {
                checkDraft(pdf, document, objects, fonts);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw broken();
        }
    }

    /// What people see is what is signed: nothing may be filled in, hidden or stuck on.
    private static void checkDraft(byte[] pdf, PDDocument document, PdfObjects objects, UsedFonts fonts)
            throws IOException {
        if (objects.signature() || new String(pdf, StandardCharsets.ISO_8859_1).contains("/ByteRange")) {
            throw Refusal.userMistake(Reason.of("files.already-signed"));
        }
        if (document.getDocumentCatalog().getOCProperties() != null) {
            throw Refusal.userMistake(Reason.of("files.layers"));
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && !form.getFields().isEmpty()) {
            throw Refusal.userMistake(Reason.of("files.form-fields"));
        }
        for (PDPage page : document.getPages()) {
            if (page.getAnnotations().stream().anyMatch(note -> !(note instanceof PDAnnotationLink))) {
                throw Refusal.userMistake(Reason.of("files.annotations"));
            }
        }
        if (!fonts.notEmbedded().isEmpty()) {
            throw Refusal.userMistake(
                    Reason.of("files.fonts-missing", "fonts", String.join(", ", fonts.notEmbedded())));
        }
    }

    private static void refuseUntidyEnd(byte[] pdf) {
        String tail = latin(pdf, Math.max(0, pdf.length - TAIL), pdf.length);
        var found = CROSS_REFERENCE.matcher(tail);
        if (!found.find()) {
            throw broken();
        }
        long start;
        try {
            start = Long.parseLong(found.group(1));
        } catch (NumberFormatException _) {
            throw broken();
        }
        if (start >= pdf.length) {
            throw broken();
        }
        String there = latin(pdf, (int) start, (int) Math.min(start + 40, pdf.length));
        if (!XREF_OR_STREAM.matcher(there).lookingAt()) {
            throw broken();
        }
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static Refusal broken() {
        return Refusal.userMistake(Reason.of("files.broken"));
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException _) {
            // Nothing was written: there is nothing to lose.
        }
    }
}
