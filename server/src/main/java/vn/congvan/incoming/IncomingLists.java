package vn.congvan.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.signing.Light;

/// The rows of documents that arrive: lists and counts.
@Repository
class IncomingLists {
    private static final String CHOSEN = """
            from incoming.documents d """ + IncomingRows.RECALLED + """
            where d.agency_id = public.current_agency() and authority_id = any(:authorities)
              and (:everyState or """ + IncomingRows.STATE + """
             = any(:states)) and searched like :words escape '!'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IncomingLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<IncomingRow> rows(IncomingQuery query, Map<AuthorityId, String> authorities) {
        return chosen("""
                        select document_id, """ + IncomingRows.STATE + """
                         as state, authority_id, sender_name, fields, issued_on, urgency, arrived_at,
                               arrival_number,
                               (select case when bool_or(light = 'RED') then 'RED' else max(light) filter (where main) end
                                from (select distinct on (c.digest) c.light, c.digest = d.main_digest as main
                                      from incoming.checks c
                                      where c.agency_id = d.agency_id and c.document_id = d.document_id
                                      order by c.digest, c.at desc) newest) as light
                        """ + CHOSEN + """
                        order by (decided_at is null and r.arrival_id is null) desc,
                                 case when decided_at is null then urgency end desc,
                                 case when decided_at is null then arrived_at end,
                                 decided_at desc, document_id desc
                        limit :size offset :offset
                        """, query, authorities.keySet())
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query((row, _) -> {
                    IncomingFields fields = json.readValue(row.getString("fields"), IncomingFields.class);
                    var authority = new AuthorityId(row.getObject("authority_id", UUID.class));
                    return new IncomingRow(
                            new DocumentId(row.getObject("document_id", UUID.class)),
                            IncomingState.valueOf(row.getString("state")),
                            authority,
                            authorities.getOrDefault(authority, ""),
                            row.getString("sender_name"),
                            fields.full(),
                            row.getObject("issued_on", LocalDate.class),
                            fields.subject(),
                            fields.urgency(),
                            IncomingRows.instant(row, "arrived_at").orElse(Instant.EPOCH),
                            IncomingRows.number(row, "arrival_number"),
                            IncomingRows.text(row, "light").map(Light::valueOf));
                })
                .list();
    }

    long total(IncomingQuery query, Set<AuthorityId> authorities) {
        return chosen("select count(*) " + CHOSEN, query, authorities)
                .query(Long.class)
                .single();
    }

    Map<IncomingState, Long> counts(Set<AuthorityId> authorities) {
        var counts = new EnumMap<IncomingState, Long>(IncomingState.class);
        jdbc.sql("""
                        select """ + IncomingRows.STATE + """
                         as standing, count(*) as documents from incoming.documents d""" + IncomingRows.RECALLED + """
                        where d.agency_id = public.current_agency() and authority_id = any(:authorities) group by 1
                        """)
                .param("authorities", ids(authorities))
                .query(row -> {
                    counts.put(IncomingState.valueOf(row.getString("standing")), row.getLong("documents"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec chosen(String sql, IncomingQuery query, Set<AuthorityId> authorities) {
        String words = IncomingRows.key(query.text())
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return jdbc.sql(sql)
                .param("authorities", ids(authorities))
                .param("everyState", query.states().isEmpty())
                .param("states", query.states().stream().map(Enum::name).toArray(String[]::new))
                .param("words", "%" + words + "%");
    }

    private static UUID[] ids(Set<AuthorityId> authorities) {
        return authorities.stream().map(AuthorityId::value).toArray(UUID[]::new);
    }
}
