package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterForm;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.Practice;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

@CongVanTest
class RegisterBooksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Registers registers;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private Practice practice;

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
    void aFewLines() {
        clock.moveTo(DAY.atTime(9, 0));
        province = provinces.fresh();
        clerk = province.as("nguyen.thi.mai");
        ubnd = ActingAs.call(clerk, () -> organisation.servedBy(clerk.post()).getFirst());
        DocumentId issued = number("QD", "Ban hành Quy chế công tác văn thư");
        act(() -> registers.issued(issued, clock.instant()));
        DocumentId cancelled = number("KH", "Kế hoạch số hóa tài liệu");
        act(() -> registers.cancelOutgoing(cancelled, "Thiết bị ký của cơ quan hỏng"));
        number("CV", "Trả lời đề nghị của Sở Nội vụ");
        number("QPPL-QD", "Quy định về quản lý hồ sơ điện tử");
        DocumentId arrived = DocumentId.fresh();
        act(() ->
                registers.takeArrival(arrived, ubnd.id(), Optional.empty(), Papers.incoming("Góp ý dự thảo Kế hoạch")));
        act(() -> registers.handedOver(arrived, "Phòng Văn xã", DAY, Optional.of("Nguyễn Hữu Phước")));
    }

    @Test
    void aBookIsShownUnderTheNameThatTheAgencyGaveItAndTheOthersAsTheLawsFormCallsThem() {
        ActingAs.run(
                province.as("bui.van.tam"),
                () -> practice.nameBook(
                        ubnd.id(), Book.named(RegisterKind.OUTGOING, Book.COMMON), "Sổ đi của Ủy ban", DAY));
        assertThat(page(RegisterKind.OUTGOING).books())
                .extracting(BookView::name)
                .containsExactly("Sổ đi của Ủy ban", "Quyết định quy phạm pháp luật");
        assertThat(page(RegisterKind.INCOMING).books())
                .extracting(BookView::name)
                .containsExactly("Văn bản đến");
    }

    @Test
    void whoHasAcknowledgedStandsInTheNinthColumnWhetherByTheExchangeOrOnPaper() {
        DocumentId document = number("CV", "Mời họp");
        assertThatThrownBy(() -> act(() -> registers.receipted(document, "Kho: Lò Thị Hương")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registers.no-number"));
        act(() -> registers.issued(document, clock.instant()));
        act(() -> registers.acknowledged(document, "Sở Nội vụ: Trương Thị Yến, 20/11/2026"));
        act(() -> registers.receipted(document, "Kho: Lò Thị Hương, 21/11/2026"));
        assertThat(page(RegisterKind.OUTGOING).lines())
                .filteredOn(line -> line.document().equals(Optional.of(document)))
                .extracting(line -> line.cells().get(8))
                .containsExactly("Sở Nội vụ: Trương Thị Yến, 20/11/2026; Kho: Lò Thị Hương, 21/11/2026");
        assertThat(ActingAs.call(clerk, () -> registers.receipt(document)).byHand())
                .contains("Kho: Lò Thị Hương, 21/11/2026");
    }

    @Test
    void theOutgoingRegisterHasTheTenOfficialColumns() {
        assertThat(page(RegisterKind.OUTGOING).form().columns())
                .extracting(RegisterForm.Column::title)
                .containsExactly(
                        "Số, ký hiệu văn bản",
                        "Ngày tháng văn bản",
                        "Tên loại và trích yếu nội dung văn bản",
                        "Người ký",
                        "Nơi nhận văn bản",
                        "Đơn vị, người nhận bản lưu",
                        "Số lượng bản",
                        "Ngày chuyển",
                        "Ký nhận",
                        "Ghi chú");
    }

    @Test
    void theIncomingRegisterHasTheTenOfficialColumns() {
        assertThat(page(RegisterKind.INCOMING).form().columns())
                .extracting(RegisterForm.Column::title)
                .containsExactly(
                        "Ngày đến",
                        "Số đến",
                        "Tác giả",
                        "Số, ký hiệu văn bản",
                        "Ngày tháng văn bản",
                        "Tên loại và trích yếu nội dung văn bản",
                        "Đơn vị hoặc người nhận",
                        "Ngày chuyển",
                        "Ký nhận",
                        "Ghi chú");
    }

    @Test
    void eachCellStandsUnderItsColumn() {
        assertThat(page(RegisterKind.OUTGOING).lines().getFirst().cells())
                .containsExactly(
                        "01/QĐ-UBND",
                        "20/11/2026",
                        "Quyết định: Ban hành Quy chế công tác văn thư",
                        "Nguyễn Văn Bình",
                        "Sở Nội vụ; Lưu: VT, NC",
                        "Văn thư",
                        "12",
                        "20/11/2026",
                        "",
                        "");
        assertThat(page(RegisterKind.INCOMING).lines().getFirst().cells())
                .containsExactly(
                        "20/11/2026",
                        "1",
                        "Sở Khoa học và Công nghệ",
                        "05/SKHCN-VP",
                        "19/11/2026",
                        "Công văn: Góp ý dự thảo Kế hoạch",
                        "Phòng Văn xã",
                        "20/11/2026",
                        "Nguyễn Hữu Phước",
                        "");
    }

    @Test
    void aCancelledNumberStaysInItsLineWithTheReason() {
        RegisterPage page = page(RegisterKind.OUTGOING);
        RegisterLine line = page.lines().get(1);
        assertThat(line.state()).isEqualTo(RegisterLine.State.CANCELLED);
        assertThat(line.cells().getFirst()).isEqualTo("02/KH-UBND");
        assertThat(line.cells().getLast()).isEqualTo("Hủy số: Thiết bị ký của cơ quan hỏng");
        assertThat(page.cancelled()).isEqualTo(1);
        assertThat(page.total()).isEqualTo(4);
    }

    @Test
    void viewsByBookKindAndDayShowTheirLinesOnly() {
        RegisterQuery year = RegisterQuery.year(RegisterKind.OUTGOING, ubnd.id(), 2026);
        assertThat(numbers(view(year, Optional.of("QPPL-QD"), Optional.empty(), Optional.empty())))
                .containsExactly("01/2026/QĐ-UBND");
        assertThat(numbers(view(year, Optional.empty(), Optional.of("Công văn"), Optional.empty())))
                .containsExactly("03/UBND-NC");
        assertThat(numbers(view(year, Optional.empty(), Optional.empty(), Optional.of(DAY.plusDays(1)))))
                .isEmpty();
        assertThat(page(RegisterKind.OUTGOING).books())
                .extracting(BookView::name)
                .containsExactly("Văn bản hành chính", "Quyết định quy phạm pháp luật");
    }

    @Test
    void aPageShowsItsPartAndTheTotal() {
        RegisterQuery second =
                RegisterQuery.year(RegisterKind.OUTGOING, ubnd.id(), 2026).page(1, 2);
        RegisterPage page = ActingAs.call(clerk, () -> books.page(second));
        assertThat(numbers(page)).containsExactly("03/UBND-NC", "01/2026/QĐ-UBND");
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.pages()).isEqualTo(2);
    }

    @Test
    void theOutgoingRegisterIsPrintedInTheOfficialForm() throws Exception {
        var query = new RegisterQuery(
                RegisterKind.OUTGOING,
                ubnd.id(),
                2026,
                Optional.of(Book.COMMON),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.of(LocalDate.of(2026, 11, 30)),
                0,
                1);
        PrintedGolden.assertPrinted(folder, "outgoing", ActingAs.call(clerk, () -> books.pdf(query)));
    }

    @Test
    void theIncomingRegisterIsPrintedInTheOfficialForm() throws Exception {
        PrintedGolden.assertPrinted(
                folder,
                "incoming",
                ActingAs.call(clerk, () -> books.pdf(RegisterQuery.year(RegisterKind.INCOMING, ubnd.id(), 2026))));
    }

    @Test
    void aSpecialistDoesNotSeeTheBooksAndALeaderDoes() {
        RegisterQuery query = RegisterQuery.year(RegisterKind.OUTGOING, ubnd.id(), 2026);
        assertRefused("registers.not-yours-to-see", province.as("nguyen.van.an"), query);
        assertThat(ActingAs.call(province.as("tran.quoc.binh"), () -> books.page(query))
                        .total())
                .isEqualTo(4);
    }

    @Test
    void anotherAgencysRegisterIsAnsweredLikeAnUnknownOne() {
        assertRefused(
                "registers.authority-unknown",
                province.as("truong.thi.yen"),
                RegisterQuery.year(RegisterKind.OUTGOING, ubnd.id(), 2026));
    }

    private void assertRefused(String code, Acting actor, RegisterQuery query) {
        assertThatThrownBy(() -> ActingAs.call(actor, () -> books.page(query)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private RegisterPage page(RegisterKind kind) {
        return ActingAs.call(clerk, () -> books.page(RegisterQuery.year(kind, ubnd.id(), 2026)));
    }

    private RegisterPage view(
            RegisterQuery year, Optional<String> book, Optional<String> type, Optional<LocalDate> from) {
        var query = new RegisterQuery(
                year.kind(), year.authority(), year.year(), book, type, from, Optional.empty(), 0, 50);
        return ActingAs.call(clerk, () -> books.page(query));
    }

    private static List<String> numbers(RegisterPage page) {
        Stream<RegisterLine> lines = page.lines().stream();
        return lines.map(line -> line.cells().getFirst()).toList();
    }

    private DocumentId number(String type, String subject) {
        DocumentId id = DocumentId.fresh();
        OutgoingEntry sample = Papers.outgoing(subject);
        var documentType = lawbook.documentType(type, DAY);
        var entry = new OutgoingEntry(
                documentType.name(),
                sample.organName(),
                subject,
                sample.language(),
                sample.pages(),
                sample.note(),
                sample.signer(),
                sample.receivers(),
                sample.urgency(),
                sample.copies(),
                sample.answerDue(),
                sample.copyKeeper());
        act(() -> registers.takeOutgoing(id, ubnd, documentType, Optional.of("NC"), entry));
        return id;
    }

    private void act(Runnable work) {
        ActingAs.run(clerk, () -> transactions.executeWithoutResult(_ -> work.run()));
    }
}
