package vn.congvan.outgoing.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.RequestKey;
import vn.congvan.exchange.PackageId;

/// From which hồ sơ trình the drafts of the acting agency were opened: one at a time from each; another one when the
/// one before came to nothing.
@Repository
class ReceivedRows {
    /// One of them.
    ///
    /// @param ended whether the draft was withdrawn, or given up with its number
    record Received(
            DocumentId arrival,
            DocumentId draft,
            PackageId packageId,
            String senderCode,
            String senderName,
            String typeName,
            String sign,
            LocalDate issuedOn,
            PostId openedBy,
            String openedByName,
            Instant openedAt,
            Optional<RequestKey> key,
            boolean ended) {
        /// Whether this very request opened it.
        boolean openedBy(PostId post, Optional<RequestKey> asked) {
            return openedBy.equals(post) && key.isPresent() && key.equals(asked);
        }
    }

    private static final String SELECT = """
            select r.*, d.state in ('CANCELLED', 'WITHDRAWN') as ended
            from outgoing.received_dossier r join outgoing.document d on d.agency_id = r.agency_id and d.id = r.draft_id
            """;

    private final JdbcClient jdbc;

    ReceivedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws org.springframework.dao.DuplicateKeyException if a draft was opened from it meanwhile
    void insert(Received received) {
        jdbc.sql("""
                insert into outgoing.received_dossier (agency_id, arrival_id, draft_id, package_id, sender_code, sender_name,
                    submitted_type, submitted_sign, submitted_on, opened_by, opened_by_name, opened_at, request_key)
                values (:agency, :arrival, :draft, :package, :code, :name, :type, :sign, :on, :by, :byName, :at, :key)""")
                .param("agency", Acting.currentAgency().value())
                .param("arrival", received.arrival().value())
                .param("draft", received.draft().value())
                .param("package", received.packageId().value())
                .param("code", received.senderCode())
                .param("name", received.senderName())
                .param("type", received.typeName())
                .param("sign", received.sign())
                .param("on", received.issuedOn())
                .param("by", received.openedBy().value())
                .param("byName", received.openedByName())
                .param("at", DossierRows.time(received.openedAt()))
                .param("key", received.key().map(RequestKey::value).orElse(null))
                .update();
    }

    /// Lets the next draft take the place of one that has ended.
    void giveWay(DocumentId arrival, Instant at) {
        jdbc.sql("""
                update outgoing.received_dossier r set replaced_at = :at
                from outgoing.document d
                where r.arrival_id = :arrival and r.replaced_at is null
                    and d.agency_id = r.agency_id and d.id = r.draft_id and d.state in ('CANCELLED', 'WITHDRAWN')""")
                .param("at", DossierRows.time(at))
                .param("arrival", arrival.value())
                .update();
    }

    /// The last one that was opened from it.
    Optional<Received> ofArrival(DocumentId arrival) {
        return jdbc.sql(SELECT + "where r.arrival_id = :arrival and r.replaced_at is null")
                .param("arrival", arrival.value())
                .query(ReceivedRows::read)
                .optional();
    }

    /// All that were opened from it, the last one first.
    List<Received> allOfArrival(DocumentId arrival) {
        return jdbc.sql(SELECT + "where r.arrival_id = :arrival order by r.replaced_at desc nulls first")
                .param("arrival", arrival.value())
                .query(ReceivedRows::read)
                .list();
    }

    Optional<Received> ofDraft(DocumentId draft) {
        return jdbc.sql(SELECT + "where r.draft_id = :draft")
                .param("draft", draft.value())
                .query(ReceivedRows::read)
                .optional();
    }

    private static Received read(ResultSet row, int number) throws SQLException {
        return new Received(
                new DocumentId(row.getObject("arrival_id", UUID.class)),
                new DocumentId(row.getObject("draft_id", UUID.class)),
                new PackageId(row.getObject("package_id", UUID.class)),
                row.getString("sender_code"),
                row.getString("sender_name"),
                row.getString("submitted_type"),
                row.getString("submitted_sign"),
                row.getObject("submitted_on", LocalDate.class),
                new PostId(row.getObject("opened_by", UUID.class)),
                row.getString("opened_by_name"),
                DossierRows.instant(row, "opened_at").orElseThrow(),
                Optional.ofNullable(row.getString("request_key")).map(RequestKey::new),
                row.getBoolean("ended"));
    }
}
