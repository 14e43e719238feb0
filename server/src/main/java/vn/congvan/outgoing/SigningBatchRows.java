package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Urgency;
import vn.congvan.outgoing.SigningBatch.Outcome;

/// Batches and what was read. In the caller's transaction.
@Repository
class SigningBatchRows {
    /// A batch without its documents.
    record Head(SigningBatchId id, PostId post, Instant madeAt, Optional<String> ticket, boolean closed) {}

    /// One document of a batch, as it was chosen.
    ///
    /// @param version whose content was read
    /// @param since when it came to the leader
    record Line(
            int ordinal,
            DocumentId document,
            int version,
            Instant since,
            Urgency decided,
            Outcome outcome,
            Optional<Reason> because,
            Optional<String> order) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SigningBatchRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Head batch, List<Line> lines) {
        jdbc.sql(
                        "insert into outgoing.signing_batch (agency_id, id, post_id, made_at) values (:agency, :id, :post, :at)")
                .param("agency", Acting.currentAgency().value())
                .param("id", batch.id().value())
                .param("post", batch.post().value())
                .param("at", OutgoingRows.time(batch.madeAt()))
                .update();
        for (Line line : lines) {
            jdbc.sql("""
                    insert into outgoing.signing_item
                        (agency_id, batch_id, ordinal, document_id, version, since, urgency, outcome)
                    values (:agency, :batch, :ordinal, :document, :version, :since, :urgency, :outcome)""")
                    .param("agency", Acting.currentAgency().value())
                    .param("batch", batch.id().value())
                    .param("ordinal", line.ordinal())
                    .param("document", line.document().value())
                    .param("version", line.version())
                    .param("since", OutgoingRows.time(line.since()))
                    .param("urgency", line.decided().name())
                    .param("outcome", line.outcome().name())
                    .update();
        }
    }

    Optional<Head> find(SigningBatchId id) {
        return jdbc.sql("select * from outgoing.signing_batch where id = :id")
                .param("id", id.value())
                .query(SigningBatchRows::head)
                .optional();
    }

    List<Head> open(PostId post) {
        return jdbc.sql(
                        "select * from outgoing.signing_batch where post_id = :post and closed_at is null order by id desc")
                .param("post", post.value())
                .query(SigningBatchRows::head)
                .list();
    }

    List<Line> lines(SigningBatchId batch) {
        return jdbc.sql("select * from outgoing.signing_item where batch_id = :batch order by ordinal")
                .param("batch", batch.value())
                .query(this::line)
                .list();
    }

    Optional<Line> line(SigningBatchId batch, DocumentId document) {
        return jdbc.sql("select * from outgoing.signing_item where batch_id = :batch and document_id = :document")
                .param("batch", batch.value())
                .param("document", document.value())
                .query(this::line)
                .optional();
    }

    void ordered(SigningBatchId batch, DocumentId document, String order) {
        update(batch, document, Outcome.ORDERED, Optional.empty(), Optional.of(order));
    }

    void signed(SigningBatchId batch, DocumentId document) {
        update(batch, document, Outcome.SIGNED, Optional.empty(), Optional.empty());
    }

    void refused(SigningBatchId batch, DocumentId document, Reason because) {
        update(batch, document, Outcome.REFUSED, Optional.of(because), Optional.empty());
    }

    /// What is signed stays so, whatever comes late.
    private void update(
            SigningBatchId batch,
            DocumentId document,
            Outcome outcome,
            Optional<Reason> because,
            Optional<String> order) {
        jdbc.sql("""
                update outgoing.signing_item set outcome = :outcome, because = cast(:because as jsonb),
                    signature_order = :order
                where batch_id = :batch and document_id = :document and outcome <> 'SIGNED'""")
                .param("outcome", outcome.name())
                .param("because", because.map(json::writeValueAsString).orElse(null))
                .param("order", order.orElse(null))
                .param("batch", batch.value())
                .param("document", document.value())
                .update();
    }

    void ticket(SigningBatchId batch, String ticket) {
        jdbc.sql("update outgoing.signing_batch set ticket = :ticket where id = :id")
                .param("ticket", ticket)
                .param("id", batch.value())
                .update();
    }

    void close(SigningBatchId batch, Instant at) {
        jdbc.sql("update outgoing.signing_batch set closed_at = :at where id = :id and closed_at is null")
                .param("at", OutgoingRows.time(at))
                .param("id", batch.value())
                .update();
    }

    void markRead(DocumentId document, PostId post, Instant at) {
        jdbc.sql("""
                insert into outgoing.read_mark (agency_id, document_id, post_id, marked_at)
                values (:agency, :document, :post, :at)
                on conflict (agency_id, document_id, post_id) do update set marked_at = excluded.marked_at""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("post", post.value())
                .param("at", OutgoingRows.time(at))
                .update();
    }

    Optional<Instant> markedRead(DocumentId document, PostId post) {
        return jdbc.sql("select marked_at from outgoing.read_mark where document_id = :document and post_id = :post")
                .param("document", document.value())
                .param("post", post.value())
                .query((row, _) -> row.getTimestamp("marked_at").toInstant())
                .optional();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new SigningBatchId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getString("ticket")),
                row.getTimestamp("closed_at") != null);
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getInt("ordinal"),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("version"),
                row.getTimestamp("since").toInstant(),
                Urgency.valueOf(row.getString("urgency")),
                Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("because")).map(because -> json.readValue(because, Reason.class)),
                Optional.ofNullable(row.getString("signature_order")));
    }
}
