package vn.congvan.copies.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;

@Repository
class KeptUseRows {
    private final JdbcClient jdbc;

    KeptUseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptUse use) {
        jdbc.sql("""
                insert into copies.kept_use (agency_id, id, document_id, authority_id, type_name, sign, document_date,
                    subject, purpose, asked_by, asked_by_name, asked_at, state)
                values (:agency, :id, :document, :authority, :type, :sign, :date, :subject, :purpose, :by, :byName, :at,
                    :state)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", use.id())
                .param("document", use.kept().document().value())
                .param("authority", use.authority().value())
                .param("type", use.kept().typeName())
                .param("sign", use.kept().sign())
                .param("date", use.kept().date())
                .param("subject", use.kept().subject())
                .param("purpose", use.purpose())
                .param("by", use.asked().by().value())
                .param("byName", use.asked().name())
                .param("at", time(use.asked().at()))
                .param("state", use.state().name())
                .update();
    }

    void decided(UUID id, KeptUseState state, KeptUse.Decided decided) {
        jdbc.sql("""
                update copies.kept_use set state = :state, decided_by = :by, decided_name = :name, decided_at = :at,
                    remark = :remark where id = :id""")
                .param("state", state.name())
                .param("by", decided.by().value())
                .param("name", decided.name())
                .param("at", time(decided.at()))
                .param("remark", decided.remark().orElse(null))
                .param("id", id)
                .update();
    }

    void lent(UUID id, KeptUse.Lent lent) {
        jdbc.sql("""
                update copies.kept_use set state = 'LENT', line_year = :year, line_number = :line, lent_at = :at
                where id = :id""")
                .param("year", lent.year())
                .param("line", lent.line())
                .param("at", time(lent.at()))
                .param("id", id)
                .update();
    }

    void returned(UUID id, Instant at) {
        jdbc.sql("update copies.kept_use set state = 'RETURNED', returned_at = :at where id = :id")
                .param("at", time(at))
                .param("id", id)
                .update();
    }

    Optional<KeptUse> find(UUID id) {
        return jdbc.sql("select * from copies.kept_use where id = :id")
                .param("id", id)
                .query(KeptUseRows::read)
                .optional();
    }

    Optional<KeptUse> lock(UUID id) {
        return jdbc.sql("select * from copies.kept_use where id = :id for update")
                .param("id", id)
                .query(KeptUseRows::read)
                .optional();
    }

    /// The newest ones that the asker asked for, or that are of these authorities.
    List<KeptUse> newest(PostId asker, List<AuthorityId> authorities, int most) {
        return jdbc.sql("""
                select * from copies.kept_use where asked_by = :asker or authority_id = any(:authorities)
                order by asked_at desc limit :most""")
                .param("asker", asker.value())
                .param(
                        "authorities",
                        authorities.stream().map(AuthorityId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(KeptUseRows::read)
                .list();
    }

    private static KeptUse read(ResultSet row, int number) throws SQLException {
        return new KeptUse(
                row.getObject("id", UUID.class),
                new KeptUse.Kept(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("type_name"),
                        row.getString("sign"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("subject")),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getString("purpose"),
                new KeptUse.Asked(
                        new PostId(row.getObject("asked_by", UUID.class)),
                        row.getString("asked_by_name"),
                        instant(row, "asked_at").orElseThrow()),
                KeptUseState.valueOf(row.getString("state")),
                decided(row),
                lent(row),
                instant(row, "returned_at"));
    }

    private static Optional<KeptUse.Decided> decided(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("decided_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new KeptUse.Decided(
                        new PostId(by),
                        row.getString("decided_name"),
                        instant(row, "decided_at").orElseThrow(),
                        Optional.ofNullable(row.getString("remark"))));
    }

    private static Optional<KeptUse.Lent> lent(ResultSet row) throws SQLException {
        Optional<Instant> at = instant(row, "lent_at");
        int year = row.getInt("line_year");
        int line = row.getInt("line_number");
        return at.map(when -> new KeptUse.Lent(year, line, when));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
