package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.files.StampingPrint;
import vn.congvan.practice.Contact;
import vn.congvan.practice.Contacts;
import vn.congvan.practice.Practice;
import vn.congvan.practice.SealChoices;
import vn.congvan.practice.Setting;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// Issued documents on paper: the print to be stamped, copies, envelopes, hand-over list; poppler is the judge.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnPaperTest {
    private static final String FIRM = "outside:Công ty TNHH An Phát | 12 Lê Lợi, Bình Minh";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private OnPaper paper;

    @Autowired
    private Practice practice;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Trail trail;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path folder;

    private Walk walk;

    @BeforeAll
    void people() {
        walk = Walk.withKeys(house);
    }

    @Test
    void theBanChinhBearsSignatureNumberAndDateButNoSealAndEveryPrintingIsCounted() throws Exception {
        DocumentId id = walk.issued();
        var sealed = walk.as(
                Walk.CLERK,
                () -> walk.outgoing().file(id, walk.view(Walk.CLERK, id).main().holding()));
        byte[] print = walk.as(Walk.CLERK, () -> paper.print(id, 3));
        assertThat(text(print))
                .contains("/QĐ-UBND")
                .contains("Trần Quốc Bình")
                .contains("Bản in từ Hệ thống để đóng dấu: "
                        + walk.view(Walk.CLERK, id).sign().orElseThrow().full())
                .contains("lần 1");
        assertThat(reds(sealed.content())).as("the issued file has the seal").isGreaterThan(500);
        assertThat(reds(print)).as("the print has none").isZero();
        assertThat(blues(print)).as("but the leader's signature").isGreaterThan(100);
        assertThat(run("pdfsig", print)).contains("does not contain any signatures");
        assertThat(text(walk.as(Walk.CLERK, () -> paper.print(id, 1)))).contains("lần 2");
        PaperView view = walk.as(Walk.CLERK, () -> paper.of(id));
        assertThat(view.prints()).extracting(PaperView.Print::copies).containsExactly(3, 1);
        assertThat(walk.as(Walk.CLERK, () -> trail.of(id)))
                .extracting(TrailEntry::act)
                .contains("outgoing.paper-printed");
        assertThat(refused(() -> walk.as(Walk.DRAFTER, () -> paper.print(id, 1))))
                .isEqualTo("outgoing.only-clerk");
        assertThat(refused(() -> walk.as(Walk.CLERK, () -> paper.print(id, 0)))).isEqualTo("outgoing.copies-to-print");
        DocumentId unissued = walk.signed();
        assertThat(refused(() -> walk.as(Walk.CLERK, () -> paper.print(unissued, 1))))
                .isEqualTo("outgoing.not-issued-yet");
    }

    @Test
    void theCopiesAreRecipientsAndWhereAnnexSixIsNotDeclaredTheOfficeAndTheUnit() {
        Walk apart = Walk.withKeys(house);
        DocumentId id = issued(apart, List.of(apart.province().code("H99.05"), FIRM));
        assertThat(apart.as(Walk.CLERK, () -> paper.of(id)).addends())
                .extracting(addend -> addend.copies() + " " + addend.because().code())
                .containsExactly(
                        "1 outgoing.copies-recipients", "1 outgoing.copies-clerks-office", "1 outgoing.copies-unit");
        apart.run(
                Walk.ADMIN,
                () -> practice.decide(
                        Setting.SYSTEM_MEETS_ANNEX_VI, true, LocalDate.now(clock), "Quyết định 7/QĐ-UBND"));
        assertThat(apart.as(Walk.CLERK, () -> paper.of(id)).copies()).isEqualTo(1);
    }

    @Test
    void theNeededNumberStandsBesideTheWrittenOneAndTheRegisterShowsWhatWasPrinted() {
        Walk apart = Walk.withKeys(house);
        assertThat(apart.as(Walk.DRAFTER, () -> paper.proposed()))
                .as("Văn thư and the unit")
                .isEqualTo(2);
        DocumentId id = issued(apart, List.of(apart.province().code("H99.05"), FIRM));
        CopiesCounted counted = apart.as(Walk.DRAFTER, () -> paper.counted(id));
        assertThat(counted.written()).isEqualTo(1);
        assertThat(counted.needed()).isEqualTo(3);
        assertThat(counted.differs()).isTrue();
        assertThat(inTheBook(apart, id)).isEqualTo(1);
        apart.as(Walk.CLERK, () -> paper.print(id, 3));
        assertThat(inTheBook(apart, id)).isEqualTo(3);
        apart.as(Walk.CLERK, () -> paper.print(id, 2));
        assertThat(inTheBook(apart, id)).as("all that were made").isEqualTo(5);
    }

    private int inTheBook(Walk somewhere, DocumentId id) {
        return somewhere.as(
                Walk.CLERK,
                () -> house.getBean(TransactionTemplate.class)
                        .execute(_ -> house.getBean(JdbcClient.class)
                                .sql("select copies from registers.outgoing where document_id = ?")
                                .param(id.value())
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void whatNobodySealsIsPrintedWithAllSignaturesAndNoWordOfAStamp() throws Exception {
        SigningInTurn people = SigningInTurn.in(house);
        Walk unsealed = people.walk();
        unsealed.run(
                Walk.ADMIN,
                () -> house.getBean(SealChoices.class).decide("BB", false, LocalDate.now(clock), "Quy chế"));
        DocumentId id = people.ready(people.secretary(), people.leader());
        people.sign(SigningInTurn.SECRETARY, id);
        unsealed.run(Walk.CLERK, () -> house.getBean(SignerLists.class).number(id, Seen.latest()));
        SignOrder order = unsealed.as(Walk.LEADER, () -> unsealed.outgoing().orderSeal(id, Seen.latest()));
        unsealed.run(Walk.LEADER, () -> unsealed.outgoing().seal(id, order.requestId(), unsealed.leaderAnswer(order)));
        assertThat(unsealed.as(Walk.CLERK, () -> paper.of(id)).stamped()).isFalse();
        byte[] print = unsealed.as(Walk.CLERK, () -> paper.print(id, 1));
        byte[] beforeTheLast = unsealed.as(
                Walk.CLERK,
                () -> house.getBean(StampingPrint.class)
                        .of(house.getBean(Content.class).read(numbered(unsealed, id)), "x"));
        assertThat(ink(print))
                .as("the last signature, over number and date, is on the print too")
                .isGreaterThan(ink(beforeTheLast) + 100);
        assertThat(text(print)).contains("không đóng dấu").doesNotContain("để đóng dấu");
    }

    private static Digest numbered(Walk somewhere, DocumentId id) {
        return somewhere.view(Walk.CLERK, id).files().stream()
                .filter(file -> file.role() == FileRole.NUMBERED)
                .findFirst()
                .orElseThrow()
                .digest();
    }

    /// Pixels of the first page that are not white, without its foot.
    private long ink(byte[] pdf) throws Exception {
        Path picture = folder.resolve("ink");
        call(
                "pdftoppm",
                "-r",
                "60",
                "-png",
                "-f",
                "1",
                "-l",
                "1",
                "-singlefile",
                write(pdf).toString(),
                picture.toString());
        BufferedImage image = ImageIO.read(folder.resolve("ink.png").toFile());
        return IntStream.range(0, image.getHeight() * 9 / 10)
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> (image.getRGB(x, y) & 0xff) < 200 || (image.getRGB(x, y) >> 16 & 0xff) < 200)
                        .count())
                .sum();
    }

    @Test
    void envelopesAndHandOverListNameEveryRecipientOnPaper() throws Exception {
        DocumentId first = issued(walk, List.of(FIRM));
        DocumentId second = issued(walk, List.of(FIRM, "outside:Ông Lê Văn Tám"));
        String sign = walk.view(Walk.CLERK, first).sign().orElseThrow().full();
        byte[] envelopes = walk.as(Walk.CLERK, () -> paper.envelopes(List.of(first, second), "cn"));
        assertThat(run("pdfinfo", envelopes)).contains("Pages:           2").containsPattern("649.\\d+ x 459.\\d+ pts");
        assertThat(text(envelopes))
                .contains("ỦY BAN NHÂN DÂN TỈNH BÌNH MINH")
                .contains("Số: " + sign + "; ")
                .contains("Địa chỉ: ......")
                .contains("Kính gửi: Công ty TNHH An Phát")
                .contains("12 Lê Lợi, Bình Minh")
                .contains("Kính gửi: Ông Lê Văn Tám");
        DocumentId namesakes = issued(
                walk, List.of("outside:Ủy ban nhân dân xã Tân Lập", "outside:Ủy ban nhân dân xã Tân Lập | Huyện Đông"));
        assertThat(run("pdfinfo", walk.as(Walk.CLERK, () -> paper.envelopes(List.of(namesakes), "cn"))))
                .as("two who bear one name get an envelope each")
                .contains("Pages:           2");
        String list = text(walk.as(Walk.CLERK, () -> paper.handOver(List.of(first, second, first))));
        assertThat(list)
                .contains("DANH SÁCH GIAO NHẬN VĂN BẢN GIẤY")
                .contains("Danh sách này có 3 bản.")
                .contains(sign)
                .contains("Ký nhận");
        assertThat(walk.as(Walk.CLERK, () -> paper.toSend()))
                .extracting(PaperToSend::document)
                .containsSubsequence(second, first);
        assertThat(refused(() -> walk.as(Walk.DRAFTER, () -> paper.toSend()))).isEqualTo("outgoing.only-clerk");
        walk.run(
                Walk.ADMIN,
                () -> contacts.enter(
                        new Contact("25 Trần Phú, Bình Minh", "0206 3852 000", "", "vanthu@binhminh.gov.vn", ""),
                        LocalDate.now(clock)));
        assertThat(text(walk.as(Walk.CLERK, () -> paper.envelopes(List.of(first), "cn"))))
                .contains("Địa chỉ: 25 Trần Phú, Bình Minh")
                .contains("Điện thoại: 0206 3852 000")
                .contains("E-mail: vanthu@binhminh.gov.vn");
        assertThat(refused(() -> walk.as(Walk.CLERK, () -> paper.envelopes(List.of(first), "a0"))))
                .isEqualTo("outgoing.envelope-unknown");
        DocumentId electronic = walk.issued();
        assertThat(refused(() -> walk.as(Walk.CLERK, () -> paper.handOver(List.of(electronic)))))
                .isEqualTo("outgoing.nobody-on-paper");
    }

    private static DocumentId issued(Walk walk, List<String> recipients) {
        DraftFields fields = walk.fields();
        DocumentId id = walk.draft(new NewDraft(
                DraftFields.of(
                        fields.authority(), "QD", fields.summary(), fields.urgency(), fields.signer(), recipients),
                Walk.paper().file(),
                List.of()));
        walk.bringToClerk(id);
        walk.seal(id, walk.orderSeal(id));
        return id;
    }

    private String text(byte[] pdf) throws Exception {
        return run("pdftotext", "-layout", pdf);
    }

    private long reds(byte[] pdf) throws Exception {
        return pixels(pdf, 16, 0);
    }

    private long blues(byte[] pdf) throws Exception {
        return pixels(pdf, 0, 16);
    }

    /// Pixels in which this colour clearly outweighs the other two.
    private long pixels(byte[] pdf, int strong, int weak) throws Exception {
        Path file = write(pdf);
        Path picture = folder.resolve("page");
        call("pdftoppm", "-r", "60", "-png", "-f", "1", "-l", "1", "-singlefile", file.toString(), picture.toString());
        BufferedImage image = ImageIO.read(folder.resolve("page.png").toFile());
        return IntStream.range(0, image.getWidth())
                .mapToLong(x -> IntStream.range(0, image.getHeight())
                        .filter(y -> {
                            int colour = image.getRGB(x, y);
                            return (colour >> strong & 255) > (colour >> weak & 255) + 60
                                    && (colour >> strong & 255) > (colour >> 8 & 255) + 30;
                        })
                        .count())
                .sum();
    }

    private String run(String program, byte[] pdf) throws Exception {
        return call(program, write(pdf).toString());
    }

    private String run(String program, String option, byte[] pdf) throws Exception {
        return call(program, option, write(pdf).toString(), "-");
    }

    private Path write(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("printed.pdf"), pdf);
    }

    private static String call(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String refused(Callable<?> attempt) {
        try {
            attempt.call();
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return "";
    }
}
