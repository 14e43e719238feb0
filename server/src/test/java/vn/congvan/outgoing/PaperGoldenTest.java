package vn.congvan.outgoing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.lawbook.EnvelopeSize;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.outgoing.IssueReport.Counts;
import vn.congvan.outgoing.IssueReport.NotIssued;
import vn.congvan.practice.Contact;
import vn.congvan.registers.PrintedGolden;
import vn.congvan.testing.CongVanTest;

/// What accompanies paper, and the report of issue, look as they did when people last looked at them.
@CongVanTest
class PaperGoldenTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String FOLDER = "paper";

    @Autowired
    private OnPaper paper;

    @Autowired
    private IssueReports reports;

    @Autowired
    private Lawbook lawbook;

    @TempDir
    private Path folder;

    @Test
    void theHandOverListPrintsTheGoldenPage() throws Exception {
        PrintedGolden.assertPrinted(
                folder, FOLDER, "hand-over", paper.handOver("Ủy ban nhân dân tỉnh Bình Minh", DAY, sheets()));
    }

    @Test
    void anEnvelopeOfEachSizePrintsTheGoldenPages() throws Exception {
        var contact = new Contact(
                "25 Trần Phú, phường Bình Minh", "0206 3852 000", "", "vanthu@binhminh.gov.vn", "binhminh.gov.vn");
        for (EnvelopeSize size : lawbook.envelopeSizes(DAY)) {
            PrintedGolden.assertPrinted(
                    folder, FOLDER, "envelope-" + size.code(), paper.envelopes(size, contact, sheets()));
        }
    }

    @Test
    void theReportOfIssuePrintsTheGoldenPage() throws Exception {
        Instant at = Instant.parse("2026-11-22T02:30:00Z");
        var counts = List.of(
                new Counts("Phòng Văn xã", 7, 4, 1, 1, 1, 0, 0, 6, 1),
                new Counts("Phòng Nội chính", 3, 2, 0, 0, 0, 1, 0, 2, 0));
        var report = new IssueReport(
                "Ủy ban nhân dân tỉnh Bình Minh",
                DAY.minusDays(21),
                DAY,
                at,
                new Counts("", 10, 6, 1, 1, 1, 1, 0, 8, 1),
                counts,
                List.of(new Counts("Quyết định", 10, 6, 1, 1, 1, 1, 0, 8, 1)),
                List.of(new Counts("Trần Quốc Bình", 10, 6, 1, 1, 1, 1, 0, 8, 1)),
                List.of(
                        new NotIssued(
                                "Thành lập Tổ công tác rà soát hồ sơ điện tử của các cơ quan thuộc tỉnh",
                                "Phòng Nội chính",
                                "Trần Quốc Bình",
                                false,
                                at.minusSeconds(260_000),
                                at.minusSeconds(60_000),
                                true),
                        new NotIssued(
                                "Ứng phó bão số 12",
                                "Phòng Văn xã",
                                "Trần Quốc Bình",
                                true,
                                at.minusSeconds(1_800),
                                at.plusSeconds(50_000),
                                false)));
        PrintedGolden.assertPrinted(folder, FOLDER, "issue-report", reports.pdf(report));
    }

    private static List<OnPaper.Sheet> sheets() {
        return List.of(
                sheet("05/QĐ-UBND", "Ban hành Quy chế quản lý văn bản điện tử", "Công ty TNHH An Phát", "12 Lê Lợi"),
                sheet("05/QĐ-UBND", "Ban hành Quy chế quản lý văn bản điện tử", "Ông Lê Văn Tám", ""),
                sheet("06/UBND-NC", "V/v rà soát hồ sơ điện tử quý IV năm 2026", "Công ty TNHH An Phát", "12 Lê Lợi"));
    }

    private static OnPaper.Sheet sheet(String sign, String summary, String recipient, String place) {
        return new OnPaper.Sheet(
                "Ủy ban nhân dân tỉnh Bình Minh",
                sign,
                "22/11/2026",
                summary,
                recipient,
                recipient,
                place,
                "PAPER_ONLY");
    }
}
