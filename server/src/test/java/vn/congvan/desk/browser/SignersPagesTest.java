package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.SigningInTurn;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;

/// People who sign one after the other, on the pages: the list, the file that goes out and comes back, whose turn it
/// is, and which of these documents get a seal.
@CongVanTest
class SignersPagesTest {
    @Autowired
    private ApplicationContext house;

    @Test
    void theListIsMadeTheFileGoesOutAndComesBackAndEverybodySeesWhoseTurnItIs() throws IOException {
        SigningInTurn people = SigningInTurn.in(house);
        Desks desks = Desks.of(house, people.walk());
        DocumentId id = people.drafted();
        String page = "/outgoing/" + id + "/signers";
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id).press("a:has-text('Lập danh sách người ký')");
            choose(drafter, 0, SigningInTurn.SECRETARY_NAME);
            drafter.find("#capacity-0").fill("Thư ký");
            drafter.page().selectOption("#way-1", "OWN_CERTIFICATE");
            drafter.find("#capacity-1").fill("Đại diện Bên B");
            drafter.find("#name-1").fill(SigningInTurn.GUEST);
            drafter.find("#title-1").fill("Giám đốc");
            drafter.find("#organisation-1").fill(SigningInTurn.COMPANY);
            drafter.press("main form .btn-primary");
            assertThat(drafter.find(".notice.is-bad").first()).containsText("Danh sách phải có Trần Quốc Bình");
            assertThat(drafter.find("#name-1")).hasValue(SigningInTurn.GUEST);
            choose(drafter, 2, SigningInTurn.LEADER_NAME);
            drafter.looks("signers-form");
            drafter.find("#turn-2").focus();
            drafter.page().keyboard().press("Control+Enter");
            drafter.says("Đã lưu danh sách người ký").looks("signers-list");
            assertThat(drafter.find("ol.lines > li")).hasCount(3);
            assertThat(drafter.find("ol.lines > li").nth(1)).containsText("Đại diện Bên B · Giám đốc");
            assertThat(drafter.find(".leaf-foot")).containsText("đóng dấu");
        }
        people.passOn(id);
        people.sign(SigningInTurn.SECRETARY, id);
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/outgoing/" + id);
            assertThat(clerk.find(".document-head")).containsText("Đang chờ Phạm Văn Hùng");
            clerk.press("a:has-text('Người ký: 1/3')").looks("signers-outside");
            Download file = clerk.page()
                    .waitForDownload(
                            () -> clerk.find("a:has-text('Tải tệp để ký')").click());
            byte[] handed = Files.readAllBytes(file.path());
            bring(clerk, handed);
            assertThat(clerk.find(".notice.is-bad").first()).containsText("chưa có chữ ký số mới");
            bring(clerk, people.guest().signs(handed));
            clerk.says("Đã nhận chữ ký").looks("signers-taken");
        }
        try (var leader = desks.of(Walk.LEADER)) {
            leader.open("/outgoing/" + id);
            assertThat(leader.find("[data-sign]")).containsText("Ký số");
            leader.looks("signers-turn");
        }
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open(page).press("a:has-text('Sửa danh sách')");
            assertThat(drafter.find(".notice.is-soon").first()).containsText("không còn hiệu lực");
            drafter.find("#turn-0").fill("9");
            drafter.press("main form .btn-primary").says("Đã lưu danh sách");
            assertThat(drafter.find("section[aria-labelledby=past] li")).hasCount(2);
            drafter.looks("signers-void");
        }
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.open("/practice").press("a:has-text('Dấu trên văn bản nhiều người ký')");
            admin.press("section[aria-labelledby=h-BB] summary");
            admin.find("section[aria-labelledby=h-BB] input[value=false]").check();
            admin.find("#reason-BB").fill("Quy chế công tác văn thư");
            admin.press("section[aria-labelledby=h-BB] .btn-primary").looks("seals");
            assertThat(admin.find("section[aria-labelledby=h-BB] .leaf-head")).containsText("Không dấu");
        }
        withoutSeal(people, desks);
    }

    private static void withoutSeal(SigningInTurn people, Desks desks) {
        DocumentId id = people.signedByTheSecretary();
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/outgoing/" + id).press("a:has-text('Người ký: 1/2')").looks("signers-number");
            clerk.press("section[aria-labelledby=number] .btn-primary").says("Đã cấp số");
        }
        try (var leader = desks.of(Walk.LEADER)) {
            leader.open("/outgoing/" + id);
            assertThat(leader.find("[data-sign]")).containsText("Ký và khóa tệp");
            assertThat(leader.find("main")).containsText("còn chờ người ký cuối cùng");
            assertThat(leader.find("main")).not().containsText("đóng dấu");
            assertThat(leader.find("main")).not().containsText("TM. ỦY BAN");
            leader.looks("signers-close");
        }
    }

    private static void choose(Person person, int line, String name) {
        String label = person.find("#post-" + line + " option")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first()
                .textContent();
        person.page().selectOption("#post-" + line, new SelectOption().setLabel(label));
    }

    private static void bring(Person clerk, byte[] file) {
        clerk.find("#signed-file").setInputFiles(new FilePayload("da-ky.pdf", "application/pdf", file));
        clerk.press("main form .btn-primary");
    }
}
