package vn.congvan.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;

@Repository
class PracticeRows {
    private final JdbcClient jdbc;

    PracticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DecidedSetting decided) {
        jdbc.sql("""
                insert into practice.setting (agency_id, id, setting, value, valid_from, reason, decided_by, decided_at)
                values (:agency, :id, :setting, :value, :validFrom, :reason, :by, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", TimeOrderedId.next())
                .param("setting", decided.setting().word())
                .param("value", decided.value())
                .param("validFrom", decided.validFrom())
                .param("reason", decided.reason())
                .param("by", decided.decidedBy().value())
                .param("at", decided.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Boolean> inForce(Setting setting, LocalDate day) {
        return jdbc.sql("""
                select value from practice.setting where setting = :setting and valid_from <= :day
                order by valid_from desc, decided_at desc limit 1""")
                .param("setting", setting.word())
                .param("day", day)
                .query(Boolean.class)
                .optional();
    }

    List<DecidedSetting> all() {
        return jdbc.sql("select * from practice.setting order by decided_at desc, id desc")
                .query(PracticeRows::read)
                .list();
    }

    void nameBook(UUID authority, String book, String name, LocalDate from, PostId by, Instant at) {
        jdbc.sql("""
                insert into practice.book_name (agency_id, id, authority_id, book, name, valid_from, decided_by, decided_at)
                values (:agency, :id, :authority, :book, :name, :validFrom, :by, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", TimeOrderedId.next())
                .param("authority", authority)
                .param("book", book)
                .param("name", name)
                .param("validFrom", from)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<DecidedName> bookNames() {
        return jdbc.sql("select * from practice.book_name order by decided_at desc, id desc")
                .query((row, _) -> new DecidedName(
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        row.getString("book"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        new PostId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    Optional<String> bookName(UUID authority, String book, LocalDate day) {
        return jdbc.sql("""
                select name from practice.book_name
                where authority_id = :authority and book = :book and valid_from <= :day
                order by valid_from desc, decided_at desc limit 1""")
                .param("authority", authority)
                .param("book", book)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    private static DecidedSetting read(ResultSet row, int number) throws SQLException {
        String word = row.getString("setting");
        return new DecidedSetting(
                Arrays.stream(Setting.values())
                        .filter(setting -> setting.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("unknown setting in the database: " + word)),
                row.getBoolean("value"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                new PostId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", java.time.OffsetDateTime.class).toInstant());
    }
}
