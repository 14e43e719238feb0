package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.copies.Copies;
import vn.congvan.copies.MakingCopies;
import vn.congvan.copies.NewCopy;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestServer;

/// Somebody from the street at the public verification page.
@CongVanTest
class PortalPagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Copies copies;

    @Autowired
    private MakingCopies making;

    @Test
    void aCitizenVerifiesAFileAndLooksAPrintUp() {
        Walk walk = Walk.withKeys(house);
        DocumentId id = walk.issued();
        Software api = Software.of(server, walk.province());
        var document = api.get(Walk.CLERK, "/api/outgoing/documents/" + id).json();
        byte[] issued =
                api.get(Walk.CLERK, document.at("/main/href").asString()).content();
        try (var citizen = Desks.of(house, walk).stranger()) {
            citizen.open("/sign-in").press("a:has-text('Kiểm tra văn bản điện tử')");
            citizen.looks("portal");
            upload(citizen, issued);
            assertThat(citizen.find("main")).containsText("Đúng từng byte với bản đã phát hành");
            assertThat(citizen.find("main"))
                    .containsText(document.at("/sign/full").asString());
            citizen.looks("portal-valid");
            byte[] forged = issued.clone();
            forged[300] ^= 1;
            upload(citizen, forged);
            assertThat(citizen.find(".notice.is-bad")).containsText("Không hợp lệ");
            citizen.looks("portal-not-valid");
            upload(citizen, "không phải PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(citizen.find("[role=alert]")).containsText("PDF");
            citizen.looks("portal-refused");
            citizen.find("#code").fill(printed(walk, id));
            citizen.press("form[method=get] .btn");
            assertThat(citizen.find("main")).containsText("/SY-UBND");
            citizen.looks("portal-print");
        }
    }

    private static void upload(Person citizen, byte[] file) {
        citizen.find("#file").setInputFiles(new FilePayload("van-ban.pdf", "application/pdf", file));
        citizen.press("form[method=post] .btn-primary");
    }

    private String printed(Walk walk, DocumentId id) {
        UUID copy = walk.as(
                Walk.DRAFTER,
                () -> copies.request(
                        new NewCopy(id, CopyForm.SY, Medium.PAPER, List.of(), 1, "Sở Nội vụ", "Lưu hồ sơ")));
        walk.run(Walk.LEADER, () -> copies.decide(copy, true, Optional.empty()));
        walk.run(Walk.CLERK, () -> making.make(copy, Optional.empty()));
        return walk.as(Walk.CLERK, () -> copies.view(copy).code());
    }
}
