package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.LastWrites;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;

@CongVanTest
class LastWritesTest {
    private static final String INSERT =
            "insert into last_test.line (agency_id, place, words, day, at, names) values (public.current_agency(), ?, ?, ?, ?, ?)";

    @Autowired
    private LastWrites last;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private final Acting.InPost anh = ActingAs.somebody();

    @BeforeEach
    void aTable() {
        JdbcClient.create(owner).sql("""
                drop schema if exists last_test cascade;
                create schema last_test;
                grant usage on schema last_test to congvan_app;
                create table last_test.line (agency_id uuid not null, place integer not null, words text, day date, at timestamptz,
                    names text[], primary key (agency_id, place));
                call public.put_behind_wall('last_test.line')
                """).update();
    }

    @Test
    void whatWasLeftIsThereAfterTheCommitInItsOrderAndNotBefore() {
        ActingAs.run(
                anh,
                () -> transactions.executeWithoutResult(_ -> {
                    leave(1, "một");
                    leave(2, null);
                    last.leave("update last_test.line set words = 'sửa' where place = ?", 1);
                    assertThat(places()).isEmpty();
                }));
        assertThat(seen()).containsExactly("1 sửa", "2 null");
    }

    @Test
    void oneWriteThatFailsTakesTheWholeTransactionWithIt() {
        assertThatThrownBy(() -> ActingAs.run(
                        anh,
                        () -> transactions.executeWithoutResult(_ -> {
                            jdbc.sql(
                                            "insert into last_test.line (agency_id, place) values (public.current_agency(), 1)")
                                    .update();
                            leave(2, "hai");
                            leave(2, "hai lần");
                            leave(3, "ba");
                        })))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(seen()).isEmpty();
        ActingAs.run(anh, () -> transactions.executeWithoutResult(_ -> leave(4, "sau đó")));
        assertThat(seen()).containsExactly("4 sau đó");
    }

    @Test
    void whatIsLeftInATransactionThatGoesBackIsNeverWritten() {
        ActingAs.run(
                anh,
                () -> transactions.executeWithoutResult(status -> {
                    leave(1, "một");
                    status.setRollbackOnly();
                }));
        ActingAs.run(anh, () -> transactions.executeWithoutResult(_ -> leave(2, "hai")));
        assertThat(seen()).containsExactly("2 hai");
    }

    @Test
    void aTransactionWithinAnotherKeepsItsOwn() {
        var own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ActingAs.run(
                anh,
                () -> transactions.executeWithoutResult(status -> {
                    leave(1, "ngoài");
                    own.executeWithoutResult(_ -> leave(2, "trong"));
                    assertThat(places()).containsExactly(2);
                    status.setRollbackOnly();
                }));
        assertThat(seen()).containsExactly("2 trong");
    }

    @Test
    void theWallStandsBeforeLastWritesToo() {
        var foreign = ActingAs.somebody();
        assertThatThrownBy(() -> ActingAs.run(
                        anh,
                        () -> transactions.executeWithoutResult(_ -> last.leave(
                                "insert into last_test.line (agency_id, place) values (?, 1)",
                                foreign.agency().value()))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(seen()).isEmpty();
    }

    @Test
    void withoutATransactionNothingCanBeLeft() {
        assertThatThrownBy(() -> leave(1, "một")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionThatCannotBeginLeavesNothingOfItBehind() {
        var broken = new TransactionTemplate(new TenantTransactionManager(pool, () -> {
            throw new IllegalArgumentException("an unknown role in the database");
        }));
        int before = pool.getHikariPoolMXBean().getActiveConnections();
        assertThatThrownBy(() -> ActingAs.run(anh, () -> broken.executeWithoutResult(_ -> {})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(before);
        ActingAs.run(anh, () -> transactions.executeWithoutResult(_ -> leave(1, "một")));
        assertThat(seen()).containsExactly("1 một");
    }

    @Test
    void thereAreNoSavepointsThatLastWritesWouldNotGoBackTo() {
        var nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        assertThatThrownBy(() -> ActingAs.run(
                        anh, () -> transactions.executeWithoutResult(_ -> nested.executeWithoutResult(_ -> {}))))
                .isInstanceOf(NestedTransactionNotSupportedException.class);
    }

    private void leave(int place, @org.jspecify.annotations.Nullable String words) {
        last.leave(
                INSERT,
                place,
                words,
                LocalDate.of(2026, 11, 20),
                OffsetDateTime.parse("2026-11-20T10:00:00Z"),
                new String[] {"Anh", "Bình"});
    }

    private List<Integer> places() {
        return jdbc.sql("select place from last_test.line order by place")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private List<String> seen() {
        return ActingAs.call(
                anh,
                () -> transactions.execute(_ -> jdbc.sql("select place, words from last_test.line order by place")
                        .query((row, _) -> row.getInt(1) + " " + row.getString(2))
                        .list()));
    }
}
