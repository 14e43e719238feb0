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
import vn.congvan.outgoing.opinions.OpinionPass;
import vn.congvan.testing.CongVanTest;

/// A draft on its way between those who work on it: taken along, brought back, compared; others are asked for their
/// opinion.
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

    @Test
    void opinionsAreAskedOfAUnitAndOfAnotherAgencyAndEndInTheTable() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), Wording.of(FIRST), List.of()));
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id + "?tab=opinions").looks("opinions-none");
            drafter.press("a:has-text('Xin ý kiến')").arrives("/opinions/new");
            drafter.find("#question").fill("Đề nghị góp ý Điều 2 về ngày có hiệu lực.");
            drafter.find("label:has(input[name=unit]):has-text('Phòng Kinh tế') input")
                    .check();
            drafter.find("label:has-text('" + desks.code("H99.05") + "') input").check();
            drafter.looks("opinions-ask");
            drafter.press("button:has-text('Gửi xin ý kiến')")
                    .says("Đã gửi câu hỏi")
                    .looks("opinions-asked");
            house.getBean(OpinionPass.class).all();
            try (var clerk = desks.of("truong.thi.yen")) {
                clerk.open("/notices").press("a.what").arrives("/outgoing/opinions/");
                assertThat(clerk.find(".desk-side")).containsText("Ủy ban nhân dân tỉnh Bình Minh");
                clerk.looks("opinions-question");
                assertThat(clerk.find("#files-limit")).containsText("MB");
                clerk.find("input[value=OTHER]").check();
                clerk.find("#words").fill("Đề nghị ghi rõ ngày có hiệu lực.");
                clerk.press("button:has-text('Gửi ý kiến')")
                        .says("Đã gửi ý kiến")
                        .looks("opinions-given");
                clerk.open("/outgoing/opinions").looks("opinions-mine");
                assertThat(clerk.find("tbody tr")).hasCount(1);
            }
            try (var head = desks.of("cao.xuan.truong")) {
                head.open("/");
                assertThat(head.find(".shell-menu a:has-text('Góp ý văn bản') .n"))
                        .hasText("1");
                head.open("/outgoing/opinions").press("tbody a.what").arrives("/outgoing/opinions/");
                head.find("input[value=AGREE]").check();
                head.press("button:has-text('Gửi ý kiến')").says("Đã gửi ý kiến");
            }
            drafter.page().reload();
            drafter.press("button:has-text('Đóng đợt lấy ý kiến')").says("Đã đóng đợt lấy ý kiến");
            drafter.find("#words-2").fill("Đã ghi ngày 01 tháng 12 năm 2026 tại Điều 2.");
            drafter.find("form:has(#words-2) button").click();
            drafter.says("Đã lưu").looks("opinions-settled");
            for (String kind : List.of("docx", "pdf")) {
                var table = drafter.page()
                        .waitForDownload(() ->
                                drafter.find("a[href$='table." + kind + "']").click());
                org.assertj.core.api.Assertions.assertThat(table.suggestedFilename())
                        .isEqualTo("tong-hop-y-kien." + kind);
            }
            drafter.open("/outgoing/" + id + "?tab=opinions").looks("opinions-tab");
        }
    }

    private static void bring(Person who, String article2, String note) {
        who.page()
                .setInputFiles(
                        "#checkin-file",
                        new FilePayload(
                                "sua.docx", "text/plain", Wording.of(article2).content()));
        assertThat(who.find("#checkin-limit")).containsText("MB");
        who.find("#checkin-note").fill(note);
        who.press("button:has-text('Nộp bản sửa')");
    }
}
