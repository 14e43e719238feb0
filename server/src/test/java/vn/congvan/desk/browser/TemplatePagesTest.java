package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.files.MediaKind;
import vn.congvan.files.TestFiles;
import vn.congvan.incoming.Incoming;
import vn.congvan.outgoing.Walk;
import vn.congvan.practice.Templates;
import vn.congvan.testing.CongVanTest;

/// The administrator adds a template, a drafter begins with it, and a clerk answers what arrived.
@CongVanTest
class TemplatePagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Templates templates;

    private Desks desks;
    private Walk walk;

    @BeforeEach
    void aProvince() {
        walk = Walk.in(house);
        desks = Desks.of(house, walk);
    }

    @Test
    void aTemplateIsTriedOutPutIntoUseAndDraftedFrom() {
        byte[] good = templates.unfilled("cong-van").docx();
        byte[] bad = TestFiles.with(
                good,
                java.util.Map.of(
                        "word/document.xml",
                        TestFiles.part(good, "word/document.xml").replace("{{nguoi_ky}}", "{{ten_nguoi_ky}}")));
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.open("/practice/templates").looks("templates");
            admin.page().selectOption("#documentType", new SelectOption().setValue("CV"));
            admin.find("#name").fill("Công văn của Văn phòng");
            admin.page().setInputFiles("#file", file(bad));
            admin.press("form .btn-primary");
            assertThat(admin.find("[role=alert]")).containsText("{{ten_nguoi_ky}}");
            assertThat(admin.find("[role=alert]")).containsText("Họ và tên người ký");
            assertThat(admin.find("#name")).hasValue("Công văn của Văn phòng");
            admin.looks("template-refused");
            admin.page().setInputFiles("#file", file(good));
            admin.press("form .btn-primary").says("Xem bản điền thử").looks("template-trial");
            assertThat(admin.find("main")).containsText("không thấy lỗi");
            admin.press("form[action$='/use'] .btn-primary").says("Đã đưa mẫu vào dùng");
            admin.looks("template-in-use");
        }
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/drafts/new").looks("draft-from-template");
            drafter.page().selectOption("#authority", new SelectOption().setLabel("Ủy ban nhân dân tỉnh Bình Minh"));
            drafter.page().selectOption("#signer", new SelectOption().setIndex(1));
            drafter.page().selectOption("#documentType", new SelectOption().setValue("CV"));
            drafter.page()
                    .selectOption("#template", new SelectOption().setLabel("Công văn của Văn phòng (mẫu của cơ quan)"));
            drafter.find("#summary").fill("Rà soát hồ sơ điện tử");
            drafter.find("input[name=recipients]").nth(1).check();
            var download = drafter.page()
                    .waitForDownload(() -> drafter.find("[data-leaves]").first().click());
            org.assertj.core.api.Assertions.assertThat(download.suggestedFilename())
                    .isEqualTo("mau.docx");
            drafter.press("form[data-stays] .desk-foot .btn-primary").arrives("done=draft");
            drafter.looks("drafted-from-template");
            assertThat(drafter.find("main")).containsText("Rà soát hồ sơ điện tử");
            drafter.open("/outgoing/" + drafter.document() + "?tab=form-check");
            assertThat(drafter.find(".findings > li")).hasCount(2);
            assertThat(drafter.find(".findings")).containsText("[Nội dung công văn]");
        }
    }

    @Test
    void whatArrivedIsAnsweredFromItsPage() {
        var letter = LetterOnPaper.to(walk.fields().authority(), 21, null);
        DocumentId asked = walk.as(Walk.CLERK, () -> incoming.registerByHand(letter));
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/incoming/" + asked).looks("incoming-to-answer");
            clerk.press("a:has-text('Soạn văn bản trả lời')").arrives("answers=" + asked);
            assertThat(clerk.find("#documentType")).hasValue("CV");
            assertThat(clerk.find(".notice.is-info").first()).containsText("Trả lời Công văn số 21/CV-SX");
            clerk.looks("draft-answer");
            clerk.page().selectOption("#signer", new SelectOption().setIndex(1));
            clerk.find("input[name=recipients]").nth(1).check();
            clerk.find("input[name=settles]").check();
            clerk.press("form[data-stays] .desk-foot .btn-primary").arrives("done=draft");
            clerk.open("/outgoing/" + clerk.document() + "?tab=related");
            clerk.press("a.what").arrives("/incoming/" + asked);
        }
    }

    private static FilePayload file(byte[] docx) {
        return new FilePayload("mau.docx", MediaKind.DOCX.contentType(), docx);
    }
}
