package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// Công điện: urgent by nature, issued at once, also at night.
@CongVanTest
class UrgentTelegramTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestClock clock;

    @Test
    void itIsAtLeastUrgentWhateverIsChosenAndIssuedAtHalfPastElevenAtNight() {
        Walk walk = Walk.withKeys(house);
        LocalDate today = LocalDate.now(clock);
        clock.moveTo(today.atTime(23, 30));
        DraftFields fields = walk.fields();
        DocumentId id = walk.draft(new NewDraft(
                DraftFields.of(
                        fields.authority(),
                        "CD",
                        "Tập trung ứng phó bão số 9",
                        Urgency.NORMAL,
                        fields.signer(),
                        fields.recipients()),
                Walk.paper().noted("CĐ-UBND").file(),
                List.of()));
        assertThat(walk.view(Walk.DRAFTER, id).fields().urgency()).isEqualTo(Urgency.URGENT);
        walk.bringToClerk(id);
        assertThat(walk.view(Walk.CLERK, id).deadlines().orElseThrow().endOfDay())
                .isEqualTo(today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        walk.seal(id, walk.orderSeal(id));
        OutgoingView issued = walk.view(Walk.CLERK, id);
        assertThat(issued.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(issued.decidedUrgency()).isEqualTo(Urgency.URGENT);
        assertThat(issued.sign().orElseThrow().notation()).isEqualTo("CĐ-UBND");
        assertThat(issued.sign().orElseThrow().date()).isEqualTo(today);
        assertThat(issued.issuedAt().orElseThrow())
                .isBefore(today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
