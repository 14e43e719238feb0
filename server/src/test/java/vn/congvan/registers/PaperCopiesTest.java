package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

/// Copies that were numbered on paper while the system was down.
@CongVanTest
class PaperCopiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private TestProvince provinces;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private Outages outages;

    @Autowired
    private PaperCopies paperCopies;

    @Autowired
    private CopyBook copyBook;

    @Autowired
    private Closings closings;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private Acting.InPost clerk;
    private IssuingAuthority ubnd;

    @BeforeEach
    void aSeries() {
        clock.moveTo(DAY.atTime(9, 0));
        clerk = provinces.fresh().as("nguyen.thi.mai");
        ubnd = ActingAs.call(clerk, () -> organisation.servedBy(clerk.post()).getFirst());
    }

    /// One series of copies on paper and electronic: it waits for its paper as the books of documents do.
    @Test
    void theSeriesOfCopiesIsReconciledToo() {
        assertThat(copy()).isEqualTo(1);
        Outage outage = declare();
        assertRefused("registers.reconciling", this::copy);
        assertThatThrownBy(() -> enterCopy(outage, 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons().getFirst().values())
                                .containsEntry("number", "01/SY-UBND")
                                .containsEntry("there-subject", "Quyết định: Ban hành Quy chế"));
        assertRefused("registers.outage-number", () -> enterCopy(outage, 0));
        enterCopy(outage, 3);
        assertRefused("registers.outage-was-entered", () -> settle(outage, true));
        assertThatThrownBy(() -> settle(outage, false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons().getFirst().values())
                                .extractingByKey("numbers")
                                .asString()
                                .endsWith(" 2026: 2")
                                .doesNotStartWith(" "));
        ActingAs.run(clerk, () -> outages.explain(outage.id(), RegisterKind.COPIES, 2026, Book.COMMON, 2, "Viết hỏng"));
        assertThat(ActingAs.call(clerk, () -> outages.all(ubnd.id())).getFirst().papers())
                .containsExactly("02", "03/SY-UBND");
        settle(outage, false);
        assertThat(copy()).isEqualTo(4);
        var query = RegisterQuery.year(RegisterKind.COPIES, ubnd.id(), 2026);
        List<RegisterLine> lines = ActingAs.call(clerk, () -> books.page(query)).lines();
        assertThat(lines).extracting(RegisterLine::number).containsExactly(1, 2, 3, 4);
        assertThat(String.join("|", lines.get(1).cells()))
                .startsWith("02|")
                .endsWith("Ghi số trên giấy khi hệ thống gián đoạn. Không dùng số: Viết hỏng");
        assertThat(String.join("|", lines.get(2).cells()))
                .startsWith("03/SY-UBND|")
                .endsWith("Ghi số trên giấy khi hệ thống gián đoạn");
        Closing closing =
                ActingAs.call(clerk, () -> closings.close(RegisterKind.COPIES, ubnd.id(), 2026, Book.COMMON, DAY));
        assertThat(closing.lines()).isEqualTo(4);
        assertThat(ActingAs.call(clerk, () -> closings.compare(closing.digest()))
                        .same())
                .isTrue();
    }

    /// What is found after the book was closed changes no closed line.
    @Test
    void aNumberOfACopyIsCancelledBesideItsClosedLine() {
        var id = java.util.UUID.randomUUID();
        copy(id);
        Closing closing =
                ActingAs.call(clerk, () -> closings.close(RegisterKind.COPIES, ubnd.id(), 2026, Book.COMMON, DAY));
        cancel(id, "Quét nhầm trang");
        assertThat(ActingAs.call(clerk, () -> copyBook.numberOf(id))).isEmpty();
        assertRefused("registers.no-number", () -> cancel(id, "Lần nữa"));
        var query = RegisterQuery.year(RegisterKind.COPIES, ubnd.id(), 2026);
        assertThat(ActingAs.call(clerk, () -> books.page(query)).supplements())
                .singleElement()
                .satisfies(later -> {
                    assertThat(later.fact()).isEqualTo(Supplement.Fact.CANCELLED);
                    assertThat(later.words()).isEqualTo("Quét nhầm trang");
                });
        assertThat(ActingAs.call(clerk, () -> closings.compare(closing.digest()))
                        .same())
                .isTrue();
    }

    private String cancel(java.util.UUID id, String reason) {
        ActingAs.run(clerk, () -> transactions.executeWithoutResult(_ -> copyBook.cancel(id, reason)));
        return "";
    }

    private String enterCopy(Outage outage, int number) {
        ActingAs.run(
                clerk,
                () -> paperCopies.enter(
                        outage.id(),
                        new PaperCopy(
                                CopyForm.SY,
                                number,
                                DAY,
                                "05/2026/NĐ-CP, 10/11/2026",
                                "Nghị định về văn thư",
                                List.of("Các sở"),
                                10,
                                "Nguyễn Thị Mai"),
                        false));
        return "";
    }

    private int copy() {
        return copy(java.util.UUID.randomUUID());
    }

    private int copy(java.util.UUID id) {
        var entry = new CopyEntry(
                "Sao y",
                "SY-UBND",
                "01/QĐ-UBND, 19/11/2026",
                "Quyết định: Ban hành Quy chế",
                List.of(new Receiver(Optional.empty(), "Sở Nội vụ")),
                2,
                true,
                Optional.of("Nguyễn Thị Mai"),
                Optional.empty());
        return inTransaction(() -> copyBook.take(id, ubnd.id(), entry)).number();
    }

    private Outage declare() {
        Instant now = clock.instant();
        return ActingAs.call(clerk, () -> outages.declare(ubnd.id(), now.minusSeconds(3600), now, "Mất điện"));
    }

    private String settle(Outage outage, boolean none) {
        ActingAs.run(clerk, () -> outages.settle(outage.id(), none));
        return "";
    }

    private <T> T inTransaction(Supplier<T> work) {
        return ActingAs.call(clerk, () -> transactions.execute(_ -> work.get()));
    }

    private static void assertRefused(String code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
