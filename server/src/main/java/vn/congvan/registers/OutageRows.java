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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;

/// Outages, and the lines that were entered from paper.
@Repository
class OutageRows {
    /// A line that is there already: what a number on paper runs into.
    record Present(int number, String notation, LocalDate day, String subject) {}

    private static final String OUTAGES = """
            select o.*, array(
                    select lpad(number::text, greatest(2, length(number::text)), '0')
                        || case when notation = '' then '' else '/' || notation end
                    from (select 1 as register, year, book, number, notation from registers.outgoing
                            where agency_id = o.agency_id and outage_id = o.id
                        union all select 2, year, book, number, notation from registers.copies
                            where agency_id = o.agency_id and outage_id = o.id) line
                    order by register, year, book, number) as papers
            from registers.outage o where agency_id = public.current_agency()
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutageRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Waits for whoever is writing a line with a number, in whichever book, also one that is only just opened; and
    /// lets nobody write one until the commit. Rare, and short. Not to be asked by who holds a book already.
    void holdAllNumbering() {
        jdbc.sql("lock table registers.outgoing, registers.copies in share row exclusive mode")
                .update();
    }

    /// Waits for who {@link #holdAllNumbering}, and lets nobody do so until the commit, as a written line does.
    void holdReconciling() {
        jdbc.sql("lock table registers.outgoing, registers.copies in row exclusive mode")
                .update();
    }

    /// Waits for whoever is taking a number of this authority's books of outgoing documents and of copies, and lets
    /// nobody take one until the commit.
    void lockBooks(AuthorityId authority) {
        jdbc.sql("""
                        select book from registers.books where agency_id = public.current_agency()
                          and authority_id = :authority and direction in ('OUTGOING', 'COPIES')
                        order by direction, year, book for update
                        """).param("authority", authority.value()).query(String.class).list();
    }

    void insert(Outage outage) {
        jdbc.sql("""
                        insert into registers.outage (agency_id, id, authority_id, began, ended, reason, declared_by, declared_at,
                            noticed)
                        values (public.current_agency(), :id, :authority, :began, :ended, :reason, :by, :at, :noticed)
                        """)
                .param("id", outage.id())
                .param("authority", outage.authority().value())
                .param("began", outage.began().atOffset(ZoneOffset.UTC))
                .param("ended", outage.ended().atOffset(ZoneOffset.UTC))
                .param("reason", outage.reason())
                .param("by", outage.declaredBy())
                .param("noticed", outage.noticed())
                .param("at", outage.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isOpen(AuthorityId authority) {
        return jdbc.sql("""
                        select exists (select from registers.outage where agency_id = public.current_agency()
                            and authority_id = :authority and settled_at is null)
                        """)
                .param("authority", authority.value())
                .query(Boolean.class)
                .single();
    }

    int settle(UUID id, String by, Instant at, boolean none) {
        return jdbc.sql("""
                        update registers.outage set settled_at = :at, settled_by = :by, none_on_paper = :none
                        where agency_id = public.current_agency() and id = :id and settled_at is null
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("none", none)
                .update();
    }

    List<Outage> all(AuthorityId authority) {
        return jdbc.sql(OUTAGES + " and authority_id = :authority order by id desc")
                .param("authority", authority.value())
                .query(this::read)
                .list();
    }

    Optional<Outage> one(UUID id) {
        return jdbc.sql(OUTAGES + " and id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Optional<Present> withNumber(AuthorityId authority, int year, String book, int number, String notation) {
        return jdbc.sql("""
                        select number, notation, day, case when state = 'RESERVED' then reserved_for else subject end as subject
                        from registers.outgoing
                        where agency_id = public.current_agency() and authority_id = :authority and year = :year
                          and number = :number and (book = :book or notation = :notation) limit 1
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .param("book", book)
                .param("number", number)
                .param("notation", notation)
                .query((row, _) -> present(row))
                .optional();
    }

    /// A line of the book that would stand on the wrong side of this day.
    Optional<Present> outOfOrder(AuthorityId authority, String book, int number, LocalDate day) {
        return jdbc.sql("""
                        select number, notation, day, subject from registers.outgoing
                        where agency_id = public.current_agency() and authority_id = :authority and year = :year and book = :book
                          and (number < :number and day > :day or number > :number and day < :day) limit 1
                        """)
                .param("authority", authority.value())
                .param("year", day.getYear())
                .param("book", book)
                .param("number", number)
                .param("day", day)
                .query((row, _) -> present(row))
                .optional();
    }

    /// The line of a document that was numbered on paper.
    void enter(UUID outage, AuthorityId authority, String book, PaperEntry paper, OutgoingEntry entry, Instant at) {
        line(authority, book, paper.number(), paper.day(), at)
                .param("state", "ISSUED")
                .param("notation", paper.notation())
                .param("typeName", entry.typeName())
                .param("organName", entry.organName())
                .param("subject", entry.subject())
                .param("language", entry.language())
                .param("signerPosition", entry.signer().position())
                .param("signerName", entry.signer().name())
                .param("receivers", json.writeValueAsString(entry.receivers()))
                .param("copies", entry.copies())
                .param("copyKeeper", entry.copyKeeper())
                .param("sent", paper.day())
                .param("cancelledAt", null)
                .param("reason", null)
                .param("outage", outage)
                .update();
        upTo(RegisterKind.OUTGOING, authority, book, paper.number(), paper.day());
    }

    /// The line of a number that was left out on paper.
    void explain(
            UUID outage, AuthorityId authority, String book, int number, LocalDate day, String reason, Instant at) {
        line(authority, book, number, day, at)
                .param("state", "CANCELLED")
                .param("notation", "")
                .param("typeName", "")
                .param("organName", "")
                .param("subject", "")
                .param("language", "")
                .param("signerPosition", "")
                .param("signerName", "")
                .param("receivers", "[]")
                .param("copies", 0)
                .param("copyKeeper", "")
                .param("sent", null)
                .param("cancelledAt", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("outage", outage)
                .update();
    }

    private JdbcClient.StatementSpec line(AuthorityId authority, String book, int number, LocalDate day, Instant at) {
        return jdbc.sql("""
                        insert into registers.outgoing (agency_id, authority_id, year, book, number, notation, day, taken_at, state,
                            type_name, organ_name, subject, language, pages, signer_position, signer_name, receivers, urgency,
                            copies, copy_keeper, dispatched_on, cancelled_at, cancel_reason, outage_id)
                        values (public.current_agency(), :authority, :year, :book, :number, :notation, :day, :at, :state, :typeName,
                            :organName, :subject, :language, 0, :signerPosition, :signerName, :receivers::jsonb, 0, :copies,
                            :copyKeeper, :sent, :cancelledAt::timestamptz, :reason, :outage)
                        """)
                .param("authority", authority.value())
                .param("year", day.getYear())
                .param("book", book)
                .param("number", number)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /// The series goes on after this number.
    void upTo(RegisterKind kind, AuthorityId authority, String book, int number, LocalDate day) {
        jdbc.sql("""
                        insert into registers.books as b (agency_id, authority_id, direction, year, book, last_number, last_day)
                        values (public.current_agency(), :authority, :kind, :year, :book, :number, :day)
                        on conflict (agency_id, authority_id, direction, year, book) do update
                            set last_number = greatest(b.last_number, excluded.last_number),
                                last_day = greatest(b.last_day, excluded.last_day)
                        """)
                .param("kind", kind.name())
                .param("authority", authority.value())
                .param("year", day.getYear())
                .param("book", book)
                .param("number", number)
                .param("day", day)
                .update();
    }

    /// The day of the line before this number; the first of January where it is the first.
    LocalDate dayBefore(RegisterKind kind, AuthorityId authority, int year, String book, int number) {
        return jdbc.sql("select coalesce(max(day), make_date(:year, 1, 1)) from "
                        + RegisterRows.Table.of(kind).name() + """
                         where agency_id = public.current_agency() and authority_id = :authority and year = :year and book = :book
                          and number < :number
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .param("book", book)
                .param("number", number)
                .query(LocalDate.class)
                .single();
    }

    private Outage read(ResultSet row, int at) throws SQLException {
        return new Outage(
                row.getObject("id", UUID.class),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getObject("ended", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("declared_by"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("none_on_paper"),
                row.getBoolean("noticed"),
                List.of((String[]) row.getArray("papers").getArray()));
    }

    private static Present present(ResultSet row) throws SQLException {
        return new Present(
                row.getInt("number"),
                row.getString("notation"),
                row.getObject("day", LocalDate.class),
                row.getString("subject"));
    }
}
