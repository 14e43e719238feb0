package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.organisation.AuthorityId;

/// The documents of a year that an authority issued together with a leading one: they stand in its register of
/// outgoing documents beside the numbers, of which they take none.
@Service
public class CoIssued {
    private final JdbcClient jdbc;

    CoIssued(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Enters a document, in the caller's transaction. Entering it again changes nothing.
    ///
    /// @param id the agency's own id of its part in the document
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(UUID id, AuthorityId authority, CoIssuedEntry entry, Instant at) {
        jdbc.sql("""
                        insert into registers.co_issued (agency_id, id, authority_id, year, sign, day, type_name, subject, lead_name,
                            signer_name, entered_at)
                        values (public.current_agency(), :id, :authority, :year, :sign, :day, :type, :subject, :lead, :signer, :at)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("authority", authority.value())
                .param("year", entry.day().getYear())
                .param("sign", entry.sign())
                .param("day", entry.day())
                .param("type", entry.typeName())
                .param("subject", entry.subject())
                .param("lead", entry.lead())
                .param("signer", entry.signerName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those of a year, by day.
    @Transactional(readOnly = true)
    List<CoIssuedEntry> of(AuthorityId authority, int year) {
        return jdbc.sql("""
                        select * from registers.co_issued
                        where agency_id = public.current_agency() and authority_id = :authority and year = :year
                        order by day, sign
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .query((row, _) -> new CoIssuedEntry(
                        row.getString("sign"),
                        row.getObject("day", LocalDate.class),
                        row.getString("type_name"),
                        row.getString("subject"),
                        row.getString("lead_name"),
                        row.getString("signer_name")))
                .list();
    }
}
