package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.HostileCertificates;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;
import vn.congvan.testing.TestSigners;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;
import vn.congvandemo.pki.Pem;

/// The agency's administrator registers certificates, gives the agency's device to a clerk and ends what is
/// over; a clerk is told why the register is not his.
@CongVanTest
class CertificatePagesTest {
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Bình Minh";
    private static final String LEADER = "Trần Quốc Bình";

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private TestSigners signers;

    private TestProvince.Copy province;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
    }

    @Test
    void certificatesAreRegisteredKeptAndEnded() {
        try (var admin = person("bui.van.tam")) {
            admin.open("/certificates").looks("certificates-empty");
            registersALeader(admin);
            registersTheSeal(admin);
            suspendsAndEnds(admin);
            admin.open("/trail?act=certificates.").looks("certificates-trail");
            assertThat(admin.find("main")).containsText("Giao thiết bị cho văn thư");
        }
    }

    @Test
    void aClerkIsToldWhoseTheRegisterIs() {
        try (var clerk = person("nguyen.thi.mai")) {
            clerk.open("/certificates");
            assertThat(clerk.find("main")).containsText("Hãy nhờ người quản trị của cơ quan");
        }
    }

    private void registersALeader(Person admin) {
        IssuedKey key = issue(Identity.person("lanh-dao-" + System.nanoTime(), LEADER, AGENCY, "Chủ tịch", "1"));
        admin.press("a[data-key=n]");
        admin.page().selectOption("#holder", new SelectOption().setLabel(LEADER + " · Chủ tịch"));
        admin.find("#device").fill("Token 0017");
        choose(admin, "khoa.p12", HostileCertificates.withKey(key).get(6));
        assertThat(admin.find("[role=alert]")).containsText("Tệp có khóa bí mật");
        assertThat(admin.find("#device")).hasValue("Token 0017");
        admin.looks("certificates-secret-key");
        choose(admin, "chung-thu.cer", HostileCertificates.selfSigned(LEADER, java.time.Clock.systemUTC()));
        assertThat(admin.find("[role=alert]")).containsText("không dẫn đến tổ chức chứng thực được tin cậy");
        IssuedKey revoked = issue(Identity.person("thu-hoi-" + System.nanoTime(), LEADER, AGENCY, "Chủ tịch", "1"));
        signers.pki().revoke(revoked.certificate());
        choose(admin, "chung-thu.cer", Pem.der(revoked.certificate()));
        assertThat(admin.find("[role=alert]")).containsText("Nơi cấp báo chứng thư số này đã bị thu hồi");
        choose(admin, "chung-thu.cer", Pem.der(key.certificate()));
        admin.says("Đã đăng ký chứng thư số").looks("certificate-person");
        assertThat(admin.find("main")).containsText("Không bị thu hồi");
        admin.press("button:has-text('Hỏi lại nơi cấp')").says("Đã hỏi nơi cấp");
    }

    private void registersTheSeal(Person admin) {
        IssuedKey key = issue(
                Identity.agency("con-dau-" + System.nanoTime(), AGENCY, "1").withKeys(KeyKind.EC_P256));
        admin.open("/certificates").press(".notice summary").press(".missing a:has-text('" + AGENCY + "')");
        admin.find("#device").fill("HSM-2");
        admin.looks("certificates-register");
        choose(admin, "con-dau.pem", Pem.text(key.certificate()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        admin.says("Đã đăng ký chứng thư số");
        assertThat(admin.find("main")).containsText("chưa ai đóng dấu được");
        admin.find("#assignment").fill("Quyết định số 12/QĐ-VP ngày 02/01/2026");
        admin.find("#from").fill("0101");
        admin.press("button:has-text('Giao thiết bị')");
        admin.says("Đã giao thiết bị").looks("certificate-agency");
        assertThat(admin.find(".state:has-text('Đang giữ')")).isVisible();
        admin.open("/certificates").looks("certificates-list");
        assertThat(admin.find("main tbody tr")).hasCount(2);
    }

    private void suspendsAndEnds(Person admin) {
        admin.press("tbody a.what:has-text('" + LEADER + "')");
        admin.press("a:has-text('Tạm dừng…')").press(".phrase").press("button:has-text('Tạm dừng')");
        admin.says("Đã tạm dừng").press("button:has-text('Dùng lại')");
        admin.says("Chứng thư số dùng lại được");
        admin.press("a:has-text('Kết thúc đăng ký…')").looks("certificate-ending");
        admin.press(".phrase").press("button:has-text('Kết thúc đăng ký')");
        admin.says("Đã kết thúc đăng ký").looks("certificate-ended");
    }

    private static void choose(Person admin, String name, byte[] content) {
        admin.page().setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
        admin.press("form[enctype] .btn-primary");
    }

    private IssuedKey issue(Identity identity) {
        return signers.pki().issue(identity);
    }

    private Person person(String username) {
        return Person.signedIn(server.url(), province.username(username), province.password());
    }
}
