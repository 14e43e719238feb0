package vn.congvan.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.common.DocumentId;
import vn.congvan.incoming.Incoming;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

/// What the reading pane must be able to show.
@CongVanTest
class ReadingPaneTest {
    private static final String CLERK = "truong.thi.yen";
    private static final int SIDE = 200;
    private static final String MIDDLE = """
            () => {
              const sheet = document.querySelector(".reading-sheet canvas");
              return sheet.getContext("2d").getImageData(sheet.width / 2, sheet.height / 2, 1, 1).data[0];
            }
            """;

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Organisation organisation;

    @Test
    void aScanInJbig2AsScannersPackItIsShown() throws IOException {
        var province = provinces.fresh();
        var scan = blackScan();
        DocumentId letter = ActingAs.call(province.as(CLERK), () -> {
            var authority = organisation.authorities().getFirst().id();
            return incoming.registerByHand(LetterOnPaper.to(authority, 16, scan));
        });
        try (var clerk = new Desks(server, province).of(CLERK)) {
            clerk.open("/incoming/" + letter);
            assertThat((Integer) clerk.page().evaluate(MIDDLE))
                    .as("how light the middle of the black page is")
                    .isLessThan(20);
        }
    }

    /// A page that is black all over.
    private static byte[] blackScan() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var black = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
            var pen = black.createGraphics();
            pen.setColor(Color.BLACK);
            pen.fillRect(0, 0, SIDE, SIDE);
            pen.dispose();
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        jbig2(document, CCITTFactory.createFromImage(document, black)),
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// The same picture in JBIG2 (ITU-T T.88): one generic region, coded as the fax standard T.6 does.
    private static PDImageXObject jbig2(PDDocument document, PDImageXObject fax) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var raw = new DataOutputStream(stream.createRawOutputStream());
                var coded = fax.getCOSObject().createRawInputStream()) {
            byte[] rows = coded.readAllBytes();
            segment(raw, 0, 48, 19);
            size(raw);
            raw.writeLong(0);
            raw.write(new byte[3]);
            segment(raw, 1, 38, 18 + rows.length);
            size(raw);
            raw.writeLong(0);
            raw.writeByte(0);
            raw.writeByte(1);
            raw.write(rows);
        }
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setItem(COSName.FILTER, COSName.JBIG2_DECODE);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        stream.setInt(COSName.BITS_PER_COMPONENT, 1);
        stream.setInt(COSName.WIDTH, SIDE);
        stream.setInt(COSName.HEIGHT, SIDE);
        return new PDImageXObject(new PDStream(stream), null);
    }

    private static void segment(DataOutputStream raw, int number, int type, int length) throws IOException {
        raw.writeInt(number);
        raw.writeByte(type);
        raw.writeByte(0);
        raw.writeByte(1);
        raw.writeInt(length);
    }

    private static void size(DataOutputStream raw) throws IOException {
        raw.writeInt(SIDE);
        raw.writeInt(SIDE);
    }
}
