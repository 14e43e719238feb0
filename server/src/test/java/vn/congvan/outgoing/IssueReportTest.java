package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// What is signed and not issued, and the report on how outgoing documents were issued.
@CongVanTest
class IssueReportTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private IssueReports reports;

    @Autowired
    private FromPaper paper;

    @Autowired
    private UnscannedPapers unscanned;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @TempDir
    private java.nio.file.Path folder;

    @Test
    void whatIsSignedAndNotIssuedStandsBeforeClerkAndLeaderAndInTheReport() throws Exception {
        Walk walk = Walk.withKeys(house);
        DocumentId issued = walk.issued();
        DocumentId waiting = walk.signed();
        for (String who : List.of(Walk.CLERK, Walk.LEADER)) {
            assertThat(walk.as(who, () -> outgoing.list(OutgoingQuery.of(Queue.SIGNED_NOT_ISSUED)))
                            .rows())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.id()).isEqualTo(waiting);
                        assertThat(row.deadlines()).isPresent();
                    });
            assertThat(walk.as(who, outgoing::counters)).containsEntry(Queue.SIGNED_NOT_ISSUED, 1L);
        }
        LocalDate today = LocalDate.now((Clock) clock);
        IssueReport report = walk.as(Walk.LEADER, () -> reports.of(today, today));
        assertThat(report.total().figures()).containsExactly(2, 1, 0, 0, 1, 0, 0, 1, 0);
        assertThat(report.byUnit())
                .singleElement()
                .satisfies(unit -> assertThat(unit.signed()).isEqualTo(2));
        assertThat(report.byType()).extracting(IssueReport.Counts::name).containsExactly("Quyết định");
        assertThat(report.notIssued())
                .singleElement()
                .satisfies(one -> assertThat(one.late()).isFalse());

        signedDaysAgo(walk, waiting);
        IssueReport later = walk.as(Walk.CLERK, () -> reports.of(today.minusDays(30), today));
        assertThat(later.total().overdue()).isEqualTo(1);
        assertThat(later.notIssued())
                .singleElement()
                .satisfies(one -> assertThat(one.late()).isTrue());
        assertThat(walk.as(Walk.CLERK, () -> reports.of(today, today)).total().signed())
                .isEqualTo(1);
        printed(walk, today);
        assertThat(walk.state(issued)).isEqualTo(OutgoingState.ISSUED);
        assertThatThrownBy(() -> walk.as(Walk.DRAFTER, () -> reports.of(today, today)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("outgoing.report-not-yours"));
        assertThatThrownBy(() -> walk.as(Walk.CLERK, () -> reports.of(today, today.minusDays(1))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("outgoing.report-days"));
    }

    @Test
    void paperStandsInListAndReportFromItsNumberOnAndIsJudgedByTheDayItWasSigned() {
        Walk walk = Walk.withKeys(house);
        LocalDate today = LocalDate.now((Clock) clock);
        LocalDate signed = today.minusDays(40);
        var unit = walk.as(Walk.DRAFTER, () -> organisation.actingPost().unit());
        DocumentId id = walk.as(
                Walk.CLERK,
                () -> paper.number(new NewPaper(walk.fields(), unit, signed, 1, Optional.of("Văn thư nghỉ ốm"))));
        for (String who : List.of(Walk.CLERK, Walk.LEADER)) {
            assertThat(walk.as(who, unscanned::mine)).singleElement().satisfies(one -> {
                assertThat(one.paper().id()).isEqualTo(id);
                assertThat(one.deadlines().lateness()).isEqualTo(Deadlines.Lateness.LATE);
            });
            assertThat(walk.as(who, outgoing::counters)).containsEntry(Queue.SIGNED_NOT_ISSUED, 1L);
        }
        assertThat(walk.as(Walk.DRAFTER, unscanned::mine)).isEmpty();
        IssueReport numbered = walk.as(Walk.CLERK, () -> reports.of(signed, signed));
        assertThat(numbered.total().figures()).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0);
        assertThat(numbered.notIssued())
                .singleElement()
                .satisfies(one -> assertThat(one.late()).isTrue());

        walk.run(Walk.CLERK, () -> paper.scan(id, Scan.good().file()));
        assertThat(walk.as(Walk.CLERK, unscanned::mine)).isEmpty();
        assertThat(walk.as(Walk.CLERK, outgoing::counters)).containsEntry(Queue.SIGNED_NOT_ISSUED, 1L);
        assertThat(walk.as(Walk.CLERK, () -> outgoing.list(OutgoingQuery.of(Queue.SIGNED_NOT_ISSUED)))
                        .rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.deadlines()).map(Deadlines::lateness).contains(Deadlines.Lateness.LATE));
        assertThat(walk.as(Walk.CLERK, () -> reports.of(signed, signed)).total().figures())
                .containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0);

        walk.seal(id, walk.orderSeal(id));
        assertThat(walk.as(Walk.CLERK, () -> reports.of(signed, signed)).total().figures())
                .containsExactly(1, 0, 0, 1, 0, 0, 0, 1, 0);
    }

    private void printed(Walk walk, LocalDate today) throws Exception {
        byte[] pdf = walk.as(Walk.CLERK, () -> reports.pdf(today.minusDays(30), today));
        var file = java.nio.file.Files.write(folder.resolve("report.pdf"), pdf);
        var process = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐI")
                .contains("Mẫu của hệ thống")
                .contains("Quyết định")
                .contains("Đã ký, chưa phát hành");
        byte[] xlsx = walk.as(Walk.CLERK, () -> reports.xlsx(today.minusDays(30), today));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            var total = book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum());
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Tổng số");
            assertThat(total.getCell(1).getStringCellValue()).isEqualTo("2");
            assertThat(book.getSheetAt(1).getLastRowNum()).isEqualTo(1);
        }
    }

    private void signedDaysAgo(Walk walk, DocumentId id) {
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(_ -> jdbc.sql(
                                "update outgoing.document set signed_at = signed_at - interval '9 days' where id = ?")
                        .param(id.value())
                        .update()));
    }
}
