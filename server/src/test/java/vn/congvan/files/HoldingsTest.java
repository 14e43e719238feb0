package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;

@CongVanTest
class HoldingsTest {
    @Autowired
    Content content;

    @Autowired
    Holdings holdings;

    @Autowired
    Intake intake;

    @Autowired
    Conversion conversion;

    @Autowired
    PagePictures pictures;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAgencySeesItsHoldingsInOrderAndNobodyElseDoes() {
        var drafter = ActingAs.somebody();
        var stranger = ActingAs.somebody();
        var document = DocumentId.fresh();
        HoldingId first = hold(drafter, document, FileRole.DRAFT_SOURCE, "a");
        HoldingId second = hold(drafter, document, FileRole.DRAFT_PDF, "b");
        assertThat(ActingAs.call(drafter, () -> holdings.of(document)))
                .extracting(Holding::id)
                .containsExactly(first, second);
        assertThat(ActingAs.call(drafter, () -> holdings.find(second))).hasValueSatisfying(holding -> {
            assertThat(holding.role()).isEqualTo(FileRole.DRAFT_PDF);
            assertThat(holding.kind()).isEqualTo(MediaKind.PDF);
        });
        assertThat(ActingAs.call(stranger, () -> holdings.of(document))).isEmpty();
        assertThat(ActingAs.call(stranger, () -> holdings.find(second))).isEmpty();
        assertThat(holdings.of(document)).isEmpty();
    }

    @Test
    void contentThatWasNeverStoredCannotBeHeld() {
        var drafter = ActingAs.somebody();
        Digest nowhere = Digest.of("nowhere".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ActingAs.call(
                        drafter,
                        () -> holdings.hold(
                                DocumentId.fresh(), FileRole.DRAFT_PDF, nowhere, "a.pdf", MediaKind.PDF, 1)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aHoldingCannotBeChangedOrDeletedByTheServer() {
        var drafter = ActingAs.somebody();
        hold(drafter, DocumentId.fresh(), FileRole.DRAFT_PDF, "c");
        for (String sql : new String[] {
            "update files.holding set file_name = 'x'", "delete from files.holding", "delete from files.content"
        }) {
            assertThatThrownBy(() -> ActingAs.call(
                            drafter,
                            () -> transaction.execute(
                                    status -> database.sql(sql).update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aDocxIsAdmittedConvertedAndSeen() {
        Admitted admitted = intake.admit(TestFiles.docx("Quyết định"), "quyết định.docx", Purpose.DRAFT);
        assertThat(content.has(admitted.digest())).isTrue();
        Digest pdf = conversion.toPdfA(admitted.digest());
        byte[] png = pictures.png(pdf, 0, 50);
        assertThat(Sniffing.nature(png)).isEqualTo(Sniffing.Nature.PNG);
        assertThatThrownBy(() -> pictures.png(pdf, 1, 50)).hasMessageContaining("files.no-such-page");
    }

    @Test
    void anyPageFitsIntoAPictureOfSoManyBytes() throws IOException {
        Digest noise = content.store(noiseOnA3());
        assertThat(pictures.png(noise, 0, 40).length).isGreaterThan(300_000);
        byte[] png = pictures.pngWithin(noise, 0, 80, 300_000);
        assertThat(png.length).isBetween(100_000, 300_000);
        assertThat(Sniffing.nature(png)).isEqualTo(Sniffing.Nature.PNG);
        Digest plain = content.store(TestFiles.pdf("chữ"));
        assertThat(pictures.pngWithin(plain, 0, 80, 300_000)).isEqualTo(pictures.png(plain, 0, 80));
    }

    /// A colour scan at its worst: nothing in it can be packed.
    private static byte[] noiseOnA3() throws IOException {
        var scan = new BufferedImage(1169, 1654, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < scan.getHeight(); y++) {
            for (int x = 0; x < scan.getWidth(); x++) {
                scan.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A3);
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(
                        LosslessFactory.createFromImage(document, scan),
                        0,
                        0,
                        PDRectangle.A3.getWidth(),
                        PDRectangle.A3.getHeight());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsOnlyCheckedIsNotKept() {
        Admitted checked = intake.check(TestFiles.pdf("chỉ xem"), "a.pdf", Purpose.DRAFT);
        assertThat(content.has(checked.digest())).isFalse();
    }

    private HoldingId hold(Acting actor, DocumentId document, FileRole role, String text) {
        byte[] bytes = TestFiles.pdf(text);
        return ActingAs.call(
                actor,
                () -> holdings.hold(document, role, content.store(bytes), text + ".pdf", MediaKind.PDF, bytes.length));
    }
}
