package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.WorkingCalendar;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// The days of a joint document: what counts on every page, in every list and at the number is the last leader's
/// signature, not the drafting agency's.
@CongVanTest
class JointDatesTest extends JointWays {
    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private IssueReports reports;

    @Autowired
    private TestClock clock;

    @Test
    void theLastLeadersSignatureCountsForDateDeadlineListAndReport() {
        LocalDate day = calendar.next(LocalDate.now(clock));
        clock.moveTo(day.atTime(15, 0));
        DocumentId id = signedByLead(false);
        LocalDate later = calendar.next(calendar.next(day));
        clock.moveTo(later.atTime(9, 0));
        OutgoingView waiting = walk.view(Walk.CLERK, id);
        assertThat(waiting.deadlines())
                .as("no deadline runs before all have signed")
                .isEmpty();
        assertThat(waiting.primary())
                .as("nothing is wrong, and nothing to be done yet")
                .isEmpty();
        assertThat(waiting.leaderSignature().orElseThrow().dayVerdict().code()).isEqualTo("outgoing.signing-day");
        for (String who : List.of(Walk.CLERK, Walk.LEADER)) {
            assertThat(row(who, id).deadlines()).isEmpty();
        }
        assertThat(signedIn(day, later)).isZero();

        sign(second);
        OutgoingView signed = walk.view(Walk.CLERK, id);
        assertThat(signed.primary().map(ActView::act)).contains(OutgoingAct.NUMBER);
        assertThat(signed.leaderSignature().orElseThrow().dayVerdict().code()).isEqualTo("outgoing.signing-day-same");
        Deadlines deadlines = signed.deadlines().orElseThrow();
        assertThat(LocalDate.ofInstant(deadlines.noon(), clock.getZone())).isEqualTo(calendar.next(later));
        assertThat(deadlines.lateness()).isEqualTo(Deadlines.Lateness.IN_TIME);
        for (String who : List.of(Walk.CLERK, Walk.LEADER)) {
            assertThat(row(who, id).deadlines()).contains(deadlines);
        }
        assertThat(signedIn(day, day)).as("not on the day of the first").isZero();
        assertThat(signedIn(later, later)).isEqualTo(1);

        walk.seal(id, walk.orderSeal(id));
        seal(second);
        issuing.all();
        OutgoingView issued = walk.view(Walk.CLERK, id);
        assertThat(issued.sign().orElseThrow().date()).isEqualTo(later);
        assertThat(issued.deadlines()).as("kept as it was found at issue").contains(deadlines);
        anEarlyLastSignatureIsToldWithItsDay(later);
    }

    private void anEarlyLastSignatureIsToldWithItsDay(LocalDate day) {
        DocumentId id = signedByLead(false);
        sign(second);
        LocalDate today = calendar.next(calendar.next(day));
        clock.moveTo(today.atTime(9, 0));
        OutgoingView view = walk.view(Walk.CLERK, id);
        assertThat(view.primary().map(ActView::act)).contains(OutgoingAct.ASK_NEW_SIGNATURE);
        Reason told = refusal(id);
        assertThat(told.code()).isEqualTo("outgoing.signature-too-early");
        assertThat(told).isEqualTo(view.leaderSignature().orElseThrow().dayVerdict());
        assertThat(told.values()).isEqualTo(Map.of("day", printed(day), "earliest", printed(calendar.previous(today))));
        assertThat(view.deadlines().map(Deadlines::lateness)).contains(Deadlines.Lateness.LATE);
    }

    private Reason refusal(DocumentId id) {
        try {
            walk.orderSeal(id);
        } catch (Refusal refusal) {
            return refusal.reason();
        }
        throw new AssertionError("it was numbered");
    }

    private static String printed(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private OutgoingRow row(String who, DocumentId id) {
        return walk.as(who, () -> walk.outgoing().list(OutgoingQuery.of(Queue.SIGNED_NOT_ISSUED))).rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int signedIn(LocalDate from, LocalDate to) {
        return walk.as(Walk.LEADER, () -> reports.of(from, to)).total().signed();
    }
}
