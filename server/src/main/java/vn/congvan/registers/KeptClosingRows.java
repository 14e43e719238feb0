package vn.congvan.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.organisation.AuthorityId;

/// Closings of registers that are kept by hand.
@Repository
class KeptClosingRows {
    private static final TypeReference<List<KeptClosing.Line>> LINES = new TypeReference<>() {};
    private static final String OF_REGISTER = """
             where agency_id = public.current_agency() and authority_id = :authority and form = :form and year = :year
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptClosingRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The number of the last line; nobody writes another until the commit.
    int lockLast(AuthorityId authority, String form, int year) {
        return jdbc.sql("""
                        select last_number from registers.books where agency_id = public.current_agency()
                          and authority_id = :authority and direction = 'KEPT' and year = :year and book = :form for update
                        """)
                .param("authority", authority.value())
                .param("form", form)
                .param("year", year)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    int closedTo(AuthorityId authority, String form, int year) {
        return jdbc.sql("select coalesce(max(last_number), 0) from registers.kept_closing" + OF_REGISTER)
                .param("authority", authority.value())
                .param("form", form)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(KeptClosing closing, List<KeptClosing.Line> lines) {
        jdbc.sql("""
                        insert into registers.kept_closing (agency_id, id, authority_id, form, year, first_number, last_number,
                            from_day, to_day, lines, digest, closed_at, closed_by)
                        values (public.current_agency(), :id, :authority, :form, :year, :first, :last, :from, :to,
                            :lines::jsonb, :digest, :at, :by)
                        """)
                .param("id", closing.id())
                .param("authority", closing.authority().value())
                .param("form", closing.form())
                .param("year", closing.year())
                .param("first", closing.first())
                .param("last", closing.last())
                .param("from", closing.from())
                .param("to", closing.to())
                .param("lines", json.writeValueAsString(lines))
                .param("digest", closing.digest())
                .param("at", closing.closedAt().atOffset(ZoneOffset.UTC))
                .param("by", closing.closedBy())
                .update();
    }

    List<KeptClosing> all(AuthorityId authority, String form, int year) {
        return jdbc.sql("select * from registers.kept_closing" + OF_REGISTER + " order by first_number")
                .param("authority", authority.value())
                .param("form", form)
                .param("year", year)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<KeptClosing> one(UUID id) {
        return jdbc.sql("select * from registers.kept_closing where agency_id = public.current_agency() and id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<KeptClosing> byDigest(String begins) {
        return jdbc.sql("""
                        select * from registers.kept_closing
                        where agency_id = public.current_agency() and starts_with(digest, :begins) order by id limit 1
                        """)
                .param("begins", begins)
                .query((row, _) -> read(row))
                .optional();
    }

    /// The lines as they stood when the span was closed.
    List<KeptClosing.Line> lines(UUID closing) {
        return jdbc.sql(
                        "select lines from registers.kept_closing where agency_id = public.current_agency() and id = :id")
                .param("id", closing)
                .query((row, _) -> json.readValue(row.getString("lines"), LINES))
                .single();
    }

    /// What stood in this line when it was closed; empty if it is not closed.
    Optional<KeptClosing.Line> line(KeptRows.Line line) {
        return jdbc.sql("select lines from registers.kept_closing" + OF_REGISTER
                        + " and :number between first_number and last_number")
                .param("authority", line.authority().value())
                .param("form", line.form())
                .param("year", line.year())
                .param("number", line.number())
                .query((row, _) -> json.readValue(row.getString("lines"), LINES))
                .optional()
                .flatMap(lines -> lines.stream()
                        .filter(one -> one.number() == line.number())
                        .findFirst());
    }

    private static KeptClosing read(ResultSet row) throws SQLException {
        return new KeptClosing(
                row.getObject("id", UUID.class),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getString("form"),
                row.getInt("year"),
                row.getInt("first_number"),
                row.getInt("last_number"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("digest"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_by"));
    }
}
