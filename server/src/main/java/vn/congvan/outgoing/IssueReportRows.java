package vn.congvan.outgoing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.PostId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.UnitId;

/// The documents of a period that all have signed who must: see {@link SignedByAll}.
@Repository
class IssueReportRows {
    /// One signed document.
    ///
    /// @param withPaper whether it went to a recipient on paper, alone or beside the electronic document
    record Signed(
            UnitId unit,
            PostId signer,
            String documentType,
            String summary,
            Urgency urgency,
            boolean withPaper,
            Instant signedAt,
            Optional<Instant> issuedAt,
            boolean cancelled) {}

    private final JdbcClient jdbc;

    IssueReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Signed> signed(Instant from, Instant end) {
        return jdbc.sql("""
                        with joint as (
                            select r.document_id,
                                   (select case when bool_and(t.signed_at is not null) then max(t.signed_at) end
                                    from outgoing.joint_turn t
                                    where t.agency_id = r.agency_id and t.round_id = r.id) as signed_by_all
                            from outgoing.joint_round r
                            where r.agency_id = public.current_agency()
                              and exists (select from outgoing.joint_party p
                                          where p.agency_id = r.agency_id and p.document_id = r.document_id)
                              and not exists (select from outgoing.joint_round n
                                              where n.agency_id = r.agency_id and n.document_id = r.document_id and n.id > r.id))
                        select unit_id, signer, document_type, summary, decided_urgency, issued_at, state,
                               case when j.document_id is null then d.signed_at else j.signed_by_all end as signed_at,
                               exists (select from outgoing.distribution p
                                       where p.agency_id = d.agency_id and p.document_id = d.id
                                         and p.issued_at is not null and p.mode in ('WITH_PAPER', 'PAPER_ONLY')) as with_paper
                        from outgoing.document d left join joint j on j.document_id = d.id
                        where agency_id = public.current_agency() and d.signed_at is not null
                          and case when j.document_id is null then d.signed_at else j.signed_by_all end >= :from
                          and case when j.document_id is null then d.signed_at else j.signed_by_all end < :end
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Signed(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new PostId(row.getObject("signer", UUID.class)),
                        row.getString("document_type"),
                        row.getString("summary"),
                        Urgency.valueOf(row.getString("decided_urgency")),
                        row.getBoolean("with_paper"),
                        OutgoingRows.instant(row, "signed_at").orElseThrow(),
                        OutgoingRows.instant(row, "issued_at"),
                        row.getString("state").equals(OutgoingState.CANCELLED.name())))
                .list();
    }
}
