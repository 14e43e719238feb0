package vn.congvan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

@CongVanTest
class TrailTest {
    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    private final Acting.InPost clerk = ActingAs.somebody();
    private final DocumentId document = DocumentId.fresh();

    @Test
    void anActIsRecordedWithWhoDidItWhenAndOnWhichRequest() {
        clock.moveTo(LocalDateTime.of(2026, 3, 2, 8, 30));
        MDC.put("request", "r-17");
        act(clerk, stamped(false));
        MDC.clear();
        var entry = ofDocument().getFirst();
        assertThat(entry.actor()).isEqualTo(new TrailEntry.Actor.InPost(clerk.person(), clerk.post()));
        assertThat(entry.act()).isEqualTo("test.stamped");
        assertThat(entry.details()).containsEntry("number", "7");
        assertThat(entry.request()).contains("r-17");
        assertThat(entry.at().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDateTime())
                .isBetween(LocalDateTime.of(2026, 3, 2, 8, 30), LocalDateTime.of(2026, 3, 2, 8, 31));
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        rollBackAfter(stamped(false));
        assertThat(ofDocument()).isEmpty();
    }

    @Test
    void aRefusedAttemptStaysAlthoughTheActIsRolledBack() {
        rollBackAfter(stamped(true));
        assertThat(ofDocument()).hasSize(1);
    }

    @Test
    void anotherAgencyReadsNothing() {
        act(clerk, stamped(false));
        assertThat(ActingAs.call(ActingAs.somebody(), () -> trail.of(document))).isEmpty();
    }

    @Test
    void whatHappensBeforeAnybodyActsStandsUnderTheHouse() {
        transactions.executeWithoutResult(_ -> {
            events.publishEvent(stamped(false));
            assertThat(jdbc.sql("select count(*) from audit.entry")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
        var house = ActingAs.call(new Acting.AsSystem(Trail.HOUSE, "test"), () -> trail.of(document));
        assertThat(house).extracting(TrailEntry::actor).containsExactly(new TrailEntry.Actor.Nobody());
    }

    @Test
    void theLatestEntriesTurnTheirPages() {
        for (int i = 0; i < 5; i++) {
            act(clerk, stamped(false));
        }
        ActingAs.run(clerk, () -> {
            var first = trail.latest(Optional.of("test."), Optional.empty(), 3);
            var second =
                    trail.latest(Optional.empty(), Optional.of(first.getLast().id()), 3);
            assertThat(first).hasSize(3);
            assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
            assertThat(trail.latest(Optional.of("other."), Optional.empty(), 3)).isEmpty();
        });
    }

    @Test
    void theServerCanNeitherChangeNorDeleteAnEntry() {
        act(clerk, stamped(false));
        for (var sql : List.of("update audit.entry set act = 'x'", "delete from audit.entry", "truncate audit.entry")) {
            assertThatThrownBy(() -> ActingAs.call(
                            clerk, () -> transactions.execute(_ -> jdbc.sql(sql).update())))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void rollBackAfter(Recorded event) {
        ActingAs.run(
                clerk,
                () -> transactions.executeWithoutResult(status -> {
                    events.publishEvent(event);
                    status.setRollbackOnly();
                }));
    }

    private List<TrailEntry> ofDocument() {
        return ActingAs.call(clerk, () -> trail.of(document));
    }

    private void act(Acting actor, Recorded event) {
        ActingAs.run(actor, () -> transactions.executeWithoutResult(_ -> events.publishEvent(event)));
    }

    private Stamped stamped(boolean survives) {
        return new Stamped(document.value(), survives);
    }

    record Stamped(UUID subject, boolean survivesRollback) implements Recorded {
        @Override
        public String act() {
            return "test.stamped";
        }

        @Override
        public String subjectKind() {
            return "document";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("number", "7");
        }
    }
}
