package vn.congvan.files;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Makes the rendition from which a bản chính is printed to be stamped by hand: what the fields show becomes part of
/// the page, the fields and their signatures are gone, and every page says at its foot what it is. The file it is made
/// from stays as it is.
@Component
public class StampingPrint {
    private static final float FOOT = 18;
    private static final float SIZE = 7;

    private final Fonts fonts;

    StampingPrint(Fonts fonts) {
        this.fonts = fonts;
    }

    /// @param file the signed and numbered file, not sealed yet
    /// @param mark what stands at the foot of every page
    /// @throws Refusal `files.printing-failed`, `files.font-missing`
    public byte[] of(byte[] file, String mark) {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            if (form != null) {
                form.flatten();
            }
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("Perms"));
            PDFont font = PDType0Font.load(document, fonts.serif(false, true).toFile());
            for (PDPage page : document.getPages()) {
                mark(document, page, font, mark);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("files.printing-failed"), e);
        }
    }

    private static void mark(PDDocument document, PDPage page, PDFont font, String mark) throws IOException {
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.setNonStrokingColor(Color.DARK_GRAY);
            content.beginText();
            content.setFont(font, SIZE);
            float width = font.getStringWidth(mark) / 1000 * SIZE;
            content.newLineAtOffset(
                    page.getMediaBox().getLowerLeftX() + (page.getMediaBox().getWidth() - width) / 2,
                    page.getMediaBox().getLowerLeftY() + FOOT);
            content.showText(mark);
            content.endText();
        }
    }
}
