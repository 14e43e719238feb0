package vn.congvan.outgoing.dossiers;

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
import vn.congvan.organisation.Post;

/// What was asked of the agencies that drafted: in the acting agency's own dossiers, and of the acting agency, seen
/// only through the listed functions.
@Repository
class AskRows {
    /// A question to the acting agency, with the tờ trình it belongs to.
    ///
    /// @param late whether nothing is taken any more: the document is signed or has ended
    record OfOurs(DocumentId document, Ask ask, boolean told, boolean late) {}

    /// A supplementary version that came to the acting agency.
    record Answered(UUID ask, DocumentId draft) {}

    private static final String OWN = """
            select a.* from outgoing.dossier_ask a
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AskRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Those about one draft of the acting agency, oldest first.
    List<Ask> ofDraft(DocumentId draft) {
        return jdbc.sql(OWN + "where a.draft_id = :draft order by a.ordinal")
                .param("draft", draft.value())
                .query(this::read)
                .list();
    }

    /// One of them, held until the transaction ends.
    Optional<Ask> lock(DocumentId draft, UUID ask) {
        return jdbc.sql(OWN + "where a.draft_id = :draft and a.id = :ask for update of a")
                .param("draft", draft.value())
                .param("ask", ask)
                .query(this::read)
                .optional();
    }

    /// @throws org.springframework.dao.DuplicateKeyException if another one is open
    void insert(DocumentId draft, Ask ask) {
        jdbc.sql("""
                insert into outgoing.dossier_ask (agency_id, id, draft_id, ordinal, kind, reason, version, asked_by_name,
                    asked_by_title, asked_at)
                values (:agency, :id, :draft, :ordinal, :kind, :reason, :version, :by, :title, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", ask.id())
                .param("draft", draft.value())
                .param("ordinal", ask.ordinal())
                .param("kind", ask.kind().name())
                .param("reason", ask.reason())
                .param("version", ask.version())
                .param("by", ask.byName())
                .param("title", ask.byTitle())
                .param("at", DossierRows.time(ask.at()))
                .update();
    }

    /// The newest version that the agency that drafted sent to a draft opened from this arrival, unless it was set
    /// aside.
    Optional<Ask.SentFile> newest(DocumentId arrival) {
        return jdbc.sql("""
                        select a.file from outgoing.dossier_ask a
                            join outgoing.received_dossier r on r.agency_id = a.agency_id and r.draft_id = a.draft_id
                        where r.arrival_id = :arrival and a.file is not null and a.aside_because is null
                        order by a.answered_at desc limit 1""")
                .param("arrival", arrival.value())
                .query((row, _) -> json.readValue(row.getString("file"), Ask.SentFile.class))
                .optional();
    }

    void withdraw(UUID ask, Instant at) {
        jdbc.sql("update outgoing.dossier_ask set withdrawn_at = :at where id = :ask")
                .param("at", DossierRows.time(at))
                .param("ask", ask)
                .update();
    }

    void settle(UUID ask, Ask.Settled settled, String byName) {
        jdbc.sql("""
                update outgoing.dossier_ask set taken_version = :version, aside_because = :because, settled_name = :by,
                    settled_at = :at
                where id = :ask""")
                .param("version", settled.version().orElse(null))
                .param("because", settled.asideBecause().orElse(null))
                .param("by", byName)
                .param("at", DossierRows.time(settled.at()))
                .param("ask", ask)
                .update();
    }

    /// Lays a supplementary version into another agency's question: `DONE`, `NOT-ASKED` or `TOO-LATE`.
    String supplement(UUID ask, String words, Ask.SentFile file, Post by, Instant at) {
        return jdbc.sql("select outgoing.supplement_dossier(:ask, :words, :file::jsonb, :name, :title, :at)")
                .param("ask", ask)
                .param("words", words)
                .param("file", json.writeValueAsString(file))
                .param("name", by.personName())
                .param("title", by.title())
                .param("at", DossierRows.time(at))
                .query(String.class)
                .single();
    }

    /// What is asked of the acting agency about this tờ trình; about all of them where it is empty.
    List<OfOurs> ofOurs(Optional<DocumentId> document) {
        return jdbc.sql("select * from outgoing.asks_of_our_dossiers(:document)")
                .param("document", document.map(DocumentId::value).orElse(null), java.sql.Types.OTHER)
                .query((row, number) -> new OfOurs(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        read(row, number),
                        row.getBoolean("told"),
                        row.getBoolean("late")))
                .list();
    }

    /// Notes that the people of the acting agency are told now; false if somebody told them already.
    boolean told(UUID ask) {
        return jdbc.sql("select outgoing.note_dossier_ask_told(:ask)")
                .param("ask", ask)
                .query(Boolean.class)
                .single();
    }

    /// The supplementary versions of which nobody has been told; marked as told by this.
    List<Answered> tellAnswered() {
        return jdbc.sql("""
                update outgoing.dossier_ask a set answer_told = true
                where a.answered_at is not null and not a.answer_told
                returning a.id, a.draft_id""")
                .query((row, _) -> new Answered(
                        row.getObject("id", UUID.class), new DocumentId(row.getObject("draft_id", UUID.class))))
                .list();
    }

    private Ask read(ResultSet row, int number) throws SQLException {
        Optional<Ask.Supplement> supplement = Optional.empty();
        Optional<Instant> answered = DossierRows.instant(row, "answered_at");
        if (answered.isPresent()) {
            supplement = Optional.of(new Ask.Supplement(
                    row.getString("words"),
                    json.readValue(row.getString("file"), Ask.SentFile.class),
                    row.getString("answered_name"),
                    row.getString("answered_title"),
                    answered.get()));
        }
        Optional<Integer> version = Optional.ofNullable(row.getObject("taken_version", Integer.class));
        Optional<String> because = Optional.ofNullable(row.getString("aside_because"));
        return new Ask(
                row.getObject("id", UUID.class),
                row.getInt("ordinal"),
                Ask.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getInt("version"),
                row.getString("asked_by_name"),
                row.getString("asked_by_title"),
                DossierRows.instant(row, "asked_at").orElseThrow(),
                DossierRows.instant(row, "withdrawn_at"),
                supplement,
                DossierRows.instant(row, "settled_at").map(at -> new Ask.Settled(version, because, at)));
    }
}
