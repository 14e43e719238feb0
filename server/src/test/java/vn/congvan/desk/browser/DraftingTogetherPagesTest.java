package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.Walk;
import vn.congvan.outgoing.Wording;
import vn.congvan.testing.CongVanTest;

/// A draft on its way between those who work on it: taken along, brought back, compared.
@CongVanTest
class DraftingTogetherPagesTest {
    private static final String FIRST = "Quyết định này có hiệu lực thi hành kể từ ngày ký.";
    private static final String SECOND = "Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 12 năm 2026.";
    private static final String THIRD = "Quyết định này thay thế Quyết định số 15/2021/QĐ-UBND.";

    @Autowired
    private ApplicationContext house;

    private Desks desks;
    private Walk walk;

    @BeforeEach
    void aProvince() {
        walk = Walk.in(house);
        desks = Desks.of(house, walk);
    }

    @Test
    void aDraftIsTakenAlongBroughtBackAndComparedAndWhatComesTooLateIsKept() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), Wording.of(FIRST), List.of()));
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        try (var head = desks.of(Walk.HEAD);
                var deputy = desks.of(Walk.DEPUTY)) {
            deputy.open("/outgoing/" + id)
                    .press("button:has-text('Lấy về sửa')")
                    .says("Đã lấy về sửa");
            deputy.looks("checked-out-mine");
            var file = deputy.page()
                    .waitForDownload(
                            () -> deputy.find("a:has-text('Tải tệp về')").click());
            org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith("- bản 1.docx");
            head.open("/outgoing/" + id).looks("checked-out-theirs");
            assertThat(head.find(".desk-side")).containsText("đang sửa từ");
            assertThat(head.find("button:has-text('Duyệt')")).hasCount(0);
            head.press("summary:has-text('Gỡ lấy về')");
            head.find("#break-reason").fill("Đi công tác, cần trình trong ngày.");
            head.press("button:has-text('Gỡ lấy về')").says("Đã gỡ");
            head.press("button:has-text('Lấy về sửa')").says("Đã lấy về sửa");
            bring(head, SECOND, "Ghi ngày có hiệu lực.");
            head.arrives("done=check-in").says("Đã nộp bản sửa");
            bring(deputy, THIRD, "Thêm điều khoản thay thế.");
            assertThat(deputy.find("#mistakes-form")).containsText("giữ làm bản đối chiếu");
            deputy.looks("checked-in-too-late");
            deputy.press("#mistakes-form a").arrives("/compare").looks("compared-aside");
            assertThat(deputy.find(".compared")).containsText("thay thế Quyết định số 15/2021");
            head.open("/outgoing/" + id + "?tab=handling").looks("versions");
            head.press("a:has-text('so với bản 1')").arrives("from=1").looks("compared");
            assertThat(head.find(".compared ins")).containsText("01 tháng 12 năm 2026");
            assertThat(head.find("main")).containsText("Thêm 5 chữ, bớt 1 chữ, ở 1 đoạn.");
        }
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.open("/outgoing/checkouts").looks("checkouts-none");
        }
    }

    private static void bring(Person who, String article2, String note) {
        who.page()
                .setInputFiles(
                        "#checkin-file",
                        new FilePayload(
                                "sua.docx", "text/plain", Wording.of(article2).content()));
        who.find("#checkin-note").fill(note);
        who.press("button:has-text('Nộp bản sửa')");
    }
}
