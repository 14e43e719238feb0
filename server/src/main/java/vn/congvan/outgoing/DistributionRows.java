package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.practice.SendingMode;

/// What was decided about the recipients of documents.
@Repository
class DistributionRows {
    /// One recipient, as decided.
    record Decided(
            String role,
            SendingMode mode,
            SendingMode proposed,
            Optional<String> proposedBy,
            Optional<String> reason,
            Optional<DistributionLine.Target> redirected,
            Optional<Instant> issuedAt,
            Optional<DistributionLine.Taken> taken,
            Optional<DistributionLine.Confirmed> confirmed) {}

    private final JdbcClient jdbc;

    DistributionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Decided> of(DocumentId document) {
        var found = new HashMap<String, Decided>();
        jdbc.sql("select * from outgoing.distribution where document_id = :document")
                .param("document", document.value())
                .query((row, _) -> Map.entry(row.getString("recipient"), decided(row)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /// Writes a line down, in place of what was decided before; what was issued stays.
    void put(DocumentId document, String recipient, Decided line, String by, Instant at) {
        jdbc.sql("""
                insert into outgoing.distribution (agency_id, document_id, recipient, role, mode, proposed, proposed_by,
                    reason, redirected_code, redirected_name, decided_by_name, decided_at, issued_at)
                values (:agency, :document, :recipient, :role, :mode, :proposed, :proposedBy, :reason, :code, :name, :by,
                    :at, :issuedAt)
                on conflict (agency_id, document_id, recipient) do update set role = excluded.role,
                    mode = excluded.mode, proposed = excluded.proposed, proposed_by = excluded.proposed_by,
                    reason = excluded.reason, redirected_code = excluded.redirected_code,
                    redirected_name = excluded.redirected_name, decided_by_name = excluded.decided_by_name,
                    decided_at = excluded.decided_at, issued_at = excluded.issued_at
                where outgoing.distribution.issued_at is null""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("recipient", recipient)
                .param("role", line.role())
                .param("mode", line.mode().name())
                .param("proposed", line.proposed().name())
                .param("proposedBy", line.proposedBy().orElse(null))
                .param("reason", line.reason().orElse(null))
                .param(
                        "code",
                        line.redirected().map(DistributionLine.Target::code).orElse(null))
                .param(
                        "name",
                        line.redirected().map(DistributionLine.Target::name).orElse(null))
                .param("by", by)
                .param("at", OutgoingRows.time(at))
                .param("issuedAt", line.issuedAt().map(OutgoingRows::time).orElse(null))
                .update();
    }

    /// That the recipient is the right one though its code leads nowhere today.
    void confirm(DocumentId document, String recipient, String person, Instant at) {
        jdbc.sql("""
                        update outgoing.distribution set confirmed_by_name = :person, confirmed_at = :at
                        where document_id = :document and recipient = :recipient and issued_at is null""")
                .param("document", document.value())
                .param("recipient", recipient)
                .param("person", person)
                .param("at", OutgoingRows.time(at))
                .update();
    }

    /// False if it is not issued to this recipient, or somebody has taken it already.
    boolean take(DocumentId document, String recipient, String person, Instant at) {
        return jdbc.sql("""
                        update outgoing.distribution set taken_by_name = :person, taken_at = :at
                        where document_id = :document and recipient = :recipient and issued_at is not null
                          and taken_at is null""")
                        .param("document", document.value())
                        .param("recipient", recipient)
                        .param("person", person)
                        .param("at", OutgoingRows.time(at))
                        .update()
                == 1;
    }

    private static Decided decided(ResultSet row) throws SQLException {
        Optional<String> code = OutgoingRows.text(row, "redirected_code");
        Optional<String> name = OutgoingRows.text(row, "redirected_name");
        Optional<String> taker = OutgoingRows.text(row, "taken_by_name");
        Optional<Instant> takenAt = OutgoingRows.instant(row, "taken_at");
        Optional<String> confirmer = OutgoingRows.text(row, "confirmed_by_name");
        Optional<Instant> confirmedAt = OutgoingRows.instant(row, "confirmed_at");
        return new Decided(
                row.getString("role"),
                SendingMode.valueOf(row.getString("mode")),
                SendingMode.valueOf(row.getString("proposed")),
                OutgoingRows.text(row, "proposed_by"),
                OutgoingRows.text(row, "reason"),
                code.flatMap(to -> name.map(called -> new DistributionLine.Target(to, called))),
                OutgoingRows.instant(row, "issued_at"),
                taker.flatMap(who -> takenAt.map(at -> new DistributionLine.Taken(who, at))),
                confirmer.flatMap(who -> confirmedAt.map(at -> new DistributionLine.Confirmed(who, at))));
    }
}
