package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

/// The registers as spreadsheets, by period; the register of copies; and those that are kept by hand.
@CongVanTest
class RegistersOnPaperTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Registers registers;

    @Autowired
    private CopyBook copies;

    @Autowired
    private KeptRegisters kept;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path folder;

    private TestProvince.Copy province;
    private Acting.InPost clerk;
    private IssuingAuthority ubnd;

    @BeforeEach
    void aBook() {
        clock.moveTo(DAY.atTime(9, 0));
        province = provinces.fresh();
        clerk = province.as("nguyen.thi.mai");
        ubnd = ActingAs.call(clerk, () -> organisation.servedBy(clerk.post()).getFirst());
    }

    @Test
    void aSpreadsheetHasTheCoverTheOfficialColumnsAndTheSameCellsAsThePage() throws IOException {
        number("Ban hành Quy chế công tác văn thư");
        RegisterQuery query = RegisterQuery.year(RegisterKind.OUTGOING, ubnd.id(), 2026);
        try (var book = opened(ActingAs.call(clerk, () -> books.xlsx(query)))) {
            assertThat(texts(book.getSheet("Bìa")))
                    .containsExactly(
                            List.of("Ủy ban nhân dân tỉnh Bình Minh"),
                            List.of("SỔ ĐĂNG KÝ VĂN BẢN ĐI"),
                            List.of("Năm: 2026"),
                            List.of("Quyển số: 01 – Văn bản hành chính"),
                            List.of("Từ ngày 01/01/2026 đến ngày 31/12/2026"),
                            List.of("Từ số 1 đến số 1"),
                            List.of("Phụ lục IV, Mẫu I; Điều 16, Nghị định 30/2020/NĐ-CP"));
            List<List<String>> sheet = texts(book.getSheet("Sổ"));
            RegisterPage page = ActingAs.call(clerk, () -> books.page(query));
            assertThat(sheet.get(7))
                    .hasSize(10)
                    .startsWith("Số, ký hiệu văn bản")
                    .endsWith("Ghi chú");
            assertThat(sheet.get(8)).startsWith("(1)").endsWith("(10)");
            assertThat(sheet.get(9)).isEqualTo(page.lines().getFirst().cells());
        }
    }

    @Test
    void nothingThatSomebodyWroteBecomesAFormula() throws IOException {
        number("=HYPERLINK(\"http://example.invalid\")");
        for (String written : List.of("=1+1", "+84 1234", "-5", "@SUM(A1)")) {
            ActingAs.run(clerk, () -> kept.write(ubnd.id(), "hand-over", handOver(written), Optional.empty()));
        }
        var query = new KeptQuery(ubnd.id(), "hand-over", 2026, Optional.empty(), Optional.empty(), 0);
        try (var book = opened(ActingAs.call(clerk, () -> kept.xlsx(query)))) {
            Sheet sheet = book.getSheet("Sổ");
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            assertThat(texts(sheet).stream().map(row -> row.size() > 3 ? row.get(3) : ""))
                    .contains("'=1+1", "'+84 1234", "'-5", "'@SUM(A1)");
        }
    }

    @Test
    void aQuarterAndAMonthAreShownByTheirDays() {
        number("Trong tháng mười một");
        clock.moveTo(DAY.plusMonths(1).atTime(9, 0));
        number("Trong tháng mười hai");
        assertThat(linesOf("m11")).containsExactly("01/QĐ-UBND");
        assertThat(linesOf("m12")).containsExactly("02/QĐ-UBND");
        assertThat(linesOf("q4")).containsExactly("01/QĐ-UBND", "02/QĐ-UBND");
        assertThat(linesOf("q3")).isEmpty();
        for (String none : List.of("", "q0", "q5", "m0", "m13", "x1")) {
            assertThat(Period.of(2026, none)).as(none).isEmpty();
        }
    }

    @Test
    void allCopiesShareOneSeriesAndACancelledOneStaysInItsLine() throws Exception {
        UUID first = UUID.randomUUID();
        assertThat(copy(first, "Sao y", "SY-UBND", true).full()).isEqualTo("01/SY-UBND");
        UUID second = UUID.randomUUID();
        assertThat(copy(second, "Trích sao", "TrS-UBND", false).full()).isEqualTo("02/TrS-UBND");
        assertRefused("registers.copy-numbered", () -> copy(first, "Sao y", "SY-UBND", true));
        act(() -> copies.cancel(second, "In hỏng"));
        assertThat(ActingAs.call(clerk, () -> copies.numberOf(second))).isEmpty();
        assertThat(ActingAs.call(clerk, () -> copies.numberOf(first))
                        .orElseThrow()
                        .full())
                .isEqualTo("01/SY-UBND");
        RegisterQuery query = RegisterQuery.year(RegisterKind.COPIES, ubnd.id(), 2026);
        RegisterPage page = ActingAs.call(clerk, () -> books.page(query));
        assertThat(page.form().official()).isFalse();
        assertThat(page.lines().get(1).cells().getLast()).isEqualTo("Hủy số: In hỏng");
        PrintedGolden.assertPrinted(folder, "copies", ActingAs.call(clerk, () -> books.pdf(query)));
    }

    @Test
    void theRegisterOfThePostIsKeptFromAnIssuedDocumentAndPrintedInTheOfficialForm() throws Exception {
        issued("Mời họp");
        Map<String, String> proposed = ActingAs.call(clerk, () -> kept.proposed(ubnd.id(), "post", "01/QĐ-UBND"));
        assertThat(proposed)
                .containsEntry("sent-on", "2026-11-20")
                .containsEntry("number", "01/QĐ-UBND")
                .containsEntry("recipients", "Sở Nội vụ; Lưu: VT, NC");
        var cells = new java.util.HashMap<>(proposed);
        cells.put("envelopes", "2");
        int line = ActingAs.call(clerk, () -> kept.write(ubnd.id(), "post", cells, Optional.of("01/QĐ-UBND")));
        cells.put("receipt", "Bưu điện tỉnh, 20/11/2026");
        ActingAs.run(clerk, () -> kept.change(ubnd.id(), "post", 2026, line, cells));
        PrintedGolden.assertPrinted(folder, "post", ActingAs.call(clerk, () -> kept.pdf(year("post"))));
    }

    @Test
    void theRegisterOfKeptCopiesAndThatOfPaperHandedOverArePrinted() throws Exception {
        issued("Mời họp");
        var cells = new java.util.HashMap<>(
                ActingAs.call(clerk, () -> kept.proposed(ubnd.id(), "kept-copies", "01/QĐ-UBND")));
        assertThat(cells).containsEntry("document", "01/QĐ-UBND ngày 20/11/2026");
        cells.put("user", "Lò Thị Hương");
        cells.put("permitted-by", "Chánh Văn phòng");
        ActingAs.run(clerk, () -> kept.write(ubnd.id(), "kept-copies", cells, Optional.of("01/QĐ-UBND")));
        PrintedGolden.assertPrinted(folder, "kept-copies", ActingAs.call(clerk, () -> kept.pdf(year("kept-copies"))));
        ActingAs.run(clerk, () -> kept.write(ubnd.id(), "hand-over", handOver("Phòng Văn xã"), Optional.empty()));
        PrintedGolden.assertPrinted(folder, "hand-over", ActingAs.call(clerk, () -> kept.pdf(year("hand-over"))));
    }

    @Test
    void everyColumnOfALineThatIsWrongIsNamedAndNothingIsWritten() {
        assertThatThrownBy(() -> ActingAs.run(
                        clerk,
                        () -> kept.write(
                                ubnd.id(),
                                "post",
                                Map.of("sent-on", "31/02/2026", "envelopes", "zwei", "seal", "x", "number", "5/QĐ"),
                                Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(reason -> reason.code())
                                .containsExactly(
                                        "registers.kept-no-day",
                                        "registers.kept-missing",
                                        "registers.kept-no-count",
                                        "registers.kept-column-unknown"));
        var back = new java.util.HashMap<String, String>(
                Map.of("date", "2026-11-20", "user", "A", "document", "B", "summary", "C", "permitted-by", "D"));
        back.put("returned-on", "2026-11-19");
        assertRefused("registers.kept-day-before", () -> kept.write(ubnd.id(), "kept-copies", back, Optional.empty()));
        assertThat(ActingAs.call(clerk, () -> kept.page(year("post"))).total()).isZero();
    }

    @Test
    void onlyTheClerkWhoKeepsTheBooksWritesIntoThem() {
        var leader = province.as("tran.quoc.binh");
        assertThatThrownBy(() -> ActingAs.run(
                        leader, () -> kept.write(ubnd.id(), "hand-over", handOver("Kho"), Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registers.not-yours-to-keep"));
        assertThat(ActingAs.call(leader, () -> kept.page(year("hand-over")))
                        .may()
                        .permitted())
                .isFalse();
        assertThatThrownBy(() -> ActingAs.run(province.as("truong.thi.yen"), () -> kept.page(year("hand-over"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registers.authority-unknown"));
    }

    private KeptQuery year(String form) {
        return new KeptQuery(ubnd.id(), form, 2026, Optional.empty(), Optional.empty(), 0);
    }

    private static Map<String, String> handOver(String to) {
        return Map.of(
                "handed-on", "2026-11-20",
                "document", "01/QĐ-UBND ngày 20/11/2026",
                "summary", "Quyết định: Ban hành Quy chế",
                "to", to,
                "copies", "3");
    }

    private List<String> linesOf(String word) {
        Period period = Period.of(2026, word).orElseThrow();
        var query = new RegisterQuery(
                RegisterKind.OUTGOING,
                ubnd.id(),
                2026,
                Optional.empty(),
                Optional.empty(),
                Optional.of(period.from()),
                Optional.of(period.to()),
                0,
                50);
        return ActingAs.call(clerk, () -> books.page(query)).lines().stream()
                .map(line -> line.cells().getFirst())
                .toList();
    }

    private static XSSFWorkbook opened(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }

    private static List<List<String>> texts(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (Row row : sheet) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(cell.getStringCellValue()));
            rows.add(
                    sheet.getMergedRegions().stream().anyMatch(merged -> merged.isInRange(row.getRowNum(), 0))
                            ? cells.subList(0, 1)
                            : cells);
        }
        return rows;
    }

    private GivenNumber copy(UUID id, String form, String notation, boolean onPaper) {
        var entry = new CopyEntry(
                form,
                notation,
                "12/QĐ-UBND ngày 05/01/2026",
                "Quyết định: Ban hành Quy chế công tác văn thư",
                List.of(new Receiver(Optional.empty(), "Sở Nội vụ")),
                onPaper ? 3 : 0,
                onPaper,
                onPaper ? Optional.of("Vũ Đình Khoa") : Optional.empty(),
                Optional.empty());
        return ActingAs.call(clerk, () -> transactions.execute(_ -> copies.take(id, ubnd.id(), entry)));
    }

    private void issued(String subject) {
        DocumentId document = number(subject);
        act(() -> registers.issued(document, clock.instant()));
    }

    private DocumentId number(String subject) {
        DocumentId id = DocumentId.fresh();
        act(() -> registers.takeOutgoing(
                id, ubnd, lawbook.documentType("QD", DAY), Optional.of("NC"), Papers.outgoing(subject)));
        return id;
    }

    private void act(Runnable work) {
        ActingAs.run(clerk, () -> transactions.executeWithoutResult(_ -> work.run()));
    }

    private void assertRefused(String code, java.util.concurrent.Callable<?> work) {
        assertThatThrownBy(() -> ActingAs.call(clerk, work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
