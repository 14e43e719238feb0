package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;

/// What was printed on paper.
@Repository
class PaperRows {
    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In a transaction that holds the document.
    ///
    /// @return the how manieth printing it is
    int print(DocumentId document, int copies, String by, Instant at) {
        return jdbc.sql("""
                        insert into outgoing.paper_print (agency_id, document_id, ordinal, copies, printed_by_name,
                            printed_at)
                        select :agency, :document, count(*) + 1, :copies, :by, :at from outgoing.paper_print
                        where document_id = :document
                        returning ordinal""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("copies", copies)
                .param("by", by)
                .param("at", OutgoingRows.time(at))
                .query(Integer.class)
                .single();
    }

    List<PaperView.Print> of(DocumentId document) {
        return jdbc.sql("select * from outgoing.paper_print where document_id = :document order by ordinal")
                .param("document", document.value())
                .query((row, _) -> new PaperView.Print(
                        row.getInt("copies"),
                        row.getString("printed_by_name"),
                        OutgoingRows.instant(row, "printed_at").orElseThrow()))
                .list();
    }
}
