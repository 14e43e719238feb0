package vn.congvan.registers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.AgencyId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.Silence;

/// What was made of the times in which no server ran.
@Repository
class NoticedRows {
    private final JdbcClient jdbc;

    NoticedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The agencies for which one of these silences is not judged yet.
    List<AgencyId> agencies(List<Silence> silences) {
        return jdbc.sql("select registers.agencies_to_ask(:silences)")
                .param("silences", silences.stream().map(Silence::id).toArray(UUID[]::new))
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }

    /// The authorities of the agency that have ever numbered anything here.
    List<AuthorityId> authorities() {
        return jdbc.sql("""
                        select distinct authority_id from registers.books
                        where agency_id = public.current_agency() and direction in ('OUTGOING', 'COPIES')
                        """)
                .query((row, _) -> new AuthorityId(row.getObject("authority_id", UUID.class)))
                .list();
    }

    /// Those of these silences that are not judged for the authority, in their order.
    List<Silence> unjudged(AuthorityId authority, List<Silence> silences) {
        if (silences.isEmpty()) {
            return silences;
        }
        Set<UUID> judged = jdbc.sql("""
                        select silence_id from registers.noticed where agency_id = public.current_agency()
                            and authority_id = :authority and silence_id = any(:silences)
                        """)
                .param("authority", authority.value())
                .param("silences", silences.stream().map(Silence::id).toArray(UUID[]::new))
                .query((row, _) -> row.getObject("silence_id", UUID.class))
                .set();
        return silences.stream()
                .filter(silence -> !judged.contains(silence.id()))
                .toList();
    }

    /// Whether the authority numbered here before: else its series were kept elsewhere.
    boolean numberedBefore(AuthorityId authority, Instant moment) {
        return jdbc.sql("""
                        select exists (select from registers.outgoing where agency_id = public.current_agency()
                                and authority_id = :authority and taken_at <= :moment)
                            or exists (select from registers.copies where agency_id = public.current_agency()
                                and authority_id = :authority and taken_at <= :moment)
                        """)
                .param("authority", authority.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// @param outage which one is asked about; none where nothing is to be asked
    /// @return whether nobody else judged at this moment
    boolean judge(AuthorityId authority, Silence silence, Optional<UUID> outage, Instant at) {
        return jdbc.sql("""
                        insert into registers.noticed (agency_id, authority_id, silence_id, outage_id, noticed_at)
                        values (public.current_agency(), :authority, :silence, :outage, :at) on conflict do nothing
                        """)
                        .param("authority", authority.value())
                        .param("silence", silence.id())
                        .param("outage", outage.orElse(null))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
