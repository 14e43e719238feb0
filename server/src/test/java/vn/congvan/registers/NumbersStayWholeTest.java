package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congvan.lawbook.RegisterKind.OUTGOING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;

/// Reserved numbers, and numbers given on paper while the system was down: the series stays whole.
@CongVanTest
class NumbersStayWholeTest extends SeriesAtWork {
    @Test
    void aReservedNumberStandsInTheBookAndIsTakenByADocumentOfTheSameDay() {
        Reservation kept = reserve("Quyết định khen thưởng");
        assertThat(kept.number()).isEqualTo(1);
        assertThat(take().number()).isEqualTo(2);
        assertThat(line(1)).startsWith("01").endsWith("Giữ số: Quyết định khen thưởng");
        assertThat(ActingAs.call(clerk, () -> reservations.usable(ubnd.id(), "QD")))
                .hasSize(1);
        assertThat(use(1).full()).isEqualTo("01/QĐ-UBND");
        assertThat(line(1)).startsWith("01/QĐ-UBND").contains("Giữ số: Quyết định khen thưởng. Chưa phát hành");
        assertRefused("registers.reservation-unusable", () -> use(1));
        assertRefused("registers.reservation-unusable", () -> use(2));
        assertThat(take().number()).isEqualTo(3);
        assertThat(book().missing()).isEmpty();
    }

    @Test
    void aReservedNumberOfYesterdayIsNotTakenButExplainedAndTheSeriesSaysSo() {
        reserve("Chờ ký");
        clock.moveTo(DAY.plusDays(1).atTime(9, 0));
        assertRefused("registers.reservation-unusable", () -> use(1));
        assertRefused("registers.reservation-reason", () -> unused(1, " "));
        unused(1, "Không ban hành nữa");
        assertRefused("registers.reservation-unknown", () -> unused(1, "Lần nữa"));
        assertThat(line(1)).endsWith("Giữ số: Chờ ký. Không dùng số: Không ban hành nữa");
        assertThat(take().number()).isEqualTo(2);
        assertRefused(
                "registers.book-unknown",
                () -> ActingAs.call(clerk, () -> reservations.reserve(ubnd.id(), "KHONG", "Giữ")));
        assertRefused(
                "registers.not-yours-to-keep",
                () -> ActingAs.call(
                        province.as("tran.quoc.binh"), () -> reservations.reserve(ubnd.id(), Book.COMMON, "Giữ")));
    }

    @Test
    void clerksWhoReserveAndNumberAtOnceLeaveNoGapAndNoDouble() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int at = 0; at < 40; at++) {
                work.add(at % 2 == 0 ? () -> reserve("Giữ").number() : () -> take().number());
            }
            for (Future<Integer> one : pool.invokeAll(work)) {
                numbers.add(one.get());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
        List<Object> takers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            int free = ActingAs.call(clerk, () -> reservations.open(ubnd.id()))
                    .getFirst()
                    .number();
            for (Future<Object> one : pool.invokeAll(java.util.Collections.nCopies(4, (Callable<Object>) () -> {
                try {
                    return use(free).number();
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            }))) {
                takers.add(one.get());
            }
            assertThat(takers).containsOnlyOnce(free);
        }
        assertThat(takers.stream().filter("registers.reservation-unusable"::equals))
                .hasSize(3);
    }

    @Test
    void afterAnOutageNoNumberIsGivenUntilThePaperIsEnteredAndTheSeriesGoesOnAfterIt() {
        take();
        Outage outage = declare();
        assertRefused("registers.reconciling", this::take);
        assertRefused("registers.reconciling", () -> reserve("Giữ"));
        assertRefused("registers.reconciling", this::declare);
        assertRefused("registers.outage-nothing-entered", () -> settle(outage, false));
        enter(outage, Papers.numbered(2, DAY));
        enter(outage, Papers.numbered(4, DAY));
        assertThatThrownBy(() -> settle(outage, false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons().getFirst().values())
                                .containsEntry("numbers", "Văn bản hành chính 2026: 3"));
        assertRefused("registers.outage-was-entered", () -> settle(outage, true));
        ActingAs.run(clerk, () -> outages.explain(outage.id(), OUTGOING, 2026, Book.COMMON, 3, "Viết hỏng"));
        settle(outage, false);
        assertThat(take().number()).isEqualTo(5);
        assertThat(line(2)).startsWith("02/QĐ-UBND").endsWith("Văn bản giấy, ghi số khi hệ thống gián đoạn");
        assertThat(line(3)).endsWith("Văn bản giấy, ghi số khi hệ thống gián đoạn. Không dùng số: Viết hỏng");
        assertThat(book().missing()).isEmpty();
        assertThat(ActingAs.call(clerk, () -> outages.all(ubnd.id())).getFirst().papers())
                .containsExactly("02/QĐ-UBND", "03", "04/QĐ-UBND");
        assertRefused("registers.outage-settled", () -> enter(outage, Papers.numbered(9, DAY)));
    }

    @Test
    void aNumberOnPaperThatIsTakenAlreadyIsRefusedNamingBothDocuments() {
        take();
        Outage outage = declare();
        assertThatThrownBy(() -> enter(outage, Papers.numbered(1, DAY)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("registers.outage-collision");
                    assertThat(refusal.reasons().getFirst().values())
                            .containsEntry("number", "01/QĐ-UBND")
                            .containsEntry("subject", "Trên giấy 1")
                            .containsEntry("there", "01/QĐ-UBND")
                            .containsEntry("there-subject", "Ban hành Quy chế")
                            .containsEntry("there-date", "20/11/2026");
                });
        assertRefused("registers.outage-day", () -> enter(outage, Papers.numbered(2, DAY.minusDays(3))));
        assertRefused("registers.outage-order", () -> enter(outage, Papers.numbered(2, DAY.minusDays(1))));
        assertRefused("registers.outage-number", () -> enter(outage, Papers.numbered(0, DAY)));
        settle(outage, true);
        assertThat(take().number()).isEqualTo(2);
    }

    @Test
    void aNumberFarBeyondTheLastOneIsEnteredOnlyIfItIsConfirmed() {
        take();
        Outage outage = declare();
        assertThatThrownBy(() -> enter(outage, Papers.numbered(52, DAY)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("registers.outage-leap");
                    assertThat(refusal.reasons().getFirst().values())
                            .containsEntry("number", "52/QĐ-UBND")
                            .containsEntry("last", "1");
                });
        assertThat(book().last()).isEqualTo(1);
        enter(outage, Papers.numbered(51, DAY));
        assertRefused("registers.outage-number", () -> enter(outage, Papers.numbered(10_000_000, DAY)));
        ActingAs.run(clerk, () -> outages.enter(outage.id(), Papers.numbered(9_999_999, DAY), true));
        assertThat(book().missing())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 21).boxed().toList());
        ActingAs.run(clerk, () -> outages.explain(outage.id(), OUTGOING, 2026, Book.COMMON, 2, "Viết hỏng"));
        assertThat(book().missing()).startsWith(3).hasSize(20);
        assertThat(explained()).contains("\"kind\": \"OUTGOING\"").contains("\"year\": \"2026\"");
    }

    private String explained() {
        return inTransaction(
                () -> jdbc.sql("select details::text from audit.entry where act = 'registers.outage-gap-explained'"
                                + " and subject = ?")
                        .param(ubnd.id().value())
                        .query(String.class)
                        .single());
    }

    @Test
    void anAdministratorDeclaresAnOutageAndTheClerkSettlesIt() {
        Instant now = clock.instant();
        Outage outage = ActingAs.call(
                province.as("bui.van.tam"),
                () -> outages.declare(ubnd.id(), now.minusSeconds(7200), now.minusSeconds(60), "Mất điện"));
        assertRefused(
                "registers.not-yours-to-keep",
                () -> ActingAs.call(province.as("bui.van.tam"), () -> {
                    outages.settle(outage.id(), true);
                    return "";
                }));
        assertRefused(
                "registers.outage-span",
                () -> ActingAs.call(
                        clerk, () -> outages.declare(ubnd.id(), now, now.plusSeconds(3600), "Sẽ mất điện")));
        settle(outage, true);
    }

    @Test
    void theNewYearsBookOpensByItselfAtMidnight() {
        clock.moveTo(LocalDateTime.of(2026, 12, 31, 23, 58, 0));
        assertThat(take().date()).isEqualTo(LocalDate.of(2026, 12, 31));
        Reservation kept = reserve("Chờ ký");
        clock.moveTo(LocalDateTime.of(2027, 1, 1, 0, 0, 0));
        GivenNumber first = take();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.date()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertRefused("registers.reservation-unusable", () -> use(kept.number()));
        assertThat(ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2027)))
                .singleElement()
                .satisfies(book -> assertThat(book.last()).isEqualTo(1));
    }

    @Test
    void anOutageOverTheTurnOfTheYearIsEnteredIntoTheBookOfItsDay() {
        clock.moveTo(LocalDateTime.of(2026, 12, 31, 9, 0));
        take();
        clock.moveTo(LocalDateTime.of(2027, 1, 2, 9, 0));
        Instant now = clock.instant();
        Outage outage =
                ActingAs.call(clerk, () -> outages.declare(ubnd.id(), now.minusSeconds(2 * 86_400), now, "Mất điện"));
        enter(outage, Papers.numbered(2, LocalDate.of(2026, 12, 31)));
        enter(outage, Papers.numbered(1, LocalDate.of(2027, 1, 1)));
        settle(outage, false);
        assertThat(take().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 4711})
    void whateverClerksDoEveryNumberStandsInTheBookOnce(long seed) {
        var random = new Random(seed);
        Optional<Outage> outage = Optional.empty();
        for (int step = 0; step < 60; step++) {
            int last = lines();
            try {
                switch (random.nextInt(8)) {
                    case 0 -> reserve("Giữ " + step);
                    case 1 -> use(1 + random.nextInt(last + 1));
                    case 2 -> unused(1 + random.nextInt(last + 1), "Thôi");
                    case 3 -> outage = Optional.of(declare());
                    case 4 ->
                        enter(
                                outage.orElseThrow(NumbersStayWholeTest::none),
                                Papers.numbered(last + 1 + random.nextInt(2), DAY));
                    case 5 -> settle(outage.orElseThrow(NumbersStayWholeTest::none), random.nextBoolean());
                    case 6 ->
                        ActingAs.call(
                                clerk, () -> closings.close(RegisterKind.OUTGOING, ubnd.id(), 2026, Book.COMMON, DAY));
                    default -> issueOrCancel(random.nextBoolean());
                }
            } catch (Refusal _) {
                // A refusal is an answer; the book must be whole after it too.
            }
        }
        Optional<Outage> left = ActingAs.call(clerk, () -> outages.all(ubnd.id())).stream()
                .filter(one -> one.settled().isEmpty())
                .findFirst();
        left.ifPresent(one -> {
            for (int gap : book().missing()) {
                ActingAs.run(clerk, () -> outages.explain(one.id(), OUTGOING, 2026, Book.COMMON, gap, "Bỏ trống"));
            }
            settle(
                    one,
                    ActingAs.call(clerk, () -> outages.all(ubnd.id()))
                            .getFirst()
                            .papers()
                            .isEmpty());
        });
        int next = take().number();
        assertThat(next).isGreaterThan(1);
        assertThat(book().missing()).isEmpty();
        assertThat(book().last()).isEqualTo(next).isEqualTo(lines());
        for (Closing closing : ActingAs.call(clerk, () -> closings.all(RegisterKind.OUTGOING, ubnd.id(), 2026))) {
            assertThat(ActingAs.call(clerk, () -> closings.compare(closing.digest()))
                            .same())
                    .isTrue();
        }
    }
}
