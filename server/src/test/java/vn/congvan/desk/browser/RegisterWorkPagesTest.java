package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.Walk;
import vn.congvan.registers.OutgoingEntry;
import vn.congvan.registers.Receiver;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Signer;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

/// A clerk's work with the registers: a line by hand, a number kept free, paper entered after an outage, the book
/// closed, and its print compared.
@CongVanTest
class RegisterWorkPagesTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Registers registers;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private TestProvince.Copy province;
    private Desks desks;
    private String today = "";

    @BeforeEach
    void twoIssuedDocuments() {
        province = provinces.fresh();
        desks = new Desks(server, province);
        today = DAY.format(LocalDate.now((Clock) clock));
        issued("Ban hành Quy chế công tác văn thư");
        issued("Kiện toàn Ban Chỉ đạo chuyển đổi số");
    }

    @Test
    void aClerkKeepsReconcilesClosesAndComparesTheBooks() {
        try (var clerk = desks.of(Walk.CLERK)) {
            clerk.open("/registers").looks("registers-shelf");
            writesALineOfThePost(clerk);
            keepsANumberFree(clerk);
            reconciles(clerk);
            answersWhatTheSystemAsks(clerk);
            closesAndCompares(clerk);
            clerk.open("/registers/outgoing?period=q4").looks("register-by-period");
            clerk.open("/outgoing/report").looks("issue-report");
            clerk.open("/outgoing?queue=signed-not-issued").looks("list-signed-not-issued");
        }
    }

    @Test
    void anAdministratorDeclaresAnOutageWithoutSeeingTheBooks() {
        try (var admin = desks.of("bui.van.tam")) {
            admin.open("/registers/numbers");
            assertThat(admin.find("#h-outage")).isVisible();
            assertThat(admin.find("#h-series")).hasCount(0);
        }
    }

    private void writesALineOfThePost(Person clerk) {
        clerk.open("/registers/kept/post");
        clerk.find("#about").fill("01/QĐ-UBND");
        clerk.press("button:has-text('Lấy')").arrives("about=01");
        assertThat(clerk.find("#c-recipients")).hasValue("Sở Nội vụ; Sở Tài chính");
        clerk.find("#c-envelopes").fill("2");
        clerk.press("#write button.btn-primary").says("Đã ghi vào sổ").looks("register-post");
        assertThat(clerk.find(".register-kept tbody tr")).hasCount(1);
        clerk.press("main a:has-text('Khóa sổ')").arrives("/closings");
        clerk.press("main form[method=post] .btn-primary").says("Đã khóa sổ").looks("register-post-closed");
        assertThat(clerk.find("main .lines")).containsText("Từ số 1 đến số 1");
    }

    private void keepsANumberFree(Person clerk) {
        clerk.open("/registers/numbers");
        assertThat(clerk.find("main")).containsText("Dãy số liền mạch từ 01 đến 02.");
        clerk.find("#reserve-reason").fill("Quyết định khen thưởng");
        clerk.press("button:has-text('Giữ số tiếp theo')").says("Đã giữ số").looks("numbers-reserved");
        clerk.find("form[action$='/unused'] input[name=reason]").fill("Hoãn sang tuần sau");
        clerk.press("button:has-text('Không dùng')").says("Đã ghi lý do không dùng số");
    }

    private void reconciles(Person clerk) {
        clerk.find("#outage-from").fill(today);
        clerk.find("#outage-from-time").fill("00:00");
        clerk.find("#outage-to").fill(today);
        clerk.find("#outage-to-time").fill("00:01");
        clerk.find("#outage-reason").fill("Mất điện tòa nhà");
        clerk.press("button:has-text('Mở đối chiếu')").says("Sổ đã mở đối chiếu");
        paper(clerk, "1", "Trùng số");
        assertThat(clerk.find(".notice.is-bad")).containsText("Ban hành Quy chế công tác văn thư");
        assertThat(clerk.find(".notice.is-bad")).containsText("Trùng số");
        clerk.looks("numbers-collision");
        paper(clerk, "400", "Ghi nhầm số");
        assertThat(clerk.find(".notice.is-bad")).containsText("cách quá xa số cuối cùng");
        assertThat(clerk.find("#paper input[name=confirmed]")).hasValue("400");
        paper(clerk, "4", "Cử cán bộ trực");
        clerk.says("Đã nhập văn bản giấy").looks("numbers-reconciling");
        clerk.press("button:has-text('Đã nhập đủ')").says("Đã đối chiếu xong");
        assertThat(clerk.find("main")).containsText("Dãy số liền mạch từ 01 đến 04.");
    }

    private void answersWhatTheSystemAsks(Person clerk) {
        noticed();
        clerk.open("/registers/numbers");
        assertThat(clerk.find("#reconcile")).containsText("trong thời gian đó có cấp số trên giấy không?");
        assertThat(clerk.find("#reconcile button:has-text('Không có')")).isVisible();
        clerk.find("#reconcile summary").click();
        clerk.find("#copy-number").fill("1");
        clerk.find("#copy-day").fill(today);
        clerk.find("#original").fill("05/2026/NĐ-CP, 10/11/2026");
        clerk.find("#copy-subject").fill("Nghị định về văn thư điện tử");
        clerk.find("#copy-signer").fill("Nguyễn Thị Mai");
        clerk.find("#copy-receivers").fill("Các sở, ban, ngành");
        clerk.looks("numbers-noticed");
        clerk.press("#paper-copy button").says("Đã nhập văn bản giấy");
        clerk.press("button:has-text('Đã nhập đủ')").says("Đã đối chiếu xong");
        assertThat(clerk.find("main")).containsText("hệ thống tự ghi nhận");
        noticed();
        clerk.open("/registers/numbers")
                .press("#reconcile button:has-text('Không có')")
                .says("Đã đối chiếu xong");
    }

    /// As after a start: a real silence would be asked about in every agency of this server.
    private void noticed() {
        Acting.InPost clerk = province.as(Walk.CLERK);
        ActingAs.run(
                clerk,
                () -> transactions.executeWithoutResult(_ -> jdbc.sql("""
                                insert into registers.outage (agency_id, id, authority_id, began, ended, reason, declared_by,
                                    declared_at, noticed)
                                values (public.current_agency(), gen_random_uuid(), :authority, :began, :ended, 'ngừng', 'hệ thống',
                                    :ended, true)
                                """)
                        .param(
                                "authority",
                                organisation
                                        .servedBy(clerk.post())
                                        .getFirst()
                                        .id()
                                        .value())
                        .param("began", clock.instant().atOffset(ZoneOffset.UTC).minusSeconds(60))
                        .param("ended", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()));
    }

    private void paper(Person clerk, String number, String subject) {
        clerk.find("#number").fill(number);
        clerk.find("#notation").fill("QĐ-UBND");
        clerk.find("#day").fill(today);
        clerk.find("#type").selectOption("QD");
        clerk.find("#subject").fill(subject);
        clerk.find("#position").fill("Chủ tịch");
        clerk.find("#signer").fill("Trần Quốc Bình");
        clerk.find("#receivers").fill("Sở Nội vụ; Sở Y tế");
        clerk.find("#keeper").fill("Văn thư");
        clerk.press("#paper button.btn-primary");
    }

    private void closesAndCompares(Person clerk) {
        clerk.open("/registers/outgoing/closings").press("button:has-text('Khóa sổ')");
        clerk.says("Đã khóa sổ").looks("closings");
        String digest = clerk.find(".lines .code").first().textContent();
        clerk.open("/registers/compare").find("#digest").fill(digest);
        clerk.press("main form.leaf .btn-primary");
        assertThat(clerk.find("#result .notice.is-good")).containsText("Khớp");
        clerk.looks("compare-same");
        clerk.open("/registers/compare").find("#digest").fill("0123456789abcdef");
        clerk.press("main form.leaf .btn-primary");
        assertThat(clerk.find(".notice.is-bad")).containsText("không có sổ nào được khóa với mã này");
    }

    private void issued(String subject) {
        Acting.InPost clerk = province.as(Walk.CLERK);
        DocumentId id = DocumentId.fresh();
        ActingAs.run(
                clerk,
                () -> transactions.executeWithoutResult(_ -> {
                    var authority = organisation.servedBy(clerk.post()).getFirst();
                    var entry = new OutgoingEntry(
                            "Quyết định",
                            authority.name(),
                            subject,
                            OutgoingEntry.VIETNAMESE,
                            2,
                            Optional.empty(),
                            new Signer("Chủ tịch", "Trần Quốc Bình"),
                            List.of(
                                    new Receiver(Optional.empty(), "Sở Nội vụ"),
                                    new Receiver(Optional.empty(), "Sở Tài chính")),
                            Urgency.NORMAL,
                            4,
                            Optional.empty(),
                            "Văn thư");
                    var type = lawbook.documentType("QD", LocalDate.now((Clock) clock));
                    registers.takeOutgoing(id, authority, type, Optional.of("NC"), entry);
                    registers.issued(id, clock.instant());
                }));
    }
}
