package vn.congvan.outgoing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.PostId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.UnitId;

/// The documents of a period that all have signed who must, here or on paper: see {@link SignedByAll}.
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

    /// @param zone in which a day of signing on paper begins
    List<Signed> signed(Instant from, Instant end, ZoneId zone) {
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
                                              where n.agency_id = r.agency_id and n.document_id = r.document_id and n.id > r.id)),
                        found as (
                            select d.unit_id, d.signer, d.document_type, d.summary, d.decided_urgency, d.issued_at, d.state,
                                   case when j.document_id is not null then j.signed_by_all
                                        else coalesce(d.signed_at, f.signed_on::timestamp at time zone :zone) end as signed_at,
                                   exists (select from outgoing.distribution p
                                           where p.agency_id = d.agency_id and p.document_id = d.id
                                             and p.issued_at is not null and p.mode in ('WITH_PAPER', 'PAPER_ONLY')) as with_paper
                            from outgoing.document d
                            left join joint j on j.document_id = d.id
                            left join outgoing.from_paper f on f.agency_id = d.agency_id and f.id = d.id
                            where d.agency_id = public.current_agency() and (d.signed_at is not null or f.id is not null)
                            union all
                            -- Signed on paper and numbered, not scanned yet: there is no document of the system.
                            select f.unit_id, (f.fields->>'signer')::uuid, f.fields->>'documentType', f.fields->>'summary',
                                   f.fields->>'urgency', null, case when f.cancelled_at is null then 'SEALING' else 'CANCELLED' end,
                                   f.signed_on::timestamp at time zone :zone, false
                            from outgoing.from_paper f
                            where f.agency_id = public.current_agency() and f.scan is null)
                        select * from found where signed_at >= :from and signed_at < :end
                        """)
                .param("zone", zone.getId())
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
