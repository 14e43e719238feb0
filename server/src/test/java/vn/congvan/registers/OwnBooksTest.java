package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.OwnBooks;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

/// Types of documents that have a number book of their own, by the agency's decision (Điều 15).
@CongVanTest
class OwnBooksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    private TestProvince provinces;

    @Autowired
    private OwnBooks own;

    @Autowired
    private Registers registers;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private Reservations reservations;

    @Autowired
    private Outages outages;

    @Autowired
    private Closings closings;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestProvince.Copy province;
    private Acting.InPost admin;
    private Acting.InPost clerk;
    private IssuingAuthority ubnd;

    @BeforeEach
    void anAuthority() {
        clock.moveTo(DAY.atTime(9, 0));
        province = provinces.fresh();
        admin = province.as("bui.van.tam");
        clerk = province.as("nguyen.thi.mai");
        ubnd = ActingAs.call(clerk, () -> organisation.servedBy(clerk.post()).getFirst());
    }

    @Test
    void theBookOpensByItselfAtTheTurnOfTheYearAndTheOthersGoOnTogether() {
        assertThat(take("QD").full()).isEqualTo("01/QĐ-UBND");
        decide("QD", true, NEW_YEAR);
        assertThat(take("QD").full()).isEqualTo("02/QĐ-UBND");
        assertThat(take("BC").full()).isEqualTo("03/BC-UBND");
        clock.moveTo(LocalDateTime.of(2027, 1, 1, 0, 0));
        assertThat(take("BC").full()).isEqualTo("01/BC-UBND");
        assertThat(take("QD").full()).isEqualTo("01/QĐ-UBND");
        assertThat(take("QD").full()).isEqualTo("02/QĐ-UBND");
        assertThat(take("QPPL-QD").full()).isEqualTo("01/2027/QĐ-UBND");
        assertThat(ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2027)))
                .extracting(BookView::key, BookView::name, BookView::last)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("COMMON", "Văn bản hành chính", 1),
                        org.assertj.core.groups.Tuple.tuple("QD", "Quyết định", 2),
                        org.assertj.core.groups.Tuple.tuple("QPPL-QD", "Quyết định quy phạm pháp luật", 1));
        assertThat(ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2026)))
                .extracting(BookView::key, BookView::last)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("COMMON", 3));
    }

    @Test
    void theSeriesOfARunningYearStaysWhole() {
        take("QD");
        assertRefused("practice.own-book-begun", () -> decide("QD", true, DAY));
        assertRefused("practice.own-book-day", () -> decide("QD", true, DAY.plusDays(10)));
        assertRefused("practice.own-book-day", () -> decide("QD", true, LocalDate.of(2026, 1, 1)));
        // No report has a number yet: nothing is torn.
        decide("BC", true, DAY);
        assertThat(take("BC").full()).isEqualTo("01/BC-UBND");
        assertThat(take("QD").full()).isEqualTo("02/QĐ-UBND");
        assertRefused("practice.own-book-begun", () -> decide("BC", false, DAY));
        decide("BC", false, NEW_YEAR);
        clock.moveTo(NEW_YEAR.atTime(8, 0));
        take("QD");
        assertThat(take("BC").full()).isEqualTo("02/BC-UBND");
    }

    @Test
    void aNumberKeptFreeTheClosingAndThePaperOfAnOutageGoByTheBook() {
        decide("QD", true, DAY);
        Reservation kept = ActingAs.call(clerk, () -> reservations.reserve(ubnd.id(), "QD", "Chờ ký"));
        assertThat(kept.number()).isEqualTo(1);
        assertThat(usable("QD")).hasSize(1);
        assertThat(usable("BC")).isEmpty();
        assertRefused("practice.own-book-begun", () -> decide("QD", false, DAY));
        assertThat(use("QD", 1).full()).isEqualTo("01/QĐ-UBND");
        assertRefused("registers.reservation-unusable", () -> use("BC", 1));
        Instant now = clock.instant();
        Outage outage = ActingAs.call(clerk, () -> outages.declare(ubnd.id(), now.minusSeconds(3600), now, "Mất điện"));
        assertRefused("registers.reconciling", () -> take("QD"));
        ActingAs.run(clerk, () -> outages.enter(outage.id(), Papers.numbered(2, DAY), false));
        ActingAs.run(clerk, () -> outages.settle(outage.id(), false));
        assertThat(take("QD").full()).isEqualTo("03/QĐ-UBND");
        assertThat(take("BC").full()).isEqualTo("01/BC-UBND");
        assertThat(ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2026)))
                .allSatisfy(book -> assertThat(book.missing()).isEmpty());
        assertRefused(
                "registers.closing-open",
                () -> ActingAs.call(clerk, () -> closings.close(RegisterKind.OUTGOING, ubnd.id(), 2026, "QD", DAY)));
        var query = new RegisterQuery(
                RegisterKind.OUTGOING,
                ubnd.id(),
                2026,
                Optional.of("QD"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                50);
        assertThat(ActingAs.call(clerk, () -> books.page(query)).lines())
                .extracting(RegisterLine::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void onlyTheAdministratorDecidesAndOnlyWhatTheLawLeavesOpen() {
        assertRefused(
                "practice.only-administrator",
                () -> ActingAs.call(clerk, () -> {
                    own.decide(ubnd.id(), "QD", true, NEW_YEAR, "Quy chế");
                    return "";
                }));
        assertRefused("practice.own-book-type", () -> decide("QPPL-QD", false, NEW_YEAR));
        assertRefused("practice.own-book-type", () -> decide("XX", true, NEW_YEAR));
        assertRefused("practice.own-book-none", () -> decide("QD", false, NEW_YEAR));
        assertRefused(
                "practice.reason-missing",
                () -> ActingAs.call(admin, () -> {
                    own.decide(ubnd.id(), "QD", true, NEW_YEAR, " ");
                    return "";
                }));
        decide("QD", true, NEW_YEAR);
        var elsewhere = province.as("tran.ngoc.quy");
        assertThat(ActingAs.call(elsewhere, own::decisions)).isEmpty();
        assertThat(ActingAs.call(elsewhere, () -> own.of(ubnd.id(), lawbook.documentType("QD", DAY), NEW_YEAR)))
                .isEmpty();
    }

    /// Both bear `UBND-NC`: in two books, number 1 of one would be number 1 of the other.
    @Test
    void lettersOfBothKindsBearOneSignAndShareOneBook() {
        assertRefused("practice.own-book-shared", () -> decide("TCG", true, DAY));
        decide("CV", true, DAY);
        assertThat(take("QD").full()).isEqualTo("01/QĐ-UBND");
        assertThat(take("CV").full()).isEqualTo("01/UBND-NC");
        assertThat(take("TCG").full()).isEqualTo("02/UBND-NC");
        assertThat(take("CV").full()).isEqualTo("03/UBND-NC");
        assertThat(ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2026)))
                .extracting(BookView::key, BookView::name, BookView::last)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("COMMON", "Văn bản hành chính", 1),
                        org.assertj.core.groups.Tuple.tuple("CV", "Công văn, Thư công", 3));
        clock.moveTo(NEW_YEAR.atTime(8, 0));
        assertThat(take("TCG").number()).isEqualTo(1);
        // A letter of the other kind stands in the book already.
        assertRefused("practice.own-book-begun", () -> decide("CV", false, NEW_YEAR));
    }

    /// Until then each type had the book that was decided for it alone.
    @Test
    void aSeriesThatAnEarlierEditionBeganForOneOfThemRunsUntilNewYear() {
        asAnEarlierEditionDecided("TCG");
        assertThat(take("TCG").full()).isEqualTo("01/UBND-NC");
        assertThat(take("QD").full()).isEqualTo("01/QĐ-UBND");
        assertThat(ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2026)))
                .extracting(BookView::key, BookView::name, BookView::last)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("COMMON", "Văn bản hành chính", 1),
                        org.assertj.core.groups.Tuple.tuple("TCG", "Thư công", 1));
        assertRefused("practice.own-book-begun", () -> decide("CV", true, DAY));
        decide("CV", true, NEW_YEAR);
        assertThat(take("CV").full()).isEqualTo("02/UBND-NC");
        assertThat(take("BC").full()).isEqualTo("03/BC-UBND");
        clock.moveTo(NEW_YEAR.atTime(8, 0));
        assertThat(take("TCG").full()).isEqualTo("01/UBND-NC");
        assertThat(take("CV").full()).isEqualTo("02/UBND-NC");
    }

    private void asAnEarlierEditionDecided(String type) {
        ActingAs.run(
                admin,
                () -> transactions.executeWithoutResult(_ -> {
                    jdbc.sql(
                                    "insert into practice.own_book values (public.current_agency(), gen_random_uuid(), :authority, :type,"
                                            + " true, '2026-01-01', 'Quy chế', :by, '2025-12-20 08:00+07')")
                            .param("authority", ubnd.id().value())
                            .param("type", type)
                            .param("by", admin.post().value())
                            .update();
                    jdbc.sql(
                                    "insert into practice.own_book_apart values (public.current_agency(), :authority, '2027-01-01')")
                            .param("authority", ubnd.id().value())
                            .update();
                }));
    }

    @Test
    void aBookIsNotDecidedOnWhileNumbersMayStandOnPaperOnly() {
        Instant now = clock.instant();
        Outage outage = ActingAs.call(clerk, () -> outages.declare(ubnd.id(), now.minusSeconds(3600), now, "Mất điện"));
        assertRefused("practice.own-book-reconciling", () -> decide("QD", true, DAY));
        ActingAs.run(clerk, () -> outages.enter(outage.id(), Papers.numbered(1, DAY), false));
        ActingAs.run(clerk, () -> outages.settle(outage.id(), false));
        assertRefused("practice.own-book-begun", () -> decide("QD", true, DAY));
        assertThat(take("QD").full()).isEqualTo("02/QĐ-UBND");
    }

    @Test
    void aDecisionForAComingYearAlreadyInItIsNotUndoneOnceANumberIsThere() {
        decide("QD", true, NEW_YEAR);
        decide("QD", false, NEW_YEAR);
        decide("QD", true, NEW_YEAR);
        clock.moveTo(NEW_YEAR.atTime(8, 0));
        assertThat(take("QD").full()).isEqualTo("01/QĐ-UBND");
        assertRefused("practice.own-book-begun", () -> decide("QD", false, NEW_YEAR));
        decide("QD", false, LocalDate.of(2028, 1, 1));
        assertThat(take("QD").full()).isEqualTo("02/QĐ-UBND");
    }

    /// The form was read before midnight, the decision written after it: the year's first number is there already.
    @Test
    void aDecisionForAComingYearIsHeldToTheNumbersOfThatYear() {
        clock.moveTo(NEW_YEAR.atTime(0, 1));
        take("QD");
        clock.moveTo(DAY.atTime(9, 0));
        assertRefused("practice.own-book-begun", () -> decide("QD", true, NEW_YEAR));
    }

    @Test
    void theBookIsTheOneThatIsDecidedWhenTheLineIsWritten() throws Exception {
        decide("BC", true, DAY);
        Instant now = clock.instant();
        assertThat(heldUpBy(
                        () -> own.decide(ubnd.id(), "BC", false, DAY, "Quy chế"),
                        () -> reservations.reserve(ubnd.id(), "BC", "Chờ ký")))
                .isEqualTo("registers.book-gone");
        assertThat(heldUpBy(
                        () -> own.decide(ubnd.id(), "QD", true, DAY, "Quy chế"),
                        () -> transactions.execute(_ -> registers.takeOutgoing(
                                DocumentId.fresh(),
                                ubnd,
                                lawbook.documentType("QD", DAY),
                                Optional.empty(),
                                entry("QD")))))
                .isEqualTo("registers.book-changed");
        assertThat(heldUpBy(
                        () -> declareAs(now),
                        () -> transactions.execute(_ -> registers.takeOutgoing(
                                DocumentId.fresh(),
                                ubnd,
                                lawbook.documentType("KH", DAY),
                                Optional.empty(),
                                entry("KH")))))
                .isEqualTo("registers.reconciling");
        assertThat(ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2026)))
                .isEmpty();
    }

    private void declareAs(Instant now) {
        outages.declare(ubnd.id(), now.minusSeconds(3600), now, "Mất điện");
    }

    /// What becomes of the clerk's act if it reaches its line while the administrator's is not committed yet.
    private String heldUpBy(Runnable administrators, Runnable clerks) throws Exception {
        try (var pool = Executors.newSingleThreadExecutor()) {
            var outcome = new AtomicReference<Future<String>>();
            ActingAs.run(
                    admin,
                    () -> transactions.executeWithoutResult(_ -> {
                        administrators.run();
                        outcome.set(pool.submit(() -> {
                            try {
                                ActingAs.run(clerk, clerks);
                                return "";
                            } catch (Refusal refusal) {
                                return refusal.code();
                            }
                        }));
                        untilSomebodyWaits();
                    }));
            return outcome.get().get();
        }
    }

    private void untilSomebodyWaits() {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!jdbc.sql("""
                        select exists (select from pg_locks where not granted and mode = 'RowExclusiveLock'
                            and relation = 'registers.outgoing'::regclass)
                        """).query(Boolean.class).single()) {
            assertThat(Instant.now()).as("nobody waits").isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private String decide(String type, boolean value, LocalDate from) {
        ActingAs.run(admin, () -> own.decide(ubnd.id(), type, value, from, "Quy chế công tác văn thư"));
        return "";
    }

    private List<Reservation> usable(String type) {
        return ActingAs.call(clerk, () -> reservations.usable(ubnd.id(), type));
    }

    private GivenNumber take(String type) {
        return inTransaction(() -> registers.takeOutgoing(
                DocumentId.fresh(), ubnd, lawbook.documentType(type, DAY), Optional.of("NC"), entry(type)));
    }

    private GivenNumber use(String type, int number) {
        return inTransaction(() -> registers.takeReserved(
                number, DocumentId.fresh(), ubnd, lawbook.documentType(type, DAY), Optional.of("NC"), entry(type)));
    }

    private OutgoingEntry entry(String type) {
        OutgoingEntry decision = Papers.outgoing("Ban hành");
        return new OutgoingEntry(
                lawbook.documentType(type, DAY).name(),
                decision.organName(),
                decision.subject(),
                decision.language(),
                decision.pages(),
                decision.note(),
                decision.signer(),
                decision.receivers(),
                decision.urgency(),
                decision.copies(),
                decision.answerDue(),
                decision.copyKeeper());
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
