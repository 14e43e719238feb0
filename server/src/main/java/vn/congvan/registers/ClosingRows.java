package vn.congvan.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.DocumentId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;

/// Closings, what they cover, and what was learnt later.
@Repository
class ClosingRows {
    private static final String OF_BOOK = """
             where agency_id = public.current_agency() and authority_id = :authority and year = :year and book = :book
            """;

    /// Which book.
    record Of(RegisterKind kind, AuthorityId authority, int year, String book) {}

    private final JdbcClient jdbc;

    ClosingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last number given; nobody takes another until the commit.
    Optional<Integer> lockLast(Of of) {
        return of(
                        jdbc.sql("select last_number from registers.books" + OF_BOOK
                                + " and direction = :kind for update"),
                        of)
                .param("kind", of.kind().name())
                .query(Integer.class)
                .optional();
    }

    int closedTo(Of of) {
        return of(
                        jdbc.sql("select coalesce(max(last_number), 0) from registers.closing" + OF_BOOK
                                + " and kind = :kind"),
                        of)
                .param("kind", of.kind().name())
                .query(Integer.class)
                .single();
    }

    /// The last number before the first line that is younger than this day.
    int lastUntil(Of of, LocalDate day, int last) {
        RegisterRows.Table table = RegisterRows.Table.of(of.kind());
        return of(
                        jdbc.sql("select coalesce(min(number) - 1, :last) from " + table.name() + OF_BOOK + " and "
                                + table.day() + " > :day"),
                        of)
                .param("last", last)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /// Numbers up to this one that have no line.
    List<Integer> missing(Of of, int last, int most) {
        // From line to line, and of each gap no more than is asked for: a book may leap over a great many numbers.
        return of(
                        jdbc.sql("select n::int as n from (select lag(number, 1, 0) over (order by number) as before,"
                                + " number as after from (select number from "
                                + RegisterRows.Table.of(of.kind()).name() + OF_BOOK
                                + " and number <= :last union all select :last + 1) line) gap"
                                + " cross join lateral generate_series(before + 1, least(after - 1, before + :most)) n"
                                + " order by n limit :most"),
                        of)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /// Numbers of the span whose lines are still to be completed: numbered and not issued, reserved and not
    /// explained.
    List<Integer> open(Of of, int first, int last, int most) {
        if (of.kind() != RegisterKind.OUTGOING) {
            return List.of();
        }
        return of(
                        jdbc.sql("select number from registers.outgoing" + OF_BOOK
                                + " and number between :first and :last and state not in ('ISSUED', 'CANCELLED')"
                                + " order by number limit :most"),
                        of)
                .param("first", first)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    int cancelled(Of of, int first, int last) {
        if (of.kind() == RegisterKind.INCOMING) {
            return 0;
        }
        return of(
                        jdbc.sql("select count(*) from "
                                + RegisterRows.Table.of(of.kind()).name() + OF_BOOK
                                + " and number between :first and :last and state = 'CANCELLED'"),
                        of)
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .single();
    }

    /// The digest of the span as its lines stand now.
    String digest(Closing closing) {
        var of = new Of(closing.kind(), closing.authority(), closing.year(), closing.book());
        var lines = new CanonicalLines(closing);
        RowCallbackHandler each = lines::add;
        of(
                        jdbc.sql("select * from "
                                + RegisterRows.Table.of(of.kind()).name() + OF_BOOK
                                + " and number between :first and :last order by number"),
                        of)
                .param("first", closing.first())
                .param("last", closing.last())
                .query(each);
        return lines.hex();
    }

    void insert(Closing closing) {
        jdbc.sql("""
                        insert into registers.closing (agency_id, authority_id, kind, year, book, first_number, last_number, id,
                            from_day, to_day, cancelled, digest, closed_at, closed_by)
                        values (public.current_agency(), :authority, :kind, :year, :book, :first, :last, :id, :from, :to,
                            :cancelled, :digest, :at, :by)
                        """)
                .param("authority", closing.authority().value())
                .param("kind", closing.kind().name())
                .param("year", closing.year())
                .param("book", closing.book())
                .param("first", closing.first())
                .param("last", closing.last())
                .param("id", closing.id())
                .param("from", closing.from())
                .param("to", closing.to())
                .param("cancelled", closing.cancelled())
                .param("digest", closing.digest())
                .param("at", closing.closedAt().atOffset(ZoneOffset.UTC))
                .param("by", closing.closedBy())
                .update();
    }

    List<Closing> all(RegisterKind kind, AuthorityId authority, int year) {
        return jdbc.sql("""
                        select * from registers.closing where agency_id = public.current_agency()
                          and authority_id = :authority and kind = :kind and year = :year order by book, first_number
                        """)
                .param("authority", authority.value())
                .param("kind", kind.name())
                .param("year", year)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Closing> one(UUID id) {
        return jdbc.sql("select * from registers.closing where agency_id = public.current_agency() and id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Closing> byDigest(String begins) {
        return jdbc.sql("""
                        select * from registers.closing
                        where agency_id = public.current_agency() and starts_with(digest, :begins)
                        """)
                .param("begins", begins)
                .query((row, _) -> read(row))
                .list();
    }

    /// Notes what was learnt about a document's line if that line is closed, and the same was not noted last.
    ///
    /// @return whether the line is closed
    boolean supplement(RegisterKind kind, DocumentId document, Supplement.Fact fact, String words, Instant at) {
        Optional<Boolean> same = jdbc.sql("select coalesce((select words from registers.supplement s"
                        + " where s.agency_id = l.agency_id and s.authority_id = l.authority_id and s.kind = c.kind"
                        + " and s.year = l.year and s.book = l.book and s.number = l.number and s.fact = :fact"
                        + " order by s.id desc limit 1) = :words, false)" + closedLine(kind))
                .param("document", document.value())
                .param("kind", kind.name())
                .param("fact", fact.name())
                .param("words", words)
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) {
            jdbc.sql(
                            "insert into registers.supplement (agency_id, id, authority_id, kind, year, book, number, fact, words,"
                                    + " written_at) select l.agency_id, :id, l.authority_id, c.kind, l.year, l.book, l.number, :fact,"
                                    + " :words, :at" + closedLine(kind))
                    .param("document", document.value())
                    .param("kind", kind.name())
                    .param("id", TimeOrderedId.next())
                    .param("fact", fact.name())
                    .param("words", words)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return same.isPresent();
    }

    Optional<String> latest(RegisterKind kind, DocumentId document, Supplement.Fact fact) {
        List<Supplement> noted = noted(kind, document, fact);
        return noted.isEmpty() ? Optional.empty() : Optional.of(noted.getLast().words());
    }

    /// Everything of this fact that was noted of a document's closed line, the oldest first.
    List<Supplement> noted(RegisterKind kind, DocumentId document, Supplement.Fact fact) {
        return jdbc.sql("select s.*"
                        + closedLine(kind)
                                .replace(
                                        " where ",
                                        " join registers.supplement s on s.agency_id = l.agency_id"
                                                + " and s.authority_id = l.authority_id and s.kind = c.kind and s.year = l.year"
                                                + " and s.book = l.book and s.number = l.number where s.fact = :fact and ")
                        + " order by s.id")
                .param("document", document.value())
                .param("kind", kind.name())
                .param("fact", fact.name())
                .query((row, _) -> supplement(row))
                .list();
    }

    /// Whether the document's line lies in a closed span.
    boolean closed(RegisterKind kind, DocumentId document) {
        return jdbc.sql("select exists (select" + closedLine(kind) + ")")
                .param("document", document.value())
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    List<Supplement> supplements(RegisterKind kind, AuthorityId authority, int year) {
        return jdbc.sql("""
                        select * from registers.supplement where agency_id = public.current_agency()
                          and authority_id = :authority and kind = :kind and year = :year order by book, number, id
                        """)
                .param("authority", authority.value())
                .param("kind", kind.name())
                .param("year", year)
                .query((row, _) -> supplement(row))
                .list();
    }

    private static Supplement supplement(ResultSet row) throws SQLException {
        return new Supplement(
                row.getString("book"),
                row.getInt("number"),
                Supplement.Fact.valueOf(row.getString("fact")),
                row.getString("words"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static String closedLine(RegisterKind kind) {
        String live = kind == RegisterKind.INCOMING ? "" : " and l.state <> 'CANCELLED'";
        String of = kind == RegisterKind.COPIES ? "l.copy_id" : "l.document_id";
        return " from " + RegisterRows.Table.of(kind).name()
                + " l join registers.closing c on c.agency_id = l.agency_id"
                + " and c.authority_id = l.authority_id and c.kind = :kind and c.year = l.year and c.book = l.book"
                + " and l.number between c.first_number and c.last_number"
                + " where l.agency_id = public.current_agency() and " + of + " = :document" + live;
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, Of of) {
        return statement
                .param("authority", of.authority().value())
                .param("year", of.year())
                .param("book", of.book());
    }

    private static Closing read(ResultSet row) throws SQLException {
        return new Closing(
                row.getObject("id", UUID.class),
                RegisterKind.valueOf(row.getString("kind")),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getInt("year"),
                row.getString("book"),
                row.getInt("first_number"),
                row.getInt("last_number"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getInt("cancelled"),
                row.getString("digest"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_by"));
    }
}
