package vn.congvan.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;

@CongVanTest
class PracticeTest {
    private static final String COMMON = NameableBook.key(RegisterKind.OUTGOING, NameableBook.COMMON);
    private static final String ADMIN = "bui.van.tam";
    private static final String SPECIALIST = "nguyen.van.an";
    private static final String OTHER_AGENCY = "tran.ngoc.quy";

    @Autowired
    private Practice practice;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestProvince.Copy province;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
    }

    @Test
    void whereNothingIsDecidedTheDefaultHolds() {
        assertThat(holds(SPECIALIST, today())).isEqualTo(Setting.SAME_DAY_SIGNATURES.byDefault());
    }

    @Test
    void aDecisionHoldsFromItsDayOnAndForItsAgencyOnly() {
        decide(true, today().plusDays(7));
        assertThat(holds(SPECIALIST, today().plusDays(6))).isFalse();
        assertThat(holds(SPECIALIST, today().plusDays(7))).isTrue();
        assertThat(holds(OTHER_AGENCY, today().plusDays(7))).isFalse();
    }

    @Test
    void theLaterDecisionForTheSameDayCountsAndTheEarlierStaysReadable() {
        decide(true, today());
        decide(false, today());
        assertThat(holds(SPECIALIST, today())).isFalse();
        assertThat(ActingAs.call(province.as(ADMIN), practice::decisions))
                .extracting(DecidedSetting::value)
                .containsExactly(false, true);
    }

    @Test
    void onlyTheAdministratorDecidesAndNeverForThePast() {
        refused("practice.only-administrator", () -> as(SPECIALIST, today(), "Quy chế"));
        refused("practice.day-passed", () -> as(ADMIN, today().minusDays(1), "Quy chế"));
        refused("practice.reason-missing", () -> as(ADMIN, today(), " "));
        assertThat(ActingAs.call(province.as(ADMIN), practice::decisions)).isEmpty();
    }

    @Test
    void aBookIsCalledAsTheAgencyNamesIt() {
        AuthorityId ubnd = ActingAs.call(province.as(ADMIN), () -> organisation.authorities())
                .getFirst()
                .id();
        ActingAs.run(province.as(ADMIN), () -> practice.nameBook(ubnd, COMMON, "Sổ văn bản đi của UBND tỉnh", today()));
        assertThat(ActingAs.call(province.as(SPECIALIST), () -> practice.bookName(ubnd, COMMON, today())))
                .contains("Sổ văn bản đi của UBND tỉnh");
        assertThat(ActingAs.call(province.as(SPECIALIST), () -> practice.bookName(ubnd, "OUTGOING:QPPL-QD", today())))
                .isEqualTo(Optional.empty());
        refused(
                "practice.authority-unknown",
                () -> ActingAs.run(
                        province.as(ADMIN),
                        () -> practice.nameBook(new AuthorityId(java.util.UUID.randomUUID()), COMMON, "Sổ", today())));
        refused(
                "practice.book-unknown",
                () -> ActingAs.run(province.as(ADMIN), () -> practice.nameBook(ubnd, "COMMON", "Sổ", today())));
        assertThat(ActingAs.call(province.as(SPECIALIST), practice::bookNames))
                .extracting(DecidedName::name)
                .containsExactly("Sổ văn bản đi của UBND tỉnh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setting", "book_name", "own_book", "route", "seal_choice", "contact"})
    void whatWasDecidedNobodyCanChangeNotEvenTheServer(String table) {
        assertThatThrownBy(() -> ActingAs.run(
                        province.as(ADMIN),
                        () -> transactions.executeWithoutResult(
                                _ -> jdbc.sql("update practice." + table + " set valid_from = valid_from + 1")
                                        .update())))
                .hasStackTraceContaining("permission denied for table " + table);
    }

    private void decide(boolean value, LocalDate from) {
        ActingAs.run(province.as(ADMIN), () -> practice.decide(Setting.SAME_DAY_SIGNATURES, value, from, "Quy chế"));
    }

    private void as(String who, LocalDate from, String reason) {
        ActingAs.run(province.as(who), () -> practice.decide(Setting.SAME_DAY_SIGNATURES, true, from, reason));
    }

    private boolean holds(String who, LocalDate day) {
        return ActingAs.call(province.as(who), () -> practice.holds(Setting.SAME_DAY_SIGNATURES, day));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
