package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.PassingTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.WorkingCalendar;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.Registers;
import vn.congvan.signing.Light;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// The days of signature, number and seal. Each test moves the clock and works in a province of its own,
/// because a book never goes back behind its last date.
@CongVanTest
class IssueDatesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Registers registers;

    @Autowired
    private Practice practice;

    @Autowired
    private Notices notices;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @Test
    void aSealingOfYesterdayIsNotResumedButCancelledWithAReasonThatTheBookShows() {
        Walk apart = Walk.withKeys(house);
        DocumentId id = apart.signed();
        SignOrder order = apart.orderSeal(id);
        clock.moveTo(LocalDate.now(clock).plusDays(1).atTime(9, 0));
        refused("outgoing.seal-day-passed", () -> apart.orderSeal(id));
        refused(
                "outgoing.remark-missing",
                () -> apart.run(Walk.CLERK, () -> outgoing.cancelSeal(id, " ", Seen.latest())));
        apart.run(Walk.CLERK, () -> outgoing.cancelSeal(id, "Mất điện", Seen.latest()));
        OutgoingView view = apart.view(Walk.CLERK, id);
        assertThat(view.state()).isEqualTo(OutgoingState.CANCELLED);
        assertThat(view.sign()).isPresent();
        assertThat(told(apart, Walk.DRAFTER, id)).contains("outgoing.notice-seal-cancelled");
        refused("outgoing.act-out-of-order", () -> apart.seal(id, order));
    }

    @Test
    void theMorningAfterAPowerCutTheNumberIsGivenUpAndTheSignedFileTakesOneOfThatDay() {
        Walk apart = Walk.withKeys(house);
        LocalDate evening = workingDay();
        clock.moveTo(evening.atTime(16, 0));
        DocumentId id = apart.signed();
        var signed = apart.view(Walk.CLERK, id).main().digest();
        SignOrder order = apart.orderSeal(id);
        GivenSign lost = apart.view(Walk.CLERK, id).sign().orElseThrow();
        refused("outgoing.renumber-same-day", () -> giveUp(apart, id, "Mất điện"));
        assertThat(may(apart, id, OutgoingAct.RENUMBER)).isFalse();

        clock.moveTo(calendar.next(evening).atTime(8, 30));
        refused("outgoing.seal-day-passed", () -> apart.orderSeal(id));
        assertThat(may(apart, id, OutgoingAct.RENUMBER)).isTrue();
        assertThat(apart.view(Walk.CLERK, id).primary().map(ActView::act)).contains(OutgoingAct.RENUMBER);
        refused("outgoing.remark-missing", () -> giveUp(apart, id, " "));
        refused(
                "outgoing.only-clerk",
                () -> apart.run(Walk.LEADER, () -> outgoing.giveNumberUp(id, "thử", Seen.latest())));
        giveUp(apart, id, "Mất điện lúc 16:50");
        OutgoingView waiting = apart.view(Walk.CLERK, id);
        assertThat(waiting.state()).isEqualTo(OutgoingState.NUMBERING);
        assertThat(waiting.sign()).isEmpty();
        assertThat(waiting.leaderSignature()).isPresent();
        assertThat(waiting.main().digest())
                .as("the file as the leader signed it")
                .isEqualTo(signed);
        assertThat(told(apart, Walk.DRAFTER, id)).contains("outgoing.notice-number-given-up");
        refused("outgoing.act-out-of-order", () -> apart.seal(id, order));

        apart.seal(id, apart.orderSeal(id));
        OutgoingView issued = apart.view(Walk.CLERK, id);
        assertThat(issued.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(issued.sign().orElseThrow().number()).isEqualTo(lost.number() + 1);
        assertThat(issued.sign().orElseThrow().date()).isEqualTo(LocalDate.now(clock));
        assertThat(apart.as(Walk.CLERK, () -> outgoing.verifyAnew(id)).light()).isEqualTo(Light.GREEN);
        assertThat(bookOf(apart))
                .containsExactly(lost.number() + " CANCELLED Mất điện lúc 16:50", (lost.number() + 1) + " ISSUED ");
    }

    private void giveUp(Walk somewhere, DocumentId id, String reason) {
        somewhere.run(Walk.CLERK, () -> outgoing.giveNumberUp(id, reason, Seen.latest()));
    }

    private static boolean may(Walk somewhere, DocumentId id, OutgoingAct act) {
        return somewhere.view(Walk.CLERK, id).may(act);
    }

    private List<String> bookOf(Walk somewhere) {
        return somewhere.as(
                Walk.CLERK,
                () -> transactions.execute(
                        _ -> jdbc.sql("""
                                select number || ' ' || state || ' ' || coalesce(cancel_reason, '') as line
                                from registers.outgoing order by number""").query(String.class).list()));
    }

    @Test
    void whatIsNotIssuedOnTheDayOfSigningShowsTheDayPassedThenNoonThenTheDaysItIsLate() {
        Walk apart = Walk.withKeys(house);
        LocalDate signing = workingDay();
        clock.moveTo(signing.atTime(15, 0));
        DocumentId id = apart.signed();
        Deadlines same = deadlines(apart, id);
        assertThat(same.lateness()).isEqualTo(Deadlines.Lateness.IN_TIME);
        assertThat(same.next())
                .isEqualTo(signing.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        LocalDate next = calendar.next(signing);
        clock.moveTo(next.atTime(9, 0));
        assertThat(deadlines(apart, id).lateness()).isEqualTo(Deadlines.Lateness.PAST_DAY);
        assertThat(deadlines(apart, id).next())
                .isEqualTo(next.atTime(12, 0).atZone(clock.getZone()).toInstant());
        clock.moveTo(next.atTime(14, 0));
        assertThat(deadlines(apart, id).lateness()).isEqualTo(Deadlines.Lateness.PAST_NOON);
        assertThat(deadlines(apart, id).daysLate(clock.instant())).isZero();
        clock.moveTo(next.plusDays(1).atTime(8, 0));
        assertThat(deadlines(apart, id).lateness()).isEqualTo(Deadlines.Lateness.LATE);
        assertThat(deadlines(apart, id).daysLate(clock.instant())).isEqualTo(1);
        clock.moveTo(next.plusDays(3).atTime(8, 0));
        assertThat(deadlines(apart, id).daysLate(clock.instant())).isEqualTo(3);
    }

    private static Deadlines deadlines(Walk somewhere, DocumentId id) {
        return somewhere.view(Walk.CLERK, id).deadlines().orElseThrow();
    }

    @Test
    void aSignatureOfAnEarlierDayMustBeGivenAgain() {
        Walk apart = Walk.withKeys(house);
        LocalDate signing = workingDay();
        clock.moveTo(signing.atTime(15, 0));
        DocumentId id = apart.signed();
        clock.moveTo(calendar.next(calendar.next(signing)).atTime(9, 0));
        refused("outgoing.signature-too-early", () -> apart.orderSeal(id));
        assertThat(apart.as(Walk.CLERK, () -> registers.numberOf(id))).isEmpty();
        assertThat(apart.view(Walk.CLERK, id).deadlines())
                .map(Deadlines::lateness)
                .contains(Deadlines.Lateness.LATE);
        apart.act(Walk.CLERK, id, OutgoingAct.ASK_NEW_SIGNATURE);
        assertThat(told(apart, Walk.LEADER, id)).contains("outgoing.notice-sign-again");
        apart.sign(id);
        apart.orderSeal(id);
        assertThat(apart.view(Walk.CLERK, id).sign().orElseThrow().date()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void theStricterRuleAsksForOneDay() {
        Walk strict = Walk.withKeys(house);
        Walk usual = Walk.withKeys(house);
        strict.run(
                Walk.ADMIN,
                () -> practice.decide(Setting.SAME_DAY_SIGNATURES, true, LocalDate.now(clock), "Quy chế của tỉnh"));
        LocalDate signing = workingDay();
        clock.moveTo(signing.atTime(15, 0));
        DocumentId there = strict.signed();
        DocumentId here = usual.signed();
        clock.moveTo(calendar.next(signing).atTime(9, 0));
        refused("outgoing.signature-too-early", () -> strict.orderSeal(there));
        usual.orderSeal(here);
        assertThat(usual.state(here)).isEqualTo(OutgoingState.SEALING);
    }

    @Test
    void aDocumentNumberedInTheNewYearTakesTheNewYearsBook() {
        Walk apart = Walk.withKeys(house);
        LocalDate last = calendar.previous(LocalDate.of(LocalDate.now(clock).getYear() + 1, 1, 1));
        clock.moveTo(last.atTime(16, 30));
        apart.issued();
        var short20 = Walk.paper().dated("Bình Minh, ngày      tháng      năm 20");
        DocumentId id = apart.draft(new NewDraft(apart.fields(), short20.file(), List.of()));
        apart.bringToClerk(id);
        clock.moveTo(calendar.next(last).atTime(8, 0));
        apart.orderSeal(id);
        GivenSign sign = apart.view(Walk.CLERK, id).sign().orElseThrow();
        assertThat(sign.printed()).isEqualTo("01");
        assertThat(sign.date()).isEqualTo(calendar.next(last));
    }

    @Test
    void aPageThatPrintsLastYearIsReturnedSetAnewSignedAgainAndTakesTheNewYearsFirstNumber() {
        Walk apart = Walk.withKeys(house);
        LocalDate last = calendar.previous(LocalDate.of(LocalDate.now(clock).getYear() + 1, 1, 1));
        LocalDate first = calendar.next(last);
        clock.moveTo(last.atTime(16, 30));
        DocumentId id = apart.signed();
        clock.moveTo(first.atTime(8, 0));
        refused("outgoing.printed-year-differs", () -> apart.orderSeal(id));
        assertThat(apart.as(Walk.CLERK, () -> registers.numberOf(id))).isEmpty();
        setAnew(apart, id, "Bình Minh, ngày      tháng      năm " + first.getYear());
        GivenSign sign = apart.view(Walk.CLERK, id).sign().orElseThrow();
        assertThat(sign.printed()).isEqualTo("01");
        assertThat(sign.date()).isEqualTo(first);
    }

    @Test
    void aPageThatPrintsLastMonthIsReturnedAndSetAnew() {
        Walk apart = Walk.withKeys(house);
        LocalDate last = calendar.previous(LocalDate.of(LocalDate.now(clock).getYear() + 1, 3, 1));
        LocalDate first = calendar.next(last);
        clock.moveTo(last.atTime(16, 30));
        DocumentId id = apart.draft(new NewDraft(
                apart.fields(),
                Walk.paper()
                        .dated("Bình Minh, ngày      tháng 02 năm " + last.getYear())
                        .file(),
                List.of()));
        apart.bringToClerk(id);
        clock.moveTo(first.atTime(8, 0));
        refused("outgoing.printed-month-differs", () -> apart.orderSeal(id));
        setAnew(apart, id, "Bình Minh, ngày      tháng      năm " + first.getYear());
        assertThat(apart.view(Walk.CLERK, id).sign().orElseThrow().date()).isEqualTo(first);
    }

    /// What the refusal says: back to the unit, the page set anew, approved and signed again, numbered.
    private void setAnew(Walk somewhere, DocumentId id, String dateLine) {
        somewhere.act(Walk.CLERK, id, OutgoingAct.RETURN_NUMBERING, "In sẵn năm, tháng cũ");
        assertThat(somewhere.view(Walk.CLERK, id).leaderSignature()).isEmpty();
        somewhere.run(
                Walk.HEAD,
                () -> outgoing.revise(
                        id,
                        new Revision(
                                Optional.empty(),
                                Optional.of(Walk.paper().dated(dateLine).file()),
                                Optional.empty(),
                                Optional.of("In lại ngày tháng")),
                        Seen.latest()));
        somewhere.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        somewhere.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        somewhere.sign(id);
        somewhere.orderSeal(id);
    }

    /// A working day of the future whose next two working days follow in the same year.
    private LocalDate workingDay() {
        return calendar.next(LocalDate.now(clock).plusDays(1));
    }

    private List<String> told(Walk somewhere, String who, DocumentId id) {
        return somewhere.as(who, () -> notices.mine(500)).stream()
                .filter(notice -> notice.about().equals(Optional.of(id)))
                .map(Notice::what)
                .map(Reason::code)
                .toList();
    }
}
