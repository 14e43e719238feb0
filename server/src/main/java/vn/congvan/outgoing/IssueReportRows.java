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

/// The signed documents of a period.
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
                        select unit_id, signer, document_type, summary, decided_urgency, signed_at, issued_at, state,
                               exists (select from outgoing.distribution p
                                       where p.agency_id = d.agency_id and p.document_id = d.id
                                         and p.issued_at is not null and p.mode in ('WITH_PAPER', 'PAPER_ONLY')) as with_paper
                        from outgoing.document d
                        where agency_id = public.current_agency() and signed_at >= :from and signed_at < :end
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
