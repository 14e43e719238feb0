package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.Department;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.Walk;
import vn.congvan.outgoing.Wording;
import vn.congvan.outgoing.dossiers.DossierPass;
import vn.congvan.testing.CongVanTest;

/// A hồ sơ trình on its way from a department to the committee that decides, at the desks of both.
@CongVanTest
class DossierPagesTest {
    @Autowired
    private ApplicationContext house;

    private Desks desks;
    private Walk walk;
    private Department department;

    @BeforeEach
    void aProvince() {
        walk = Walk.withKeys(house);
        desks = Desks.of(house, walk);
        department = new Department(house, walk);
    }

    @Test
    void aDossierIsPutTogetherSentAndOpenedAsADraft() {
        DocumentId submission = department.submission();
        try (var drafter = desks.of(Department.DRAFTER)) {
            drafter.open("/outgoing/" + submission).looks("dossier-offered");
            drafter.press("a:has-text('Kèm hồ sơ trình')").arrives("/dossier");
            drafter.find("#documentType").selectOption("QD");
            drafter.find("#summary").fill(Department.SUMMARY);
            choose(drafter, "#draft", "quyet-dinh.pdf", Walk.paper().pdf());
            choose(drafter, "#opinions", "tiep-thu.txt", "Đã tiếp thu ý kiến của 3 sở.");
            choose(drafter, "#papers", "phu-luc.txt", "Danh mục thủ tục.");
            drafter.press("button:has-text('Lưu hồ sơ trình')");
            assertThat(drafter.find("main")).containsText("phải có dự thảo là tệp DOCX");
            drafter.looks("dossier-refused");
            choose(
                    drafter,
                    "#draft",
                    "quyet-dinh.docx",
                    Wording.of("Quyết định này có hiệu lực kể từ ngày ký.").content());
            choose(drafter, "#opinions", "tiep-thu.txt", "Đã tiếp thu ý kiến của 3 sở.");
            choose(drafter, "#papers", "phu-luc.txt", "Danh mục thủ tục.");
            drafter.press("button:has-text('Lưu hồ sơ trình')").says("Đã lưu hồ sơ trình");
            drafter.looks("dossier-put");
            department.to(submission, List.of(department.code("H99.08")));
            drafter.open("/outgoing/" + submission);
            assertThat(drafter.find("main")).containsText("không còn trong nơi nhận");
            drafter.press("a:has-text('Hồ sơ trình (3 tệp)')").arrives("/dossier");
            assertThat(drafter.find("#decider")).hasValue("");
            drafter.looks("dossier-stays");
            department.to(submission, department.fields().recipients());
        }
        DocumentId arrived = department.accepted(submission);
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/incoming/" + arrived).looks("dossier-arrived");
            clerk.press("a:has-text('Mở dự thảo từ hồ sơ trình')").arrives("/outgoing/dossiers/");
            clerk.find("#signer")
                    .selectOption(walk.province().as(Walk.LEADER).post().toString());
            clerk.find("#handler")
                    .selectOption(walk.province().as(Walk.DRAFTER).post().toString());
            clerk.looks("dossier-opening");
            clerk.press("button:has-text('Mở dự thảo')").says("Đã mở dự thảo từ hồ sơ trình");
            clerk.looks("dossier-opened");
            clerk.open("/outgoing/dossiers/" + arrived);
            assertThat(clerk.find("main")).containsText("mỗi hồ sơ chỉ mở một lần");
            clerk.press("a:has-text('Xem dự thảo')").arrives("/outgoing/");
        }
        try (var specialist = desks.of(Walk.DRAFTER)) {
            specialist.open("/outgoing").press("a.what:has-text('" + Department.SUMMARY + "')");
            specialist.press("a:has-text('Hồ sơ trình (3 tệp)')").arrives("/dossier");
            specialist.looks("dossier-received");
            specialist.find("input[value=RETURNED]").check();
            specialist.find("#ask-reason").fill("Bổ sung căn cứ Luật Lưu trữ.");
            specialist.press("button:has-text('Gửi đơn vị soạn thảo')").says("Đã trả lại");
            specialist.looks("dossier-returned");
            house.getBean(DossierPass.class).all();
            try (var drafter = desks.of(Department.DRAFTER)) {
                drafter.open("/notices").press("a.what:has-text('trả lại hồ sơ trình')");
                drafter.arrives("/outgoing/" + submission);
                assertThat(drafter.find(".desk-side")).containsText("Đã trả lại, chờ bản bổ sung");
                drafter.looks("dossier-state");
                drafter.press("a:has-text('Hồ sơ trình (3 tệp)')").arrives("/dossier");
                choose(
                        drafter,
                        "#supplement-file",
                        "quyet-dinh-2.docx",
                        Wording.of("Quyết định này có hiệu lực kể từ ngày 01 tháng 12 năm 2026.")
                                .content());
                drafter.find("#supplement-words").fill("Đã bổ sung căn cứ.");
                drafter.looks("dossier-supplement");
                drafter.press("button:has-text('Gửi bản bổ sung')").says("Đã gửi bản bổ sung");
            }
            specialist.page().reload();
            specialist.looks("dossier-supplemented");
            specialist.press("button:has-text('Nhận làm bản 2 của dự thảo')").says("thành phiên bản mới");
            specialist.looks("dossier-taken");
            assertThat(specialist.find("main")).containsText("Đã thành bản 2 của dự thảo");
            votesAreGatheredAndTheSignerSeesThem(specialist);
        }
    }

    private void votesAreGatheredAndTheSignerSeesThem(Person specialist) {
        specialist.press(".page-head a").arrives("/outgoing/");
        String draft = specialist.page().url().replaceAll(".*/outgoing/([0-9a-f-]+).*", "$1");
        specialist.open("/outgoing/" + draft + "/opinions/new").looks("votes-ask");
        specialist.find("input[value=VOTES]").check();
        specialist.find("#question").fill("Đề nghị thành viên Ủy ban nhân dân tỉnh cho ý kiến.");
        specialist.find("label:has-text('Lê Thị Thanh Hà') input").check();
        specialist.press("button:has-text('Gửi xin ý kiến')").says("Đã gửi câu hỏi");
        try (var member = desks.of("le.thi.thanh.ha")) {
            member.open("/outgoing/opinions").press("tbody a.what").arrives("/outgoing/opinions/");
            assertThat(member.find("label:has(input[value=AGREE])")).hasText("Đồng ý");
            member.find("input[value=AGREE]").check();
            member.press("button:has-text('Gửi ý kiến')").says("Đã gửi ý kiến");
        }
        specialist.page().reload();
        specialist.looks("votes-round");
        specialist.press("button:has-text('Đóng đợt lấy ý kiến')").says("Đã đóng đợt lấy ý kiến");
        DocumentId id = DocumentId.of(draft);
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT, "Đã sửa theo bản bổ sung.");
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE, "Đồng ý trình.");
        walk.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        try (var leader = desks.of(Walk.LEADER)) {
            leader.open("/outgoing/" + draft).looks("votes-signing");
            assertThat(leader.find(".desk-side")).containsText("1/1 đã cho ý kiến: 1 đồng ý");
            leader.open("/outgoing/" + draft + "?tab=handling").press("a:has-text('Phiếu trình')");
            leader.arrives("/slip").looks("slip");
            assertThat(leader.find("main")).containsText("phieu-lay-y-kien-lan-1.pdf");
        }
    }

    private static void choose(Person who, String field, String name, String text) {
        choose(who, field, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void choose(Person who, String field, String name, byte[] bytes) {
        who.page().setInputFiles(field, new FilePayload(name, "application/octet-stream", bytes));
    }
}
