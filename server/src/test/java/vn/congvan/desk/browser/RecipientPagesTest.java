package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// Recipients on the pages: saved groups, the quick entry, the province's list, the addresses confirmed before
/// sealing.
@CongVanTest
class RecipientPagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Desks desks;
    private Walk walk;

    @BeforeEach
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
        desks = Desks.of(house, walk);
    }

    @Test
    void aGroupIsSavedByKeyboardAndTicksItsMembersInTheDraft() {
        try (var clerk = desks.of(Walk.CLERK);
                var drafter = desks.of(Walk.DRAFTER)) {
            clerk.open("/outgoing/groups");
            clerk.find("#name").fill("Hai nơi thường gửi");
            clerk.find("input[value=agency]").check();
            type(clerk, desks.code("H99.05"));
            type(clerk, desks.code("H99.31"));
            assertThat(clerk.find(".tree-list input:checked")).hasCount(2);
            clerk.press("main form .btn-primary").says("Đã lưu nhóm").looks("recipient-groups");
            drafter.open("/outgoing/drafts/new").press("button:has-text('Hai nơi thường gửi')");
            assertThat(drafter.find(".tree-list input:checked")).hasCount(2);
            drafter.looks("draft-recipients");
        }
    }

    @Test
    void theProvincesManagerEntersTheListOfWays() {
        try (var manager = desks.of("vuong.hoang.nam")) {
            manager.open("/practice/sending-list");
            manager.find("#instrument").fill("Quyết định 15/QĐ-UBND ngày 05/01/2026");
            manager.find("#lines").fill("Nghị quyết;" + desks.code("H99.05") + ";kèm chim");
            manager.press("main form .btn-primary");
            assertThat(manager.find(".notice.is-bad").first()).containsText("không hiểu cách gửi «kèm chim»");
            manager.find("#lines").fill("Nghị quyết;" + desks.code("H99.05") + ";kèm giấy");
            manager.press("main form .btn-primary").says("Đã ghi danh mục").looks("sending-list");
        }
    }

    @Test
    void aMergedRecipientIsSeenBeforeSealingAndItsSuccessorIsTakenByOnePress() {
        DocumentId id = walk.signed();
        jdbc.sql("update organisation.identifier_code set valid_to = :yesterday, successor = :next where code = :code")
                .param("yesterday", LocalDate.now((Clock) clock).minusDays(1))
                .param("next", desks.code("H99.31"))
                .param("code", desks.code("H99.08"))
                .update();
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/outgoing/" + id);
            assertThat(clerk.find("main")).containsText("Đã sáp nhập vào Ủy ban nhân dân xã Tân Hòa");
            assertThat(clerk.find("main")).containsText("văn bản sẽ gửi tới đó");
            clerk.looks("issue-merged");
            clerk.press("button:has-text('Gửi tới nơi kế thừa')").says("Sẽ gửi tới nơi kế thừa");
            clerk.press("a:has-text('Mục đích, cách gửi')");
            clerk.find("#mode-0").selectOption("PAPER_ONLY");
            clerk.press("main form:has(#mode-0) button");
            assertThat(clerk.find(".notice.is-bad").first()).containsText("phải ghi lý do");
            assertThat(clerk.find("#mode-0")).hasValue("PAPER_ONLY");
            clerk.find("#reason-0").fill("Nơi nhận mất kết nối");
            clerk.press("main form:has(#mode-0) button")
                    .says("Đã ghi mục đích và cách gửi")
                    .looks("recipients-ways");
        }
    }

    @Test
    void anIssuedDocumentIsPrintedForStampingThenRecalledAndTheReceiverSeesItCancelled() {
        DocumentId id = walk.issued();
        var sign = walk.view(Walk.CLERK, id).sign().orElseThrow().full();
        try (var clerk = desks.of(Walk.CLERK);
                var receiver = desks.of("truong.thi.yen")) {
            Desks.await(receiver, "/incoming?queue=waiting", "tbody tr:has-text('" + sign + "')");
            clerk.open("/outgoing/" + id + "?tab=delivery").press("main a:has-text('Bản giấy')");
            assertThat(clerk.find("#copies")).containsText("Số bản giấy: 2");
            clerk.page().waitForDownload(() -> clerk.find("main .btn-primary").click());
            clerk.open("/outgoing/" + id + "/paper").looks("paper");
            clerk.open("/outgoing?queue=issued")
                    .press("main a:has-text('Gửi bản giấy')")
                    .looks("paper-to-send");
            clerk.open("/outgoing/" + id + "?tab=related").looks("related-offers");
            clerk.press("a:has-text('Soạn công văn đính chính')");
            assertThat(clerk.find("main")).containsText("Đính chính " + sign);
            assertThat(clerk.find("#documentType")).hasValue("CV");
            assertThat(clerk.find(".tree-list input:checked")).hasCount(2);
            clerk.looks("draft-correction");
            clerk.open("/outgoing/" + id + "?tab=delivery").press("a:has-text('Thu hồi văn bản')");
            clerk.find("#sign").fill("Quyết định 31/QĐ-UBND");
            clerk.find("#reason").fill("Ban hành không đúng thẩm quyền");
            clerk.looks("recall-order");
            clerk.press("main form .btn-refuse").says("Đã thu hồi văn bản").looks("recall-done");
            clerk.open("/outgoing/" + id).looks("recalled-document");
            receiver.open("/incoming?queue=registered").press("tbody a.what");
            assertThat(receiver.find("main")).containsText("Đã bị thu hồi");
            assertThat(receiver.find("main")).containsText("Ban hành không đúng thẩm quyền");
            receiver.looks("incoming-recalled");
        }
    }

    @Test
    void anAcceptedDocumentIsAskedBackAndTheReceiverAnswersOnItsPage() {
        DocumentId id = walk.issued();
        String sign = walk.view(Walk.CLERK, id).sign().orElseThrow().full();
        try (var clerk = desks.of(Walk.CLERK);
                var receiver = desks.of("truong.thi.yen")) {
            Desks.await(receiver, "/incoming?queue=waiting", "tbody tr:has-text('" + sign + "')");
            receiver.press("tbody a.what");
            receiver.press("button[form=acceptance]:not(.btn-primary)").says("Đã vào sổ");
            clerk.open("/outgoing/" + id + "?tab=delivery").press("a:has-text('Lấy lại')");
            clerk.page().selectOption("#receiver", desks.code("H99.05"));
            clerk.find("#reason").fill("Gửi nhầm, xin lấy lại để sửa phụ lục");
            clerk.looks("take-back");
            clerk.press("main form .btn-primary").says("Đã gửi yêu cầu lấy lại").looks("take-back-asked");
            receiver.open("/incoming?queue=registered").press("tbody a.what");
            assertThat(receiver.find("main")).containsText("Nơi gửi yêu cầu lấy lại");
            receiver.looks("incoming-asked-back");
            receiver.press("button[name=agree][value=false]");
            assertThat(receiver.find("[role=alert]")).containsText("Chưa có lý do từ chối");
            receiver.find("#asked-back-words").fill("Đã giải quyết xong");
            receiver.press("button[name=agree][value=false]").says("không trả lại");
            receiver.looks("incoming-not-given-back");
            clerk.open("/outgoing/" + id + "/take-back");
            assertThat(clerk.find("main")).containsText("Đã giải quyết xong");
            clerk.looks("take-back-refused");
        }
    }

    private static void type(Person person, String code) {
        person.find("#narrow").fill(code);
        person.page().keyboard().press("Enter");
    }
}
