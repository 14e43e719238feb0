package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

@CongVanTest
class NumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Registers registers;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final Acting.InPost clerk = ActingAs.somebody();
    private final IssuingAuthority ubnd = Papers.authority(clerk.agency());

    @Test
    void twoHundredTakersAtOnceLeaveNoGapAndNoDouble() throws Exception {
        List<Integer> numbers = atOnce(200, () -> take("QD").number());
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void twoHundredArrivalsAtOnceLeaveNoGapAndNoDouble() throws Exception {
        List<Integer> numbers = atOnce(200, () -> arrive().number());
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void administrativeDocumentsShareOneSeriesAndEachLegalKindHasItsOwn() {
        clock.moveTo(DAY.atTime(9, 0));
        assertThat(take("QD").full()).isEqualTo("01/QĐ-UBND");
        assertThat(take("CV").full()).isEqualTo("02/UBND-NC");
        assertThat(take("QPPL-QD").full()).isEqualTo("01/2026/QĐ-UBND");
        assertThat(take("KH").full()).isEqualTo("03/KH-UBND");
        assertThat(take("QPPL-QD").full()).isEqualTo("02/2026/QĐ-UBND");
    }

    @Test
    void onlyKindsThatTheLawRegistersApartHaveAnArrivalSeriesOfTheirOwn() {
        arrive();
        assertThat(inTransaction(
                                clerk,
                                () -> registers.takeArrival(
                                        DocumentId.fresh(), ubnd.id(), Optional.of("don-thu"), Papers.incoming("Đơn")))
                        .number())
                .isEqualTo(1);
        assertRefused(
                "registers.kind-not-apart",
                () -> inTransaction(
                        clerk,
                        () -> registers.takeArrival(
                                DocumentId.fresh(), ubnd.id(), Optional.of("phong-ban"), Papers.incoming("Thư"))));
        assertThat(arrive().number()).isEqualTo(2);
    }

    @Test
    void everyAuthorityHasItsOwnBooks() {
        assertThat(take("QD").number()).isEqualTo(1);
        var another = Papers.authority(clerk.agency());
        assertThat(take(clerk, another, "QD", DocumentId.fresh()).number()).isEqualTo(1);
    }

    @Test
    void anotherAgencysNumbersAreNeitherSeenNorTouched() {
        var document = DocumentId.fresh();
        take(clerk, ubnd, "QD", document);
        var stranger = ActingAs.somebody();
        assertThat(ActingAs.call(stranger, () -> registers.numberOf(document))).isEmpty();
        assertThatThrownBy(() -> inTransaction(stranger, () -> {
                    registers.cancelOutgoing(document, "Không phải của tôi");
                    return "";
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registers.no-number"));
        assertThat(take(stranger, ubnd, "QD", DocumentId.fresh()).number()).isEqualTo(1);
    }

    @Test
    void theDateIsTheSystemsDay() {
        clock.moveTo(DAY.atTime(23, 58));
        assertThat(take("QD").date()).isEqualTo(DAY);
        clock.moveTo(DAY.plusDays(1).atTime(0, 1));
        assertThat(take("QD").date()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void afterTheLastOfDecemberTheNewYearsBookBegins() {
        clock.moveTo(LocalDateTime.of(2026, 12, 31, 23, 58));
        take("QD");
        GivenNumber last = take("QPPL-QD");
        clock.moveTo(LocalDateTime.of(2027, 1, 1, 0, 1));
        GivenNumber first = take("QPPL-QD");
        assertThat(last.full()).isEqualTo("01/2026/QĐ-UBND");
        assertThat(first.full()).isEqualTo("01/2027/QĐ-UBND");
        assertThat(take("QD").number()).isEqualTo(1);
        assertThat(first.date()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void aClockThatWentBackGivesNoNumber() {
        clock.moveTo(DAY.atTime(9, 0));
        take("QD");
        clock.moveTo(DAY.minusDays(1).atTime(9, 0));
        assertRefused("registers.clock-behind", () -> take("QD"));
        clock.moveTo(DAY.atTime(10, 0));
        assertThat(take("QD").number()).isEqualTo(2);
    }

    @Test
    void aClockThatWentBackIntoTheOldYearGivesNoNumber() {
        clock.moveTo(LocalDateTime.of(2026, 12, 31, 9, 0));
        take("QD");
        clock.moveTo(LocalDateTime.of(2027, 1, 1, 9, 0));
        take("QD");
        clock.moveTo(LocalDateTime.of(2026, 12, 31, 9, 0));
        assertRefused("registers.clock-behind", () -> take("QD"));
    }

    @Test
    void aClockThatWentBackGivesNoArrivalNumberEither() {
        clock.moveTo(DAY.atTime(9, 0));
        arrive();
        clock.moveTo(DAY.minusDays(1).atTime(9, 0));
        assertRefused("registers.clock-behind", this::arrive);
    }

    @Test
    void aRollbackGivesTheNumberBack() {
        take("QD");
        assertThatThrownBy(() -> inTransaction(clerk, () -> {
                    give(ubnd, "QD", DocumentId.fresh());
                    throw new IllegalStateException("the sealing could not begin");
                }))
                .hasMessage("the sealing could not begin");
        assertThat(take("QD").number()).isEqualTo(2);
    }

    @Test
    void aDocumentIsNumberedOnce() {
        var document = DocumentId.fresh();
        take(clerk, ubnd, "QD", document);
        assertRefused("registers.already-numbered", () -> take(clerk, ubnd, "QD", document));
        assertThat(take("QD").number()).isEqualTo(2);
    }

    @Test
    void aCancelledNumberStaysInTheBookAndIsNeverGivenAgain() {
        var document = DocumentId.fresh();
        take(clerk, ubnd, "QD", document);
        inTransaction(clerk, () -> {
            registers.cancelOutgoing(document, "Thiết bị ký của cơ quan hỏng");
            return "";
        });
        assertThat(ActingAs.call(clerk, () -> registers.numberOf(document))).isEmpty();
        assertThat(take(clerk, ubnd, "QD", document).number()).isEqualTo(2);
        assertThat(inTransaction(
                        clerk,
                        () -> jdbc.sql(
                                        "select cancel_reason from registers.outgoing where number = 1 and authority_id = ?")
                                .param(ubnd.id().value())
                                .query(String.class)
                                .single()))
                .isEqualTo("Thiết bị ký của cơ quan hỏng");
    }

    @Test
    void anIssuedDocumentsNumberIsNotCancelled() {
        var document = DocumentId.fresh();
        take(clerk, ubnd, "QD", document);
        inTransaction(clerk, () -> {
            registers.issued(document, clock.instant());
            return "";
        });
        assertRefused(
                "registers.already-issued",
                () -> inTransaction(clerk, () -> {
                    registers.cancelOutgoing(document, "Nhầm");
                    return "";
                }));
    }

    @Test
    void theDatabaseItselfRefusesADoubleNumber() {
        take("QD");
        assertThatThrownBy(() -> inTransaction(
                        clerk, () -> jdbc.sql("""
                                insert into registers.outgoing select agency_id, authority_id, year, 'KH', number,
                                    gen_random_uuid(), notation, day, taken_at, state, type_name, organ_name, subject,
                                    language, pages, note, signer_position, signer_name, receivers, urgency, copies,
                                    answer_due, copy_keeper
                                from registers.outgoing where authority_id = ?
                                """).param(ubnd.id().value()).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("number_and_notation_once_a_year");
    }

    @Test
    void everyFieldThatIsTooLongOrMissingIsNamed() {
        var entry = Papers.outgoing("x".repeat(501));
        assertThatThrownBy(() -> inTransaction(
                        clerk,
                        () -> registers.takeOutgoing(
                                DocumentId.fresh(),
                                ubnd,
                                type("QD"),
                                Optional.empty(),
                                new OutgoingEntry(
                                        entry.typeName(),
                                        "",
                                        entry.subject(),
                                        entry.language(),
                                        entry.pages(),
                                        entry.note(),
                                        entry.signer(),
                                        entry.receivers(),
                                        entry.urgency(),
                                        entry.copies(),
                                        entry.answerDue(),
                                        entry.copyKeeper()))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(reason ->
                                        reason.code() + " " + reason.values().get("field"))
                                .containsExactly(
                                        "registers.field-missing Tên cơ quan, tổ chức ban hành văn bản",
                                        "registers.field-too-long Trích yếu nội dung"));
    }

    @Test
    void aRelationIsToldOnceAndSeenFromBothSides() {
        var letter = DocumentId.fresh();
        var answer = DocumentId.fresh();
        inTransaction(clerk, () -> registers.takeArrival(letter, ubnd.id(), Optional.empty(), Papers.incoming("Hỏi")));
        for (int time = 1; time <= 2; time++) {
            inTransaction(clerk, () -> {
                registers.relate(answer, Relation.ANSWERS, letter);
                return "";
            });
        }
        var expected = new Related(answer, Relation.ANSWERS, letter);
        assertThat(ActingAs.call(clerk, () -> registers.relations(letter))).containsExactly(expected);
        assertThat(ActingAs.call(clerk, () -> registers.relations(answer))).containsExactly(expected);
    }

    @Test
    void aRelationToAForeignDocumentIsAnsweredLikeOneToAnUnknown() {
        var letter = DocumentId.fresh();
        inTransaction(clerk, () -> registers.takeArrival(letter, ubnd.id(), Optional.empty(), Papers.incoming("Hỏi")));
        assertRefused(
                "registers.not-registered",
                () -> inTransaction(ActingAs.somebody(), () -> {
                    registers.relate(DocumentId.fresh(), Relation.ANSWERS, letter);
                    return "";
                }));
    }

    private GivenNumber take(String type) {
        return take(clerk, ubnd, type, DocumentId.fresh());
    }

    private GivenNumber take(Acting actor, IssuingAuthority authority, String type, DocumentId document) {
        return inTransaction(actor, () -> give(authority, type, document));
    }

    private GivenNumber give(IssuingAuthority authority, String type, DocumentId document) {
        return registers.takeOutgoing(
                document, authority, type(type), Optional.of("NC"), Papers.outgoing("Ban hành Quy chế văn thư"));
    }

    private ArrivalNumber arrive() {
        return inTransaction(
                clerk,
                () -> registers.takeArrival(
                        DocumentId.fresh(), ubnd.id(), Optional.empty(), Papers.incoming("Góp ý dự thảo")));
    }

    private DocumentType type(String code) {
        return lawbook.documentType(code, DAY);
    }

    private <T> T inTransaction(Acting actor, Callable<T> work) {
        return ActingAs.call(
                actor,
                () -> transactions.execute(_ -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }));
    }

    private static void assertRefused(String code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static List<Integer> atOnce(int times, Callable<Integer> work)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> futures = pool.invokeAll(java.util.Collections.nCopies(times, work));
            var results = new java.util.ArrayList<Integer>();
            for (Future<Integer> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
