package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.FaultyDraft;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

/// What the machine finds in the form of a draft, on the pages of whoever drafts it and of whoever checks it.
@CongVanTest
class FormCheckPagesTest {
    private static final int PHONE = 390;
    private static final String TAB = "?tab=form-check";

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
    void aFindingIsShownAtItsPlaceByMouseKeyboardAndOnAPhone() {
        DocumentId id = draft(FaultyDraft.withFaults());
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id + TAB).looks("form-check-findings");
            assertThat(drafter.find(".findings > li")).hasCount(4);
            assertThat(drafter.find(".panel-tabs [aria-current]")).containsText("2 lỗi");
            assertThat(drafter.find(".findings > li").first()).containsText("30/2020/NĐ-CP");
            assertThat(drafter.find(".findings > li").first()).containsText("Cách sửa");
            drafter.find("[data-shows-place='3']").focus();
            drafter.page().keyboard().press("Enter");
            assertThat(drafter.find(".place.is-here .place-tag")).hasText("4");
            assertThat(drafter.find(".place.is-here")).isVisible();
            assertThat(drafter.find("[data-shown]")).containsText("Đã tô");
            org.assertj.core.api.Assertions.assertThat(drafter.page().evaluate("window.scrollY"))
                    .as("only the panel moves, never the shell")
                    .isEqualTo(0);
            drafter.looks("form-check-shown");
            drafter.page().setViewportSize(PHONE, 844);
            drafter.find("[data-shows-place='0']").focus();
            drafter.page().keyboard().press("Enter");
            drafter.arrives("finding=1");
            assertThat(drafter.find(".place.is-here")).isVisible();
            drafter.looks("form-check-shown-alone");
        }
    }

    @Test
    void theDrafterSeesOpenErrorsLetsTheMachineMendAndMayStillSubmit() {
        DocumentId id = draft(FaultyDraft.withFaults());
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id).looks("form-check-before-submitting");
            assertThat(drafter.find(".act .open-errors")).containsText("Còn 2 lỗi thể thức");
            drafter.press(".open-errors a").arrives("tab=form-check");
            drafter.press("[data-mend-all]").says("Máy đã sửa giúp").looks("form-check-mended");
            assertThat(drafter.find(".findings")).not().containsText("Tiêu ngữ");
            assertThat(drafter.find(".act .open-errors")).containsText("Còn 1 lỗi thể thức");
            drafter.press(".act .btn-primary").says("Đã trình");
            drafter.open("/outgoing/" + id + "?tab=handling");
            assertThat(drafter.find("main")).containsText("Máy sửa giúp thể thức: Tiêu ngữ");
        }
    }

    @Test
    void theCheckerPutsChosenFindingsIntoTheReasonOfTheReturn() {
        DocumentId id = draft(FaultyDraft.withFaults());
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        try (var checker = desks.of(Walk.CHECKER)) {
            checker.open("/outgoing/" + id).looks("form-check-checker");
            assertThat(checker.find(".findings > li")).hasCount(4);
            checker.find("input[name=finding][value='4']").check();
            checker.press("button:has-text('Trả lại với các điều đã chọn')").arrives("act=return-form");
            assertThat(checker.find("#remark"))
                    .hasValue(Pattern.compile("Trang 1, Tiêu ngữ.*Dấu kết thúc", Pattern.DOTALL));
            checker.looks("form-check-reason");
            checker.press("form[data-ctrl-enter] .btn-refuse").says("Đã trả lại lãnh đạo đơn vị");
        }
    }

    @Test
    void aDraftWithoutFindingsSaysSo() {
        DocumentId id = draft(FaultyDraft.withoutFaults());
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id + TAB).looks("form-check-nothing-found");
            assertThat(drafter.find("main")).containsText("Máy không thấy lỗi thể thức ở bản 1");
            assertThat(drafter.find(".open-errors")).hasCount(0);
            assertThat(drafter.find(".reading-page .place")).hasCount(0);
        }
    }

    private DocumentId draft(UploadedFile file) {
        return walk.draft(new NewDraft(walk.fields(), file, List.of()));
    }
}
