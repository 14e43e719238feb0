package vn.congvan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.LastWrites;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;

/// The entries as rows.
@Component
final class TrailRows {
    static final String COLUMNS = """
            e.agency_id, e.id, e.at, e.person_id, e.post_id, e.job, e.act, e.subject_kind, e.subject, e.document_id,
            e.details::text as details, e.request_id""";
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private static final String APPEND = """
            with written as (
                insert into audit.entry (agency_id, id, at, person_id, post_id, job, act, subject_kind, subject, document_id,
                    details, request_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                returning agency_id, id)
            insert into audit.unsealed (agency_id, entry_id) select agency_id, id from written""";

    private final JdbcClient jdbc;
    private final LastWrites last;
    private final JsonMapper json;

    TrailRows(JdbcClient jdbc, LastWrites last, JsonMapper json) {
        this.jdbc = jdbc;
        this.last = last;
        this.json = json;
    }

    /// Appends with the commit: nobody waits for the answer.
    void append(TrailEntry entry) {
        last.leave(APPEND, values(entry));
    }

    /// Appends at once, for an entry that stands before another wall than the rest of its transaction.
    void appendNow(TrailEntry entry) {
        jdbc.sql(APPEND).params(Arrays.asList(values(entry))).update();
    }

    private @Nullable Object[] values(TrailEntry entry) {
        return new @Nullable Object[] {
            entry.agency().value(),
            entry.id(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.personId(),
            entry.postId(),
            entry.job(),
            entry.act(),
            entry.subjectKind(),
            entry.subject(),
            entry.document().map(DocumentId::value).orElse(null),
            json.writeValueAsString(entry.details()),
            entry.request().orElse(null)
        };
    }

    /// For an entry under the house itself, while nobody acts: shows the wall that agency, for the rest of
    /// the transaction.
    void standBefore(@Nullable AgencyId agency) {
        jdbc.sql("select set_config('congvan.agency_id', ?, true)")
                .param(agency == null ? "" : agency.toString())
                .query((row, _) -> row.getString(1))
                .single();
    }

    List<TrailEntry> ofDocument(DocumentId document) {
        return jdbc.sql("select " + COLUMNS + " from audit.entry e where e.agency_id = public.current_agency()"
                        + " and e.document_id = ? order by e.at, e.id")
                .param(document.value())
                .query(this::entry)
                .list();
    }

    List<TrailEntry> latest(Optional<String> act, Optional<TrailEntry> before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from audit.entry e where e.agency_id = public.current_agency()
                          and (:act::text is null or e.act like :act || '%')
                          and (:at::timestamptz is null or (e.at, e.id) < (:at::timestamptz, :id::uuid))
                        order by e.at desc, e.id desc limit :limit""")
                .param("act", act.orElse(null))
                .param(
                        "at",
                        before.map(entry -> entry.at().atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", before.map(TrailEntry::id).orElse(null))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    Optional<TrailEntry> find(UUID id) {
        return jdbc.sql("select " + COLUMNS
                        + " from audit.entry e where e.agency_id = public.current_agency() and e.id = ?")
                .param(id)
                .query(this::entry)
                .optional();
    }

    TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("id", UUID.class),
                instant(row, "at"),
                actor(row),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                Optional.ofNullable(row.getObject("document_id", UUID.class)).map(DocumentId::new),
                json.readValue(row.getString("details"), DETAILS),
                Optional.ofNullable(row.getString("request_id")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static TrailEntry.Actor actor(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var post = row.getObject("post_id", UUID.class);
        var job = row.getString("job");
        if (person != null && post != null) {
            return new TrailEntry.Actor.InPost(new PersonId(person), new PostId(post));
        }
        return job == null ? new TrailEntry.Actor.Nobody() : new TrailEntry.Actor.Job(job);
    }
}
