package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.AuthorityId;

/// The lines of reserved numbers.
@Repository
class ReservationRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReservationRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Series.Taken next(Series.Place place) {
        return jdbc.sql("select given, behind from registers.next_number(:authority, 'OUTGOING', :year, :book, :day)")
                .param("authority", place.authority().value())
                .param("year", place.day().getYear())
                .param("book", place.book())
                .param("day", place.day())
                .query((row, _) -> new Series.Taken(
                        row.getObject("given", Integer.class), row.getObject("behind", LocalDate.class)))
                .single();
    }

    void insert(Reservation kept) {
        jdbc.sql("""
                        insert into registers.outgoing (agency_id, authority_id, year, book, number, notation, day, taken_at, state,
                            type_name, organ_name, subject, language, pages, signer_position, signer_name, receivers, urgency,
                            copies, copy_keeper, reserved_for, reserved_by)
                        values (public.current_agency(), :authority, :year, :book, :number, '', :day, :at, 'RESERVED', '', '', '',
                            '', 0, '', '', '[]', 0, 0, '', :reason, :by)
                        """)
                .param("authority", kept.authority().value())
                .param("year", kept.year())
                .param("book", kept.book())
                .param("number", kept.number())
                .param("day", kept.day())
                .param("at", kept.at().atOffset(ZoneOffset.UTC))
                .param("reason", kept.reason())
                .param("by", kept.by())
                .update();
    }

    int unused(AuthorityId authority, int year, String book, int number, String reason, Instant at) {
        return jdbc.sql("""
                        update registers.outgoing set state = 'CANCELLED', cancelled_at = :at, cancel_reason = :reason
                        where agency_id = public.current_agency() and authority_id = :authority and year = :year
                          and book = :book and number = :number and state = 'RESERVED'
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .param("book", book)
                .param("number", number)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Reservation> open(AuthorityId authority) {
        return jdbc.sql("""
                        select * from registers.outgoing where agency_id = public.current_agency()
                          and authority_id = :authority and state = 'RESERVED' order by year, book, number
                        """)
                .param("authority", authority.value())
                .query((row, _) -> new Reservation(
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        row.getInt("year"),
                        row.getString("book"),
                        row.getInt("number"),
                        row.getObject("day", LocalDate.class),
                        row.getString("reserved_for"),
                        row.getString("reserved_by"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Puts a document into the line of a reserved number of this day.
    ///
    /// @return 0 if the number is not reserved, or not for this day
    int use(Series.Place place, int number, DocumentId document, String notation, OutgoingEntry entry) {
        return jdbc.sql("""
                        update registers.outgoing set document_id = :document, notation = :notation, taken_at = :at,
                            state = 'NUMBERED', type_name = :typeName, organ_name = :organName, subject = :subject,
                            language = :language, pages = :pages, note = :note, signer_position = :signerPosition,
                            signer_name = :signerName, receivers = :receivers::jsonb, urgency = :urgency, copies = :copies,
                            answer_due = :answerDue, copy_keeper = :copyKeeper
                        where agency_id = public.current_agency() and authority_id = :authority and year = :year
                          and book = :book and number = :number and day = :day and state = 'RESERVED'
                        """)
                .param("document", document.value())
                .param("notation", notation)
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("typeName", entry.typeName())
                .param("organName", entry.organName())
                .param("subject", entry.subject())
                .param("language", entry.language())
                .param("pages", entry.pages())
                .param("note", entry.note().orElse(null))
                .param("signerPosition", entry.signer().position())
                .param("signerName", entry.signer().name())
                .param("receivers", json.writeValueAsString(entry.receivers()))
                .param("urgency", entry.urgency().figure())
                .param("copies", entry.copies())
                .param("answerDue", entry.answerDue().orElse(null))
                .param("copyKeeper", entry.copyKeeper())
                .param("authority", place.authority().value())
                .param("year", place.day().getYear())
                .param("book", place.book())
                .param("number", number)
                .param("day", place.day())
                .update();
    }
}
