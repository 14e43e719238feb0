package vn.congvan.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;

/// The rows of recalls.
@Repository
class RecallRows {
    private final JdbcClient jdbc;

    RecallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RecallView.Done> of(DocumentId document) {
        return jdbc.sql("select * from outgoing.recall where document_id = :document")
                .param("document", document.value())
                .query((row, _) -> new RecallView.Done(
                        row.getString("ordered_by_name"),
                        row.getString("order_sign"),
                        row.getObject("ordered_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("done_by_name"),
                        OutgoingRows.instant(row, "done_at").orElseThrow()))
                .optional();
    }

    /// Those of the documents that are recalled.
    Set<DocumentId> among(List<DocumentId> documents) {
        return jdbc.sql("select document_id from outgoing.recall where document_id = any(:documents)")
                .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .set();
    }

    void insert(DocumentId document, RecallOrder order, RecallView.Done done) {
        jdbc.sql("""
                insert into outgoing.recall (agency_id, document_id, order_sign, ordered_on, ordered_by, ordered_by_name,
                    reason, done_by_name, done_at)
                values (:agency, :document, :sign, :on, :by, :byName, :reason, :doneBy, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("sign", done.orderSign())
                .param("on", done.orderedOn())
                .param("by", order.by().value())
                .param("byName", done.orderedBy())
                .param("reason", done.reason())
                .param("doneBy", done.doneBy())
                .param("at", OutgoingRows.time(done.doneAt()))
                .update();
    }

    void returned(DocumentId document, String recipient, String words, String by, Instant at) {
        jdbc.sql("""
                insert into outgoing.paper_return (agency_id, document_id, recipient, words, by_name, at)
                values (:agency, :document, :recipient, :words, :by, :at)
                on conflict (agency_id, document_id, recipient) do update set words = excluded.words,
                    by_name = excluded.by_name, at = excluded.at""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("recipient", recipient)
                .param("words", words)
                .param("by", by)
                .param("at", OutgoingRows.time(at))
                .update();
    }

    Map<String, String> returned(DocumentId document) {
        return jdbc
                .sql("select recipient, words from outgoing.paper_return where document_id = :document")
                .param("document", document.value())
                .query((row, _) -> Map.entry(row.getString("recipient"), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
