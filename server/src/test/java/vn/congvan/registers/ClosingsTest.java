package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
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

/// Closing a book fixes its lines; a printed book can be compared with the data ever after.
@CongVanTest
class ClosingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Registers registers;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private Closings closings;

    @Autowired
    private Reservations reservations;

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

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

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
    void aClosedBookIsFixedByADigestThatItsPrintBearsAndThatTheDataKeep() {
        issued("Ban hành Quy chế công tác văn thư");
        DocumentId cancelled = number("Kế hoạch số hóa");
        act(() -> registers.cancelOutgoing(cancelled, "Thiết bị ký của cơ quan hỏng"));
        Closing closing = close(DAY);
        assertThat(List.of(closing.first(), closing.last(), closing.lines(), closing.cancelled()))
                .containsExactly(1, 2, 2, 1);
        assertThat(closing.digest()).matches("[0-9a-f]{64}");
        assertThat(closing.closedBy()).isEqualTo("Nguyễn Thị Mai");
        Comparison whole =
                ActingAs.call(clerk, () -> closings.compare(closing.spaced().toUpperCase(java.util.Locale.ROOT)));
        assertThat(whole.same()).isTrue();
        assertThat(whole.partly()).isEmpty();
        Comparison part =
                ActingAs.call(clerk, () -> closings.compare(closing.digest().substring(0, 16)));
        assertThat(part.same()).isTrue();
        assertThat(part.partly()).isPresent();
        assertThat(ActingAs.call(clerk, () -> books.page(RegisterQuery.year(RegisterKind.OUTGOING, ubnd.id(), 2026)))
                        .closings())
                .containsExactly(closing);
    }

    @Test
    void thePrintedFileOfAClosedBookIsComparedLineByLine() throws Exception {
        issued("Ban hành Quy chế công tác văn thư");
        Closing closing = close(DAY);
        byte[] pdf = ActingAs.call(clerk, () -> closings.pdf(closing.id()));
        byte[] xlsx = ActingAs.call(clerk, () -> closings.xlsx(closing.id()));
        assertThat(ActingAs.call(clerk, () -> closings.compare(pdf)).same()).isTrue();
        assertThat(ActingAs.call(clerk, () -> closings.compare(xlsx)).same()).isTrue();
        Comparison forged = ActingAs.call(clerk, () -> closings.compare(forged(xlsx)));
        assertThat(forged.dataUnchanged()).isTrue();
        assertThat(forged.same()).isFalse();
        assertThat(forged.onlyPrinted()).singleElement().asString().contains("Sở Tài chính");
        assertThat(forged.onlyData()).singleElement().asString().contains("Sở Nội vụ");
    }

    @Test
    void aCellThatShowsOneTextAndKeepsAnotherBesideItIsRefused() throws Exception {
        issued("Mời họp");
        Closing closing = close(DAY);
        byte[] printed = ActingAs.call(clerk, () -> closings.xlsx(closing.id()));
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(printed))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().contains("Mời họp")) {
                            cell.setCellValue("Thôi họp");
                        }
                    }
                }
            }
            book.write(out);
        }
        assertRefused("files.cell-with-two-texts", () -> closings.compare(out.toByteArray()));
    }

    @Test
    void aLineThatWasTamperedWithInTheDatabaseIsFound() {
        issued("Ban hành Quy chế công tác văn thư");
        issued("Mời họp");
        Closing closing = close(DAY);
        assertThatThrownBy(() ->
                        act(() -> jdbc.sql("update registers.outgoing set subject = 'Khác' where authority_id = ?")
                                .param(ubnd.id().value())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("closed register");
        assertThatThrownBy(() -> act(() -> jdbc.sql("update registers.closing set digest = ? where id = ?")
                        .params(closing.digest().replace('a', 'b'), closing.id())
                        .update()))
                .isInstanceOf(DataAccessException.class);
        // Whoever holds the database can take the guard away; the digest still finds what he did.
        JdbcClient holder = JdbcClient.create(owner);
        holder.sql("alter table registers.outgoing disable trigger user, no force row level security")
                .update();
        try {
            assertThat(holder.sql(
                                    "update registers.outgoing set subject = 'Khác' where authority_id = ? and number = 2")
                            .param(ubnd.id().value())
                            .update())
                    .isEqualTo(1);
        } finally {
            holder.sql("alter table registers.outgoing enable trigger user, force row level security")
                    .update();
        }
        Comparison found = ActingAs.call(clerk, () -> closings.compare(closing.digest()));
        assertThat(found.dataUnchanged()).isFalse();
        assertThat(found.now()).isNotEqualTo(closing.digest());
    }

    @Test
    void whatIsLearntAboutAClosedLineStandsBesideItAsADatedSupplement() {
        DocumentId document = issued("Mời họp");
        act(() -> registers.acknowledged(document, "Sở Nội vụ: Trương Thị Yến, 20/11/2026"));
        Closing closing = close(DAY);
        act(() -> registers.receipted(document, "Kho: Lò Thị Hương, 21/11/2026"));
        act(() -> registers.receipted(document, "Kho: Lò Thị Hương, 21/11/2026"));
        act(() -> registers.issued(document, clock.instant()));
        RegisterPage page =
                ActingAs.call(clerk, () -> books.page(RegisterQuery.year(RegisterKind.OUTGOING, ubnd.id(), 2026)));
        assertThat(page.supplements())
                .extracting(later -> later.number() + " " + later.words())
                .containsExactly("1 Kho: Lò Thị Hương, 21/11/2026");
        assertThat(page.lines().getFirst().cells().get(8)).isEqualTo("Sở Nội vụ: Trương Thị Yến, 20/11/2026");
        assertThat(ActingAs.call(clerk, () -> registers.receipt(document)).byHand())
                .contains("Kho: Lò Thị Hương, 21/11/2026");
        assertThat(ActingAs.call(clerk, () -> closings.compare(closing.digest()))
                        .same())
                .isTrue();
    }

    @Test
    void theNextClosingGoesOnWhereTheLastEndedAndNothingIsClosedTwice() {
        issued("Một");
        close(DAY);
        assertRefused("registers.nothing-to-close", () -> close(DAY));
        clock.moveTo(DAY.plusDays(3).atTime(9, 0));
        issued("Hai");
        Closing second = close(DAY.plusDays(3));
        assertThat(List.of(second.first(), second.last())).containsExactly(2, 2);
        assertThat(second.from()).isEqualTo(DAY.plusDays(1));
        assertRefused("registers.closing-future", () -> close(DAY.plusDays(4)));
    }

    @Test
    void aBookIsClosedOnlyWhenEveryNumberHasItsEnd() {
        DocumentId open = number("Chưa phát hành");
        assertRefused("registers.closing-open", () -> close(DAY));
        act(() -> registers.issued(open, clock.instant()));
        ActingAs.run(clerk, () -> reservations.reserve(ubnd.id(), Book.COMMON, "Khen thưởng"));
        assertRefused("registers.closing-open", () -> close(DAY));
        ActingAs.run(clerk, () -> reservations.unused(ubnd.id(), 2026, Book.COMMON, 2, "Hoãn"));
        assertThat(close(DAY).cancelled()).isEqualTo(1);
    }

    @Test
    void onlyTheClerkClosesAndWhoMaySeeTheBookCompares() {
        issued("Một");
        Closing closing = close(DAY);
        var leader = province.as("tran.quoc.binh");
        assertThat(ActingAs.call(leader, () -> closings.compare(closing.digest()))
                        .same())
                .isTrue();
        assertThatThrownBy(() -> ActingAs.call(
                        leader, () -> closings.close(RegisterKind.OUTGOING, ubnd.id(), 2026, Book.COMMON, DAY)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registers.not-yours-to-keep"));
        assertThatThrownBy(() -> ActingAs.call(province.as("truong.thi.yen"), () -> closings.compare(closing.digest())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registers.digest-unknown"));
        assertRefused("registers.digest-typed", () -> closings.compare("12 ab"));
        assertRefused("registers.digest-unknown", () -> closings.compare("0123456789abcdef0123"));
        assertRefused(
                "files.broken",
                () -> closings.compare("no file at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static byte[] forged(byte[] xlsx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (int at = 0; at < row.getLastCellNum(); at++) {
                        forge(row, at);
                    }
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    /// A new cell: the old one keeps its own text beside what is put into it.
    private static void forge(Row row, int at) {
        var cell = row.getCell(at);
        if (cell != null
                && cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().startsWith("Sở Nội vụ")) {
            row.removeCell(cell);
            row.createCell(at).setCellValue("Sở Tài chính");
        }
    }

    private Closing close(LocalDate to) {
        return ActingAs.call(clerk, () -> closings.close(RegisterKind.OUTGOING, ubnd.id(), 2026, Book.COMMON, to));
    }

    private DocumentId issued(String subject) {
        DocumentId id = number(subject);
        act(() -> registers.issued(id, clock.instant()));
        return id;
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

    private void assertRefused(String code, Callable<?> work) {
        assertThatThrownBy(() -> ActingAs.call(clerk, work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
