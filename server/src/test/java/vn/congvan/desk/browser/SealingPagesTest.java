package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.signin.SignInSettings;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.SignerAtHand;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// The clerk's desk when sealing or sending does not go smoothly: going on with a sealing, giving it up,
/// sending again under a corrected code, returning what is signed.
@CongVanTest
class SealingPagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SignInSettings settings;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

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
    void aSealingThatStoppedGoesOnWithItsNumberOrIsGivenUpWithAReason() {
        DocumentId resumed = numbered();
        DocumentId cancelled = numbered();
        DocumentId renumbered = numbered();
        var desk = URI.create(settings.signerOrigins().getFirst());
        try (var _ = new SignerAtHand(tokens, Map.of("seal", walk.sealKey()), server.url(), desk);
                var clerk = desks.of(Walk.CLERK)) {
            assertThat(clerk.find(".counter.is-bad:has-text('Đóng dấu chưa xong') .value"))
                    .hasText("3");
            clerk.open("/outgoing?queue=unfinished-seals").looks("list-unfinished");
            clerk.open("/outgoing/" + resumed).looks("seal-resume");
            assertThat(clerk.find("#number")).hasValue("01/QĐ-UBND");
            clerk.press("[data-sign]").pin(SignerAtHand.PIN).arrives("done=seal");
            clerk.says("Đã cấp số, đóng dấu và phát hành");
            clock.shift(Duration.ofDays(1));
            takesAnotherNumber(clerk, renumbered);
            givesUp(clerk, cancelled);
        }
    }

    private void takesAnotherNumber(Person clerk, DocumentId document) {
        clerk.open("/outgoing/" + document);
        clerk.press("a:has-text('Hủy số, lấy số mới')").press(".phrase");
        clerk.looks("seal-renumber").press("form[data-ctrl-enter] .btn-primary");
        clerk.says("Hãy cấp số mới").looks("seal-renumbered");
        clerk.press("[data-sign]").pin(SignerAtHand.PIN).arrives("done=seal");
        clerk.says("Đã cấp số, đóng dấu và phát hành");
        clerk.open("/registers/outgoing");
        assertThat(clerk.find(".register-page")).containsText("04");
    }

    private void givesUp(Person clerk, DocumentId document) {
        clerk.open("/outgoing/" + document);
        assertThat(clerk.find("main")).containsText("ngày của văn bản đã qua");
        clerk.looks("seal-day-passed");
        clerk.press("a:has-text('Hủy đóng dấu')").press(".phrase");
        clerk.looks("seal-cancel").press("form[data-ctrl-enter] .btn-refuse");
        clerk.says("Đã hủy đóng dấu").looks("seal-cancelled");
        clerk.open("/registers/outgoing").looks("register-cancelled");
        assertThat(clerk.find(".register-page tr.void")).hasCount(2);
    }

    @Test
    void theClerkSealsADocumentAndItsAppendixWithOnePin() {
        var appendix =
                new UploadedFile("phu-luc-1.pdf", Walk.paper().with("Phụ lục I").pdf());
        DocumentId id = walk.draft(new NewDraft(walk.fields(), Walk.paper().file(), List.of(appendix)));
        walk.bringToClerk(id);
        var desk = URI.create(settings.signerOrigins().getFirst());
        try (var _ = new SignerAtHand(tokens, Map.of("seal", walk.sealKey()), server.url(), desk);
                var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/outgoing/" + id + "?tab=files");
            assertThat(clerk.find("main")).containsText("khi phát hành được ký số riêng của cơ quan");
            clerk.looks("files-appendix-before");
            clerk.open("/outgoing/" + id + "?act=number").looks("seal-with-appendix");
            clerk.press("[data-sign]").pin(SignerAtHand.PIN).arrives("done=seal");
            clerk.says("Đã cấp số, đóng dấu và phát hành");
            clerk.open("/outgoing/" + id + "?tab=files");
            assertThat(clerk.find("main")).containsText("Đã có chữ ký số riêng của cơ quan");
            clerk.looks("files-appendix-sealed");
        }
    }

    @Test
    void whatCouldNotBeDeliveredIsSentAgainUnderTheCodeOfToday() {
        DocumentId id = walk.signed();
        String closed = desks.code("H99.08");
        jdbc.sql("update organisation.identifier_code set valid_to = :yesterday where code = :code")
                .param("yesterday", LocalDate.now((Clock) clock).minusDays(1))
                .param("code", closed)
                .update();
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/outgoing/" + id).looks("issue-closed");
            clerk.press("button:has-text('Xác nhận nơi nhận')").says("Đã xác nhận nơi nhận");
            assertThat(clerk.find("main")).containsText("đã xác nhận lúc");
            walk.seal(id, walk.orderSeal(id));
            var tab = "/outgoing/" + id + "?tab=delivery";
            Desks.await(clerk, tab, ".state:has-text('Gửi lỗi')");
            clerk.looks("delivery-failed");
            clerk.find("input[name=new-code]").fill("H99.99.99");
            clerk.press("button:has-text('Sửa mã, gửi lại')");
            Desks.await(clerk, tab, "tr:has-text('H99.99.99') .state:has-text('Gửi lỗi')");
            clerk.looks("delivery-code-unknown");
            clerk.find("input[name=new-code]").fill(desks.code("H99.31"));
            clerk.press("button:has-text('Sửa mã, gửi lại')");
            Desks.await(clerk, tab, "tr:has-text('" + desks.code("H99.31") + "') .state:has-text('Đã đến')");
            clerk.looks("delivery-repaired");
            assertThat(clerk.find("main")).containsText("Ủy ban nhân dân xã Tân Hòa");
            assertThat(clerk.find(".state:has-text('Gửi lỗi')")).hasCount(0);
        }
    }

    @Test
    void theClerkReturnsWhatIsSignedAndTheLeaderIsTold() {
        DocumentId id = walk.signed();
        try (var clerk = desks.of(Walk.CLERK);
                var leader = desks.of(Walk.LEADER)) {
            clerk.open("/outgoing/" + id + "?act=return-numbering")
                    .press(".phrase")
                    .looks("clerk-returns");
            clerk.press("form[data-ctrl-enter] .btn-refuse").says("Đã trả lại");
            clerk.looks("clerk-returned");
            leader.open("/notices");
            assertThat(leader.find("main")).containsText("không còn hiệu lực vì văn thư trả lại");
            leader.looks("notices-leader");
        }
    }

    private DocumentId numbered() {
        DocumentId id = walk.signed();
        walk.orderSeal(id);
        return id;
    }
}
