package vn.congvan.outgoing.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.PackageId;
import vn.congvan.files.HoldingId;

/// What the tờ trình of the acting agency carry.
@Repository
class DossierRows {
    /// One of them, by the ids of its files.
    record Carried(
            DocumentId document,
            String deciderCode,
            String deciderName,
            String documentType,
            String summary,
            HoldingId draft,
            List<HoldingId> opinions,
            List<HoldingId> papers,
            String putByName,
            Instant putAt,
            Optional<Instant> droppedAt,
            boolean sent) {
        /// Whether it is to go out with the tờ trình, and has not.
        boolean waits() {
            return droppedAt.isEmpty() && !sent;
        }
    }

    private final JdbcClient jdbc;

    DossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Carried> of(DocumentId document) {
        return jdbc.sql("select * from outgoing.dossier where document_id = :document")
                .param("document", document.value())
                .query(DossierRows::read)
                .optional();
    }

    /// Writes it in the place of what was there; false if that was sent already.
    boolean put(Carried carried) {
        return jdbc.sql("""
                insert into outgoing.dossier (agency_id, document_id, decider_code, decider_name, document_type, summary,
                    draft, opinions, papers, put_by_name, put_at)
                values (:agency, :document, :decider, :deciderName, :type, :summary, :draft, :opinions, :papers, :by, :at)
                on conflict (agency_id, document_id) do update set decider_code = :decider, decider_name = :deciderName,
                    document_type = :type, summary = :summary, draft = :draft, opinions = :opinions, papers = :papers,
                    put_by_name = :by, put_at = :at, dropped_at = null
                where dossier.sent_package is null""")
                        .param("agency", Acting.currentAgency().value())
                        .param("document", carried.document().value())
                        .param("decider", carried.deciderCode())
                        .param("deciderName", carried.deciderName())
                        .param("type", carried.documentType())
                        .param("summary", carried.summary())
                        .param("draft", carried.draft().value())
                        .param("opinions", ids(carried.opinions()))
                        .param("papers", ids(carried.papers()))
                        .param("by", carried.putByName())
                        .param("at", time(carried.putAt()))
                        .update()
                == 1;
    }

    /// False if nothing is carried, or it was sent already.
    boolean drop(DocumentId document, Instant at) {
        return jdbc.sql("""
                        update outgoing.dossier set dropped_at = :at
                        where document_id = :document and sent_package is null and dropped_at is null""")
                        .param("at", time(at))
                        .param("document", document.value())
                        .update()
                == 1;
    }

    /// @param to whose code it is today; empty where it was closed, until it is repaired
    void sent(DocumentId document, PackageId as, Optional<AgencyId> to) {
        jdbc.sql("update outgoing.dossier set sent_package = :package, sent_to = :to where document_id = :document")
                .param("package", as.value())
                .param("to", to.map(AgencyId::value).orElse(null), Types.OTHER)
                .param("document", document.value())
                .update();
    }

    private static UUID[] ids(List<HoldingId> holdings) {
        return holdings.stream().map(HoldingId::value).toArray(UUID[]::new);
    }

    private static Carried read(ResultSet row, int number) throws SQLException {
        return new Carried(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("decider_code"),
                row.getString("decider_name"),
                row.getString("document_type"),
                row.getString("summary"),
                new HoldingId(row.getObject("draft", UUID.class)),
                holdings(row, "opinions"),
                holdings(row, "papers"),
                row.getString("put_by_name"),
                instant(row, "put_at").orElseThrow(),
                instant(row, "dropped_at"),
                row.getObject("sent_package") != null);
    }

    private static List<HoldingId> holdings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(HoldingId::new)
                .toList();
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
