package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.exchange.PackageFile;
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.Paper;
import vn.congvan.signing.ForeignFile;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;

/// The clerk's desk for what arrives: paper entered by hand, what may be there already, a suspected mark of
/// secrecy, and refusing what was sent to the wrong place.
@CongVanTest
class ReceptionPagesTest {
    private static final String SENDER = "nguyen.thi.mai";
    private static final String CLERK = "truong.thi.yen";

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Parcels parcels;

    @Autowired
    private TestPki pki;

    @Autowired
    private Clock clock;

    private Desks desks;

    @BeforeEach
    void aProvince() {
        desks = new Desks(server, provinces.fresh());
    }

    @Test
    void paperIsRegisteredWithoutAFileAndWithOneAndASecondTimeOnlyAfterALook() {
        try (var clerk = desks.of(CLERK)) {
            clerk.open("/incoming").press("a:has-text('Vào sổ văn bản giấy')");
            clerk.press("button[type=submit].btn-primary");
            assertThat(clerk.find("[data-field=issuedOn] .error")).containsText("Ngày văn bản");
            clerk.looks("by-hand-mistakes");
            fill(clerk);
            clerk.press("button[type=submit].btn-primary").arrives("done=by-hand");
            clerk.says("Đã vào sổ").looks("by-hand-registered");
            assertThat(clerk.find(".reading-pane")).containsText("Không có tệp PDF");
            againWithItsScan(clerk);
        }
    }

    private void againWithItsScan(Person clerk) {
        clerk.open("/incoming/by-hand");
        fill(clerk);
        clerk.page()
                .setInputFiles(
                        "#file",
                        new FilePayload(
                                "ban-quet.pdf",
                                "application/pdf",
                                Paper.decision(2026).pdf()));
        clerk.press("button[type=submit].btn-primary");
        assertThat(clerk.find("[data-when-mistaken]")).containsText("Có thể văn bản này đã có");
        assertThat(clerk.find("[data-when-mistaken]")).containsText("15/CV-SX đã vào sổ");
        clerk.looks("by-hand-alike");
        clerk.find("input[name=alikeSeen]").check();
        clerk.press("button[type=submit].btn-primary").arrives("done=by-hand");
        clerk.looks("by-hand-with-scan");
        clerk.open("/registers/incoming");
        assertThat(clerk.find(".register-page tbody tr")).hasCount(2);
    }

    private static void fill(Person clerk) {
        clerk.find("#codeNumber").fill("15");
        clerk.find("#notation").fill("CV-SX");
        clerk.find("#issuedOn").fill("18112026");
        clerk.find("#organName").fill("Công ty Cổ phần Sông Xanh");
        clerk.find("#typeName").fill("Công văn");
        clerk.find("#subject").fill("Đề nghị xác nhận hồ sơ môi trường");
        clerk.find("#toPlaces").fill("Phòng Hành chính");
        clerk.find("#toPlaces").press("Tab");
    }

    @Test
    void aChangedAttachmentIsNamedAndRefusedAsNotIntact() {
        var sender = desks.province().as(SENDER);
        byte[] file = ForeignFile.signedBy(
                pki.authority()
                        .issue(Identity.person(
                                        "binh", "Trần Quốc Bình", "Ủy ban nhân dân tỉnh Bình Minh", "Chủ tịch", "1")
                                .withKeys(KeyKind.RSA_2048)),
                clock.instant());
        file[300] ^= 1;
        var dispatch = parcels.dispatch(sender, Parcels.envelope(), parcels.text("Điều 1."), desks.code("H99.05"));
        var sent = parcels.send(sender, parcels.with(file, "phu-luc.pdf", MediaKind.PDF, dispatch));
        parcels.await(sender, sent, DeliveryStatus.ARRIVED);
        try (var clerk = desks.of(CLERK)) {
            clerk.open("/incoming").press("tbody a.what >> nth=0");
            assertThat(clerk.find(".notice.is-bad")).containsText("không toàn vẹn: phu-luc.pdf");
            assertThat(clerk.find("button[form=acceptance]")).hasCount(0);
            clerk.looks("reception-attachment-changed");
            clerk.press(".notice.is-bad a:has-text('Từ chối')");
            assertThat(clerk.find("input[name=ground][value=not-intact]")).isChecked();
            clerk.find("#words").fill("Phụ lục đã bị thay đổi sau khi ký.");
            clerk.press("button.btn-refuse").says("Đã từ chối");
        }
    }

    @Test
    void whatMayBeTheSameIsShownAndTheOtherCopyIsRefused() {
        var sender = desks.province().as(SENDER);
        var envelope = Parcels.envelope("21");
        for (String words : new String[] {"Điều 1. Bản thứ nhất.", "Điều 1. Bản thứ hai."}) {
            var sent = parcels.send(sender, envelope, parcels.text(words), desks.code("H99.05"));
            parcels.await(sender, sent, DeliveryStatus.ARRIVED);
        }
        try (var clerk = desks.of(CLERK)) {
            clerk.looks("home-arrivals").open("/incoming").press("tbody a.what >> nth=0");
            assertThat(clerk.find(".notice:has-text('Có thể trùng')")).isVisible();
            clerk.looks("reception-duplicate");
            clerk.press("button[form=acceptance]:not(.btn-primary)").says("Đã vào sổ");
            clerk.open("/incoming").press("tbody a.what >> nth=0");
            assertThat(clerk.find(".notice:has-text('Có thể đã vào sổ: số đến 1')"))
                    .isVisible();
            clerk.press(".btn-refuse");
            clerk.find("input[value=wrong-recipient]").check();
            clerk.find("#words").fill("Bản thứ hai gửi nhầm, đã nhận bản thứ nhất.");
            clerk.press("#refusal button[type=submit]").says("Đã từ chối");
            clerk.open("/incoming?queue=all").looks("list-all-incoming");
        }
    }

    @Test
    void aSuspectedMarkIsJudgedOnThePage() {
        var sender = desks.province().as(SENDER);
        PackageFile file = parcels.file(Paper.decision(2026).with("Độ mật: Mật").pdf(), "van-ban.pdf", MediaKind.PDF);
        parcels.await(
                sender,
                parcels.send(sender, Parcels.envelope("22"), file, desks.code("H99.05")),
                DeliveryStatus.ARRIVED);
        try (var clerk = desks.of(CLERK)) {
            clerk.open("/incoming").press("tbody a.what");
            assertThat(clerk.find("main")).containsText("Nghi có dấu chỉ độ mật");
            clerk.looks("reception-suspected");
            clerk.find("#reason").fill("Là dòng mẫu, không phải dấu chỉ độ mật.");
            clerk.press("button:has-text('Không phải dấu chỉ độ mật')");
            clerk.says("Đã ghi lý do").looks("reception-judged");
        }
    }
}
