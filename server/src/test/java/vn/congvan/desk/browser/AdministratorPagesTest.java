package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

/// The administrator's pages: the people of the agency, access tokens, the trail and its verification.
@CongVanTest
class AdministratorPagesTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Clock clock;

    private Desks desks;

    @BeforeEach
    void aProvince() {
        desks = new Desks(server, provinces.fresh());
    }

    @Test
    void peopleAreFoundWithoutDiacritics() {
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.looks("home-admin").open("/organisation/people").looks("people");
            admin.find("#name").fill("van thu");
            admin.press(".queue-bar .btn").arrives("name=van");
            assertThat(admin.find("tbody td.strong")).hasText("Nguyễn Thị Mai");
            admin.open("/organisation/people?name=khong-co-ai").looks("people-nobody");
            admin.open("/menu").looks("menu-admin");
        }
    }

    @Test
    void anAccessTokenIsShownOnceAndRevoked() {
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.open("/access-tokens").looks("tokens-empty");
            admin.find("#name").fill("Phần mềm một cửa");
            admin.page().selectOption("#scope", new SelectOption().setValue("READ"));
            admin.press("form.leaf .btn-primary");
            assertThat(admin.find("code")).containsText("cv_");
            admin.looks("tokens-once").open("/access-tokens");
            assertThat(admin.find("code")).hasCount(0);
            admin.press("tbody .btn").says("Đã thu hồi");
            admin.looks("tokens-revoked");
            assertThat(admin.find("tbody .btn")).hasCount(0);
        }
    }

    @Test
    void theAdministratorDecidesARouteWithItsPictureAndNobodyElse() {
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.open("/practice/routes").looks("routes-standard");
            admin.press(".page-head .btn-primary");
            admin.page().selectOption("#type", "QD");
            admin.press("button[value='add-stage:0']");
            admin.page().selectOption("#who-1-0", new SelectOption().setLabel("Lãnh đạo Phòng Kinh tế"));
            admin.press("button[value='add-examiner:1']");
            admin.find("#reason").fill("Quy chế làm việc");
            admin.press(".desk-foot .btn-primary");
            assertThat(admin.find("[role=alert]")).containsText("chưa chọn ai");
            assertThat(admin.find("#reason")).hasValue("Quy chế làm việc");
            admin.page().selectOption("#who-1-1", new SelectOption().setLabel("Phó Chánh Văn phòng Đỗ Thị Lan Phương"));
            admin.page().selectOption("#what-1-1", "CONTENT");
            admin.press("button[value='down:1']").press("button[value='up:2']").looks("routes-edit");
            assertThat(admin.find(".route-picture li")).hasCount(6);
            admin.press(".desk-foot .btn-primary").says("Đã ghi quyết định");
            assertThat(admin.find("h3")).containsText("Quyết định");
            admin.looks("routes-decided");
        }
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/practice/routes");
            assertThat(clerk.find(".page-head .btn-primary")).hasCount(0);
            assertThat(clerk.find(".route-box:has-text('Lãnh đạo Phòng Kinh tế')"))
                    .hasCount(1);
        }
        var id = new Walk(outgoing, organisation, desks.province()).approved();
        try (var head = desks.of(Walk.HEAD)) {
            head.open("/outgoing/" + id + "?act=skip-examiner").looks("document-skip");
            head.find("input[value='1.1']").check();
            head.find("#remark").fill("Đi công tác, việc gấp");
            head.press(".act .btn-primary").says("Đã bỏ qua bước");
            assertThat(head.find(".document-head"))
                    .containsText("Bỏ qua bước Phó Chánh Văn phòng vì: Đi công tác, việc gấp");
            head.open("/outgoing/" + id + "?tab=handling").looks("document-circuit");
        }
    }

    @Test
    void theAgencysSettingsAreDecidedFromADayOnAndItsBooksNamed() {
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.press("nav a:has-text('Thiết lập của cơ quan')").looks("practice");
            admin.press("#same-day-signatures summary:has-text('Thay đổi')");
            admin.find("#from-same-day-signatures").fill("01/01/2020");
            admin.find("#reason-same-day-signatures").fill("Quy chế công tác văn thư");
            admin.press("#same-day-signatures .btn-primary");
            assertThat(admin.find("[role=alert]")).containsText("Ngày 01/01/2020 đã qua");
            assertThat(admin.find("#reason-same-day-signatures")).hasValue("Quy chế công tác văn thư");
            admin.looks("practice-mistake");
            admin.find("#from-same-day-signatures")
                    .fill(LocalDate.now(clock).plusDays(7).format(DAY));
            admin.press("#same-day-signatures .btn-primary").says("Đã ghi quyết định");
            assertThat(admin.find("#same-day-signatures")).containsText("Sắp áp dụng từ");
            assertThat(admin.find("#same-day-signatures")).containsText("Bùi Văn Tâm");
            admin.press("#books summary:has-text('Đặt tên') >> nth=0");
            admin.find("#name-0").fill("Sổ đi của Ủy ban");
            admin.press("#books form:has(#name-0) .btn-primary").says("Đã đặt tên sổ");
            assertThat(admin.find("#books li >> nth=0")).containsText("Sổ đi của Ủy ban");
            admin.press("#contact summary:has-text('Thay đổi')");
            admin.find("#contact-address").fill("25 Trần Phú");
            admin.find("#contact-email").fill("vanthu");
            admin.press("#contact .btn-primary");
            assertThat(admin.find("[role=alert]")).containsText("Thư điện tử chưa đúng");
            assertThat(admin.find("#contact-address")).hasValue("25 Trần Phú");
            admin.find("#contact-email").fill("vanthu@binhminh.gov.vn");
            admin.press("#contact .btn-primary").says("Đã ghi địa chỉ");
            admin.looks("practice-decided");
            decidesOnABook(admin);
            admin.open("/trail?act=practice.").looks("practice-trail");
            assertThat(admin.find("tbody tr")).hasCount(4);
        }
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/practice").looks("practice-reader");
            assertThat(clerk.find("main")).containsText("Hãy đề nghị quản trị thực hiện");
            assertThat(clerk.find("main form")).hasCount(0);
        }
    }

    private void decidesOnABook(Person admin) {
        int next = LocalDate.now(clock).getYear() + 1;
        admin.press("#own-books summary:has-text('Quyết định sổ của một loại')");
        admin.page().selectOption("#own-book-type", "BC");
        admin.find("#own-book-reason").fill("Quy chế công tác văn thư");
        admin.find("#own-books input[value=false]").check();
        admin.press("#own-books .btn-primary");
        assertThat(admin.find("[role=alert]")).containsText("Báo cáo đã dùng sổ chung vào ngày 01/01/" + next);
        assertThat(admin.find("#own-book-type")).hasValue("BC");
        assertThat(admin.find("#own-book-reason")).hasValue("Quy chế công tác văn thư");
        admin.find("#own-books input[value=true]").check();
        admin.find("#own-books").scrollIntoViewIfNeeded();
        admin.looks("practice-own-book");
        admin.press("#own-books .btn-primary").says("Đã ghi quyết định về sổ");
        assertThat(admin.find("#own-books li >> nth=0")).containsText("Báo cáo: sổ riêng");
        assertThat(admin.find("#own-books li >> nth=0")).containsText("01/01/" + next);
        admin.find("#own-books").scrollIntoViewIfNeeded();
        admin.looks("practice-own-book-decided");
    }

    @Test
    void theTrailIsReadFilteredAndVerified() {
        DocumentId id = new Walk(outgoing, organisation, desks.province()).submitted();
        try (var admin = desks.of(Walk.ADMIN)) {
            admin.open("/trail").looks("trail");
            admin.page().selectOption("#act", "outgoing.");
            admin.press(".queue-bar .btn").arrives("act=outgoing.");
            assertThat(admin.find("tbody")).containsText("Trình lãnh đạo đơn vị");
            admin.press(".page-head .btn");
            assertThat(admin.find(".notice[role=status]")).containsText("nguyên vẹn");
            admin.looks("trail-verified");
        }
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/trail/of/" + id).looks("trail-document");
        }
    }
}
