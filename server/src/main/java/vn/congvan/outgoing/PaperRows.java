package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.AuthorityId;

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

    /// What these authorities have issued since then and goes to somebody on paper, the newest first, at most `most`.
    List<PaperToSend> toSend(List<AuthorityId> authorities, Instant since, int most) {
        return jdbc.sql("""
                        select d.id, d.number, d.printed_number, d.notation, d.document_date, d.summary, d.issued_at,
                            array_agg(r.name order by r.ordinal) as names
                        from outgoing.document d
                            join outgoing.recipient r
                                on r.agency_id = d.agency_id and r.document_id = d.id and r.version = d.version
                            join outgoing.distribution p
                                on p.agency_id = d.agency_id and p.document_id = d.id and p.recipient = r.code
                                    and p.mode in ('WITH_PAPER', 'PAPER_ONLY')
                        where d.agency_id = public.current_agency() and d.state = 'ISSUED' and d.issued_at >= :since
                          and d.authority_id = any(:authorities)
                          and not exists (select from outgoing.recall c
                                          where c.agency_id = d.agency_id and c.document_id = d.id)
                        group by d.agency_id, d.id
                        order by d.issued_at desc, d.id limit :most""")
                .param("since", OutgoingRows.time(since))
                .param(
                        "authorities",
                        authorities.stream().map(AuthorityId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, _) -> new PaperToSend(
                        new DocumentId(row.getObject("id", UUID.class)),
                        OutgoingRows.sign(row).orElseThrow(),
                        row.getString("summary"),
                        OutgoingRows.instant(row, "issued_at").orElseThrow(),
                        List.of((String[]) row.getArray("names").getArray())))
                .list();
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
