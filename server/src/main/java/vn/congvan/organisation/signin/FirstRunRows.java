package vn.congvan.organisation.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.AgencyId;
import vn.congvan.common.TimeOrderedId;

@Repository
class FirstRunRows {
    private final JdbcClient jdbc;

    FirstRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes two people who are first at the same time wait for each other.
    void onlyOnce() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.first-run'))::text")
                .query(String.class)
                .single();
    }

    AgencyId agency(String name, Clock clock) {
        return new AgencyId(jdbc.sql("""
                        insert into organisation.agency (id, key, name, short_name, valid_from)
                        values (:id, 'province', :name, :name, :today)
                        on conflict (key) do update set name = excluded.name, short_name = excluded.short_name
                        returning id
                        """)
                .param("id", TimeOrderedId.next())
                .param("name", name)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .single());
    }

    void administrator(AgencyId agency, FirstRun.Filled filled, String hash, Clock clock) {
        var person = TimeOrderedId.next();
        var unit = TimeOrderedId.next();
        jdbc.sql("""
                        with person as (
                            insert into organisation.person (id, key, full_name) values (:person, :username, :name)
                        ), unit as (
                            insert into organisation.unit (agency_id, id, key, name, abbreviation, ordinal, valid_from)
                            values (:agency, :unit, 'administration', 'Quản trị hệ thống', '', 0, :today)
                        )
                        insert into organisation.account (id, person_id, username, password_hash, made_at)
                        values (:account, :person, :username, :hash, :now)
                        """)
                .param("person", person)
                .param("username", filled.username())
                .param("name", filled.fullName().strip())
                .param("agency", agency.value())
                .param("unit", unit)
                .param("today", LocalDate.now(clock))
                .param("account", TimeOrderedId.next())
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                        insert into organisation.held_post
                            (agency_id, id, key, person_id, unit_id, title, roles, ordinal, valid_from)
                        values (:agency, :post, 'administrator', :person, :unit, 'Quản trị hệ thống của tỉnh',
                            array['ADMIN', 'PROVINCE_MANAGER'], 0, :today)
                        """)
                .param("agency", agency.value())
                .param("post", TimeOrderedId.next())
                .param("person", person)
                .param("unit", unit)
                .param("today", LocalDate.now(clock))
                .update();
    }
}
