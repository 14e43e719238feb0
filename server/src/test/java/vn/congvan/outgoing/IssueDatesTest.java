package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.PassingTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.WorkingCalendar;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.Registers;
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
    void aPageThatPrintsLastYearIsNotNumbered() {
        Walk apart = Walk.withKeys(house);
        LocalDate last = calendar.previous(LocalDate.of(LocalDate.now(clock).getYear() + 1, 1, 1));
        clock.moveTo(last.atTime(16, 30));
        DocumentId id = apart.signed();
        clock.moveTo(calendar.next(last).atTime(8, 0));
        refused("outgoing.printed-year-differs", () -> apart.orderSeal(id));
        assertThat(apart.as(Walk.CLERK, () -> registers.numberOf(id))).isEmpty();
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
