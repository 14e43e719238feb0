package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.common.DocumentId;
import vn.congvan.desk.SampleLetter;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

/// A draft that comes back: the head of the unit passes it on, its drafter makes a new version, and takes
/// back or withdraws what he may.
@CongVanTest
class DrafterPagesTest {
    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    private Desks desks;
    private Walk walk;

    @BeforeEach
    void aProvince() {
        var province = provinces.fresh();
        desks = new Desks(server, province);
        walk = new Walk(outgoing, organisation, province);
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
            drafter.press("a:has-text('Sửa dự thảo')").looks("revise-form");
            drafter.page().setInputFiles("#file", new FilePayload("ban-moi.docx", "text/plain", SampleLetter.docx()));
            drafter.find("#remark").fill("Đã sửa nơi nhận theo ý kiến kiểm tra thể thức.");
            drafter.press("form[data-stays] .btn-primary").arrives("done=revise");
            drafter.says("Đã lưu bản mới").looks("revised");
            drafter.open("/outgoing/" + id + "?tab=handling").looks("revised-handling");
            assertThat(drafter.find("main")).containsText("Bản 2");
            drafter.open("/outgoing/" + id + "?tab=history").looks("revised-history");
            assertThat(drafter.find(".movement .bad")).containsText("phiên bản 2");
        }
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
