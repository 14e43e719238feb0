package vn.congvan.signing;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.TextField;
import vn.congvan.form.TextPlace;

/// A small document in the layout of a decision, PDF/A-2b, with the places for number, date, signature and
/// seal.
final class SamplePdf {
    static final FieldPlan PLAN = new FieldPlan(
            List.of(
                    new TextPlace(TextField.NUMBER_NOTATION, new Box(0, 105, 722, 130, 17), 13, false, false),
                    new TextPlace(TextField.DAY, new Box(0, 397, 722, 18, 17), 13, true, true),
                    new TextPlace(TextField.MONTH, new Box(0, 452, 722, 18, 17), 13, true, true),
                    new TextPlace(TextField.YEAR, new Box(0, 498, 722, 30, 17), 13, true, true)),
            new Box(0, 340, 330, 170, 70),
            new Box(0, 297, 310, 102, 102),
            List.of());

    static final Box URGENCY = new Box(0, 80, 690, 113.5f, 22.75f);
    static final List<Box> INITIALS =
            List.of(new Box(0, 420, 645, 40, 20), new Box(0, 80, 300, 40, 20), new Box(0, 465, 645, 40, 20));

    private SamplePdf() {}

    /// @param ballast so many bytes of incompressible content besides
    static byte[] make(int ballast) {
        try (var document = new PDDocument()) {
            document.getDocument().setVersion(1.7f);
            describe(document);
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(
                    document,
                    Path.of("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf")
                            .toFile());
            try (var content = new PDPageContentStream(document, page)) {
                line(content, font, 80, 760, "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH");
                line(content, font, 80, 725, "Số:");
                line(content, font, 300, 725, "Bình Minh, ngày      tháng      năm");
                line(content, font, 80, 650, "QUYẾT ĐỊNH về việc thử chữ ký số trên văn bản điện tử");
                line(content, font, 380, 410, "CHỦ TỊCH");
                line(content, font, 380, 315, "Nguyễn Văn An");
            }
            if (ballast > 0) {
                byte[] noise = new byte[ballast];
                new Random(1).nextBytes(noise);
                page.getResources().getCOSObject();
                document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem("CVBallast", new PDStream(document, new ByteArrayInputStream(noise)));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException | BadFieldValueException | javax.xml.transform.TransformerException e) {
            throw new AssertionError(e);
        }
    }

    private static void line(PDPageContentStream content, PDType0Font font, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, 13);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static void describe(PDDocument document)
            throws IOException, BadFieldValueException, javax.xml.transform.TransformerException {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        var claim = xmp.createAndAddPDFAIdentificationSchema();
        claim.setPart(2);
        claim.setConformance("B");
        var bytes = new ByteArrayOutputStream();
        new XmpSerializer().serialize(xmp, bytes, true);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(bytes.toByteArray());
        document.getDocumentCatalog().setMetadata(metadata);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB");
        intent.setOutputCondition("sRGB");
        intent.setOutputConditionIdentifier("sRGB");
        document.getDocumentCatalog().addOutputIntent(intent);
    }
}
