package vn.congvan.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.AuthorityId;

/// The lines of the registers that are kept by hand.
@Repository
class KeptRows {
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    /// Which line.
    record Line(AuthorityId authority, String form, int year, int number) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Series.Taken next(Series.Place place) {
        return jdbc.sql("select given, behind from registers.next_number(:authority, 'KEPT', :year, :form, :day)")
                .param("authority", place.authority().value())
                .param("year", place.day().getYear())
                .param("form", place.book())
                .param("day", place.day())
                .query((row, _) -> new Series.Taken(
                        row.getObject("given", Integer.class), row.getObject("behind", LocalDate.class)))
                .single();
    }

    void insert(AuthorityId authority, String form, KeptEntry entry) {
        jdbc.sql("""
                        insert into registers.kept (agency_id, authority_id, form, year, number, day, cells, document_id, written_by,
                            written_at)
                        values (public.current_agency(), :authority, :form, :year, :number, :day, :cells::jsonb, :document, :by, :at)
                        """)
                .param("authority", authority.value())
                .param("form", form)
                .param("year", entry.year())
                .param("number", entry.number())
                .param("day", entry.day())
                .param("cells", json.writeValueAsString(entry.cells()))
                .param("document", entry.document().map(DocumentId::value).orElse(null))
                .param("by", entry.writtenBy())
                .param("at", entry.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    int change(Line line, Map<String, String> cells, Instant at) {
        return jdbc.sql("""
                        update registers.kept set cells = :cells::jsonb, changed_at = :at
                        where agency_id = public.current_agency() and authority_id = :authority and form = :form
                          and year = :year and number = :number
                        """)
                .param("authority", line.authority().value())
                .param("form", line.form())
                .param("year", line.year())
                .param("number", line.number())
                .param("cells", json.writeValueAsString(cells))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptEntry> find(Line line) {
        return jdbc.sql("""
                        select * from registers.kept where agency_id = public.current_agency() and authority_id = :authority
                          and form = :form and year = :year and number = :number
                        """)
                .param("authority", line.authority().value())
                .param("form", line.form())
                .param("year", line.year())
                .param("number", line.number())
                .query(this::read)
                .optional();
    }

    List<KeptEntry> lines(KeptQuery query, long offset, int most) {
        return chosen("select * ", query, " order by number limit :most offset :offset")
                .param("most", most)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    /// The lines from this number to that one, in their order.
    List<KeptEntry> between(AuthorityId authority, String form, int year, int first, int last) {
        return jdbc.sql("""
                        select * from registers.kept where agency_id = public.current_agency() and authority_id = :authority
                          and form = :form and year = :year and number between :first and :last order by number
                        """)
                .param("authority", authority.value())
                .param("form", form)
                .param("year", year)
                .param("first", first)
                .param("last", last)
                .query(this::read)
                .list();
    }

    long total(KeptQuery query) {
        return chosen("select count(*) ", query, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec chosen(String what, KeptQuery query, String rest) {
        return jdbc.sql(what + """
                        from registers.kept where agency_id = public.current_agency() and authority_id = :authority
                          and form = :form and year = :year
                          and (cast(:from as date) is null or day >= :from) and (cast(:to as date) is null or day <= :to)
                        """ + rest)
                .param("authority", query.authority().value())
                .param("form", query.form())
                .param("year", query.year())
                .param("from", query.from().orElse(null))
                .param("to", query.to().orElse(null));
    }

    private KeptEntry read(ResultSet row, int number) throws SQLException {
        return new KeptEntry(
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                json.readValue(row.getString("cells"), CELLS),
                Optional.ofNullable(row.getObject("document_id", UUID.class)).map(DocumentId::new),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
