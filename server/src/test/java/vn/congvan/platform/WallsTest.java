package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;

@CongVanTest
class WallsTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private final Acting.InPost anh = ActingAs.somebody();
    private final Acting.InPost binh = ActingAs.somebody();

    @BeforeEach
    void aWalledTable() {
        JdbcClient.create(owner).sql("""
                drop schema if exists wall_test cascade;
                create schema wall_test;
                grant usage on schema wall_test to congvan_app;
                create table wall_test.paper (agency_id uuid not null, id uuid not null, primary key (agency_id, id));
                call public.put_behind_wall('wall_test.paper')
                """).update();
        write(anh, anh);
    }

    @Test
    void onesOwnRowsAreSeen() {
        assertThat(seen(anh)).containsExactly(anh.agency().value());
    }

    @Test
    void aForeignAgencysRowsAreNotSeen() {
        assertThat(seen(binh)).isEmpty();
    }

    @Test
    void aForeignAgencysRowsAreNotChanged() {
        int changed = ActingAs.call(
                binh,
                () -> transactions.execute(_ -> jdbc.sql("update wall_test.paper set id = gen_random_uuid()")
                        .update()));
        assertThat(changed).isZero();
    }

    @Test
    void nothingIsWrittenIntoAForeignAgency() {
        assertThatThrownBy(() -> write(binh, anh))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyActingSeesNothing() {
        List<UUID> ids = transactions.execute(_ -> readAll(jdbc));
        assertThat(ids).isEmpty();
    }

    @Test
    void whoActedIsForgottenAfterTheTransaction() {
        seen(anh);
        assertThat(readAll(jdbc)).isEmpty();
    }

    @Test
    void theOwnerOfTheTablesSeesNothing() {
        assertThat(readAll(JdbcClient.create(owner))).isEmpty();
    }

    @Test
    void nothingIsDeleted() {
        assertThatThrownBy(() -> ActingAs.call(
                        anh,
                        () -> transactions.execute(
                                _ -> jdbc.sql("delete from wall_test.paper").update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theServersRoleHasNoPowerOverTheWalls() {
        var power = jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        assertThat(power).isFalse();
    }

    @Test
    void whatIsConfirmedIsOnTheDisk() {
        assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
    }

    private void write(Acting actor, Acting inAgencyOf) {
        ActingAs.run(
                actor,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("insert into wall_test.paper values (?, gen_random_uuid())")
                                .param(inAgencyOf.agency().value())
                                .update()));
    }

    private List<UUID> seen(Acting actor) {
        return ActingAs.call(actor, () -> transactions.execute(_ -> readAll(jdbc)));
    }

    private static List<UUID> readAll(JdbcClient client) {
        return client.sql("select agency_id from wall_test.paper")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
