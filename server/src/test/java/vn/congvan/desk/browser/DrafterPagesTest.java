package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.desk.SampleLetter;
import vn.congvan.incoming.Incoming;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.Walk;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Relation;
import vn.congvan.testing.CongVanTest;

/// A draft that comes back: the head of the unit passes it on, its drafter makes a new version, and takes
/// back or withdraws what he may.
@CongVanTest
class DrafterPagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Registers registers;

    @Autowired
    private TransactionTemplate transactions;

    private Desks desks;
    private Walk walk;

    @BeforeEach
    void aProvince() {
        walk = Walk.in(house);
        desks = Desks.of(house, walk);
    }

    @Test
    void aReturnedDraftGetsANewVersionAndTheEarlierApprovalNoLongerCounts() {
        DocumentId id = walk.approved();
        walk.act(Walk.CHECKER, id, OutgoingAct.RETURN_FORM, "Sai thể thức phần nơi nhận, sửa theo Phụ lục I.");
        try (var head = desks.of(Walk.HEAD)) {
            head.open("/outgoing/" + id).looks("returned-to-head");
            head.press(".act .btn-primary").says("Đã chuyển người soạn thảo");
            head.looks("passed-on");
        }
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id).looks("returned-to-drafter");
            assertThat(drafter.find(".act .btn-primary")).containsText("Sửa dự thảo");
            drafter.press(".act .btn-primary").looks("revise-form");
            drafter.page().setInputFiles("#file", new FilePayload("ban-moi.docx", "text/plain", SampleLetter.docx()));
            drafter.find("#remark").fill("Đã sửa nơi nhận theo ý kiến kiểm tra thể thức.");
            drafter.press("form[data-stays] .btn-primary").arrives("done=revise");
            drafter.says("Đã lưu bản mới").looks("revised");
            drafter.open("/outgoing/" + id + "?tab=handling").looks("revised-handling");
            assertThat(drafter.find("main")).containsText("Bản 2");
            drafter.open("/outgoing/" + id + "?tab=history").looks("revised-history");
            assertThat(drafter.find(".movement .bad")).containsText("phiên bản 2");
            drafter.open("/outgoing/" + id);
            assertThat(drafter.find(".act .btn-primary")).containsText("Trình");
        }
    }

    @Test
    void aReturnedDraftIsSubmittedUnchangedOnlyWithAReason() {
        DocumentId id = walk.submitted();
        walk.act(Walk.HEAD, id, OutgoingAct.RETURN_DRAFT, "Xem lại căn cứ.");
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id)
                    .press("a:has-text('Trình lại, không sửa')")
                    .looks("submit-unchanged");
            drafter.press("form[data-ctrl-enter] .phrase");
            drafter.press("form[data-ctrl-enter] .btn-primary").says("Đã trình");
        }
        try (var head = desks.of(Walk.HEAD)) {
            head.open("/outgoing/" + id + "?tab=handling");
            assertThat(head.find("main")).containsText("Nội dung đã đúng");
        }
    }

    @Test
    void whatArrivedAndIsAnsweredOpensFromTheDraftThatAnswersIt() {
        DocumentId id = walk.submitted();
        DocumentId asked = paper();
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(_ -> registers.relate(id, Relation.ANSWERS, asked)));
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/outgoing/" + id + "?tab=related").looks("related");
            clerk.press("a:has-text('Trả lời')").arrives("/incoming/" + asked);
            assertThat(clerk.find("main")).containsText("Đề nghị xác nhận hồ sơ");
            clerk.open("/incoming/" + asked + "?tab=related");
            clerk.press("a.what").arrives("/outgoing/" + id);
        }
    }

    private DocumentId paper() {
        var letter = LetterOnPaper.to(walk.fields().authority(), 15, null);
        return walk.as(Walk.CLERK, () -> incoming.registerByHand(letter));
    }

    @Test
    void whatTheNextHasNotOpenedIsTakenBackAndADraftIsWithdrawn() {
        DocumentId id = walk.submitted();
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id).looks("submitted");
            drafter.press("button:has-text('Lấy lại')").says("Đã lấy lại");
            drafter.press("a:has-text('Rút văn bản')").looks("withdraw");
            drafter.find("#remark").fill("Không ban hành nữa.");
            drafter.press("form[data-ctrl-enter] .btn-refuse").says("Đã rút văn bản");
            drafter.looks("withdrawn");
        }
    }
}
