package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

@Repository
class ActRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Adds the act behind the last one; its own ordinal is ignored.
    void add(DocumentId document, HistoryEntry entry) {
        jdbc.sql("""
                insert into outgoing.act (agency_id, document_id, ordinal, act, event, from_state, to_state, version,
                    post_id, name, title, done_at, initialled, remark)
                select :agency, :document, coalesce(max(ordinal), 0) + 1, :act, :event, :from, :to, :version,
                    :post, :name, :title, :at, :initialled, :remark
                from outgoing.act where document_id = :document""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("act", entry.act().name())
                .param("event", entry.event())
                .param("from", entry.from().name())
                .param("to", entry.to().name())
                .param("version", entry.version())
                .param("post", entry.by().map(PostId::value).orElse(null), java.sql.Types.OTHER)
                .param("name", entry.byName())
                .param("title", entry.byTitle())
                .param("at", OutgoingRows.time(entry.at()))
                .param("initialled", entry.initialled())
                .param("remark", entry.remark().orElse(null), java.sql.Types.VARCHAR)
                .update();
    }

    List<HistoryEntry> of(DocumentId document) {
        return jdbc.sql("select * from outgoing.act where document_id = :document order by ordinal")
                .param("document", document.value())
                .query(this::read)
                .list();
    }

    /// Says of all acts of these kinds, as far as they still count, that they count no longer.
    void makeVoid(DocumentId document, Collection<OutgoingAct> acts, Reason because) {
        jdbc.sql("""
                update outgoing.act set void_because = :because::jsonb
                where document_id = :document and act in (:acts) and void_because is null""")
                .param("because", json.writeValueAsString(because))
                .param("document", document.value())
                .param("acts", acts.stream().map(Enum::name).toList())
                .update();
    }

    /// The same of the latest act of this kind by this post.
    void makeVoidOwn(DocumentId document, OutgoingAct act, PostId post, Reason because) {
        jdbc.sql("""
                update outgoing.act set void_because = :because::jsonb
                where document_id = :document and ordinal = (
                    select max(ordinal) from outgoing.act
                    where document_id = :document and act = :act and post_id = :post and void_because is null)""")
                .param("because", json.writeValueAsString(because))
                .param("document", document.value())
                .param("act", act.name())
                .param("post", post.value())
                .update();
    }

    /// Which of approval, form check and signature count for this document now.
    Set<OutgoingAct> standing(DocumentId document) {
        Set<OutgoingAct> standing = EnumSet.noneOf(OutgoingAct.class);
        standing.addAll(jdbc.sql("""
                select distinct act from outgoing.act
                where document_id = :document and act in ('APPROVE', 'PASS_FORM', 'SIGN') and void_because is null""")
                .param("document", document.value())
                .query((row, _) -> OutgoingAct.valueOf(row.getString(1)))
                .list());
        return standing;
    }

    /// Whether anything of the draft was changed since it last came back to its drafter.
    boolean changedSinceItCameBack(DocumentId document) {
        return jdbc.sql("""
                select exists (select from outgoing.act
                    where document_id = :document and act in ('REVISE', 'CORRECT_PLACES') and ordinal > (
                        select coalesce(max(ordinal), 0) from outgoing.act
                        where document_id = :document and to_state = 'RETURNED_TO_DRAFTER' and from_state <> to_state))""")
                .param("document", document.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasActed(DocumentId document, PostId post) {
        return jdbc.sql("select exists (select from outgoing.act where document_id = :document and post_id = :post)")
                .param("document", document.value())
                .param("post", post.value())
                .query(Boolean.class)
                .single();
    }

    private HistoryEntry read(ResultSet row, int number) throws SQLException {
        return new HistoryEntry(
                row.getInt("ordinal"),
                OutgoingAct.valueOf(row.getString("act")),
                row.getString("event"),
                OutgoingState.valueOf(row.getString("from_state")),
                OutgoingState.valueOf(row.getString("to_state")),
                row.getInt("version"),
                OutgoingRows.post(row, "post_id"),
                row.getString("name"),
                row.getString("title"),
                OutgoingRows.instant(row, "done_at").orElseThrow(),
                row.getBoolean("initialled"),
                OutgoingRows.text(row, "remark"),
                Optional.ofNullable(row.getString("void_because")).map(text -> json.readValue(text, Reason.class)));
    }
}
