package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.signin.SignInSettings;
import vn.congvan.outgoing.Scan;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.SignerAtHand;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// The clerk's copies and issue from paper, through the pages.
@CongVanTest
class CopiesPagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private SignInSettings settings;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path tokens;

    private Desks desks;
    private Walk walk;

    @BeforeEach
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
        desks = Desks.of(house, walk);
    }

    @Test
    void aCopyIsAskedForGrantedMadePrintedHandedOutAndFoundAgain() {
        DocumentId id = walk.issued();
        try (var drafter = desks.of(Walk.DRAFTER);
                var leader = desks.of(Walk.LEADER);
                var clerk = desks.of(Walk.CLERK)) {
            drafter.open("/outgoing/" + id + "?tab=info").press("a:has-text('Xin sao')");
            assertThat(drafter.find("main")).containsText("Hãy chuyển tiếp chính bản gốc");
            drafter.looks("copy-ask");
            drafter.press("input[value=SY-PAPER]");
            drafter.find("#count").fill("2");
            drafter.find("#receiver").fill("Sở Nội vụ");
            drafter.find("#purpose").fill("Lưu hồ sơ cán bộ");
            drafter.press("form .desk-foot .btn-primary").says("Đã gửi yêu cầu sao");
            String copy = drafter.page().url();
            String path = copy.substring(copy.indexOf("/copies/"));
            leader.open("/copies").looks("copies-leader");
            leader.open(path).looks("copy-decide");
            leader.press("button[name=grant][value=true]").says("Đã cho sao");
            clerk.open(path).press("button:has-text('Lấy số, lập bản sao')").says("Đã lấy số");
            assertThat(clerk.find(".facts")).containsText("01/SY-UBND");
            clerk.looks("copy-made");
            clerk.page()
                    .waitForDownload(
                            () -> clerk.find("button:has-text('Tải tệp để in')").click());
            clerk.open(path);
            assertThat(clerk.find(".facts")).containsText("2 bản, 1 lần in");
            String code = clerk.find(".facts dd.num").last().textContent().strip();
            clerk.press("button:has-text('Đã giao')")
                    .says("Đã ghi việc giao bản sao")
                    .looks("copy-given");
            clerk.open("/copies/look-up");
            clerk.find("#code").fill(code);
            clerk.press("main form .btn-primary");
            assertThat(clerk.find("main")).containsText("Đúng là bản sao số 01/SY-UBND");
            clerk.looks("copy-look-up");
            drafter.open("/copies/new?document=" + id);
            drafter.press("input[value=SY-PAPER]");
            drafter.find("#receiver").fill("Sở Tài chính");
            drafter.find("#purpose").fill("Lưu hồ sơ");
            drafter.press("form .desk-foot .btn-primary");
            String wrong = drafter.page().url();
            String wrongPath = wrong.substring(wrong.indexOf("/copies/"));
            leader.open(wrongPath).press("button[name=grant][value=true]");
            clerk.open(wrongPath).press("button:has-text('Lấy số, lập bản sao')");
            clerk.find("#reason").fill("Lấy nhầm văn bản");
            clerk.press("button:has-text('Hủy bản sao')").says("Đã hủy bản sao").looks("copy-cancelled");
            assertThat(clerk.find(".facts")).containsText("Lấy nhầm văn bản");
            drafter.open(wrongPath);
            assertThat(drafter.find("a:has-text('Xin sao lại')")).isVisible();
        }
    }

    @Test
    void aKeptCopyIsAskedForPermittedHandedOverAndTakenBack() {
        DocumentId id = walk.issued();
        try (var drafter = desks.of(Walk.DRAFTER);
                var leader = desks.of(Walk.LEADER);
                var clerk = desks.of(Walk.CLERK)) {
            drafter.open("/outgoing/" + id + "?tab=info").press("a:has-text('Xin sử dụng bản lưu')");
            drafter.looks("kept-use-ask");
            drafter.find("#purpose").fill("Đối chiếu chữ ký");
            drafter.press("form .desk-foot .btn-primary").says("Đã gửi yêu cầu");
            String use = drafter.page().url();
            String path = use.substring(use.indexOf("/copies/"));
            leader.open("/copies/uses").looks("kept-uses-leader");
            leader.open(path).press("button[name=permit][value=true]").says("Đã cho sử dụng bản lưu");
            clerk.open(path).press("button:has-text('Đã giao bản lưu')").says("ghi vào sổ");
            assertThat(clerk.find(".facts")).containsText("dòng 1 năm");
            clerk.looks("kept-use-lent");
            clerk.press("button:has-text('Đã nhận lại')").says("Đã ghi ngày trả");
        }
    }

    @Test
    void theAdministratorWritesDownWhomTheHeadLetsSignCopies() {
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.open("/copies/signers");
            admin.find("#lines").fill("TL. CHỦ TỊCH\nTRƯỞNG PHÒNG");
            admin.find("#basis").fill("Quyết định 9/QĐ-UBND");
            admin.press("main form .btn-primary").says("Đã ghi quyết định").looks("copy-signers");
        }
    }

    @Test
    void aPaperIsNumberedScannedSealedAndIssuedAndABadScanSaysWhatToScanAgain() {
        var desk = URI.create(settings.signerOrigins().getFirst());
        try (var _ = new SignerAtHand(tokens, Map.of("seal", walk.sealKey()), server.url(), desk);
                var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/outgoing/papers").looks("papers-none");
            clerk.press("a:has-text('Lấy số cho bản giấy')").looks("paper-new");
            clerk.find("#signer").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            clerk.find("#documentType").selectOption("QD");
            clerk.find("#unit").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            clerk.find("#signedOn")
                    .fill(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now((Clock) clock)));
            clerk.find("#pages").fill("1");
            clerk.find("#summary").fill("Khen thưởng năm 2026");
            clerk.find("input[name=recipients]").first().check();
            clerk.press("form .desk-foot .btn-primary").says("Đã lấy số");
            assertThat(clerk.find("h1")).containsText("01/QĐ-UBND");
            clerk.looks("paper-numbered");
            upload(clerk, Scan.good().grey().pdf());
            assertThat(clerk.find(".notice.is-bad")).containsText("Trang 1: ảnh không màu");
            clerk.looks("paper-bad-scan");
            upload(clerk, Scan.good().pdf());
            clerk.says("Bản quét đạt yêu cầu").looks("paper-seal");
            clerk.press("[data-sign]").pin(SignerAtHand.PIN).arrives("done=seal");
            clerk.says("phát hành").looks("paper-issued");
        }
    }

    private static void upload(Person clerk, byte[] scan) {
        clerk.find("#file").setInputFiles(new FilePayload("ban-quet.pdf", "application/pdf", scan));
        clerk.press("button:has-text('Kiểm tra và nhận bản quét')");
    }
}
