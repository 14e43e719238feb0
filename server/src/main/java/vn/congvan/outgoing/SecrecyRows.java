package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;

@Repository
class SecrecyRows {
    private final JdbcClient jdbc;

    SecrecyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SecrecyAttempt attempt) {
        jdbc.sql("""
                insert into outgoing.secrecy_attempt
                    (agency_id, id, attempted_at, attempted_by, name, file, degree, certain)
                values (:agency, :id, :at, :by, :name, :file, :degree, :certain)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", attempt.id())
                .param("at", OutgoingRows.time(attempt.at()))
                .param("by", attempt.by().value())
                .param("name", attempt.byName())
                .param("file", attempt.file().hex())
                .param("degree", attempt.degree())
                .param("certain", attempt.certain())
                .update();
    }

    boolean overridden(Digest file) {
        return jdbc.sql("""
                select exists (select from outgoing.secrecy_attempt
                               where file = :file and overridden_by is not null)""").param("file", file.hex()).query(Boolean.class).single();
    }

    Optional<SecrecyAttempt> lock(UUID id) {
        return jdbc.sql("select * from outgoing.secrecy_attempt where id = :id for update")
                .param("id", id)
                .query(SecrecyRows::read)
                .optional();
    }

    void override(UUID id, PostId by, String reason, Instant at) {
        jdbc.sql("""
                update outgoing.secrecy_attempt
                set overridden_by = :by, override_reason = :reason, overridden_at = :at where id = :id""")
                .param("by", by.value())
                .param("reason", reason)
                .param("at", OutgoingRows.time(at))
                .param("id", id)
                .update();
    }

    List<SecrecyAttempt> newest(int limit) {
        return jdbc.sql("select * from outgoing.secrecy_attempt order by id desc limit :limit")
                .param("limit", limit)
                .query(SecrecyRows::read)
                .list();
    }

    private static SecrecyAttempt read(ResultSet row, int number) throws SQLException {
        return new SecrecyAttempt(
                row.getObject("id", UUID.class),
                OutgoingRows.instant(row, "attempted_at").orElseThrow(),
                new PostId(row.getObject("attempted_by", UUID.class)),
                row.getString("name"),
                new Digest(row.getString("file")),
                row.getString("degree"),
                row.getBoolean("certain"),
                OutgoingRows.post(row, "overridden_by"),
                OutgoingRows.text(row, "override_reason"));
    }
}
