package vn.congvan.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;

@Repository
class RouteRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RouteRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(DecidedRoute decided) {
        RouteScope scope = decided.scope();
        jdbc.sql("""
                insert into practice.route (agency_id, id, document_type, authority_id, signer, stages, valid_from,
                    reason, decided_by, decided_at)
                values (:agency, :id, :type, :authority, :signer, :stages::jsonb, :validFrom, :reason, :by, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", TimeOrderedId.next())
                .param("type", scope.documentType().orElse(null), java.sql.Types.VARCHAR)
                .param("authority", scope.authority().map(AuthorityId::value).orElse(null), java.sql.Types.OTHER)
                .param("signer", scope.signer().map(PostId::value).orElse(null), java.sql.Types.OTHER)
                .param("stages", decided.route().map(json::writeValueAsString).orElse(null), java.sql.Types.VARCHAR)
                .param("validFrom", decided.validFrom())
                .param("reason", decided.reason())
                .param("by", decided.decidedBy().value())
                .param("at", decided.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<DecidedRoute> all() {
        return jdbc.sql("select * from practice.route order by decided_at desc, id desc")
                .query(this::read)
                .list();
    }

    private DecidedRoute read(ResultSet row, int number) throws SQLException {
        return new DecidedRoute(
                new RouteScope(
                        Optional.ofNullable(row.getString("document_type")),
                        Optional.ofNullable(row.getObject("authority_id", UUID.class))
                                .map(AuthorityId::new),
                        Optional.ofNullable(row.getObject("signer", UUID.class)).map(PostId::new)),
                Optional.ofNullable(row.getString("stages")).map(stages -> json.readValue(stages, Route.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                new PostId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
