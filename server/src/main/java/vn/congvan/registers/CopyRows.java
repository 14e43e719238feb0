package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The writing side of the register of copies.
@Repository
class CopyRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CopyRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Series.Taken take(Series.Place place, UUID copy, CopyEntry entry) {
        return jdbc.sql("""
                        select given, behind from registers.take_copy(:authority, :year, :book, :day, :at, :copy, :notation,
                            :formName, :original, :subject, :receivers::jsonb, :copies, :onPaper, :signer, :note)
                        """)
                .param("authority", place.authority().value())
                .param("year", place.day().getYear())
                .param("book", place.book())
                .param("day", place.day())
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("copy", copy)
                .param("notation", entry.notation())
                .param("formName", entry.formName())
                .param("original", entry.original())
                .param("subject", entry.subject())
                .param("receivers", json.writeValueAsString(entry.receivers()))
                .param("copies", entry.copies())
                .param("onPaper", entry.onPaper())
                .param("signer", entry.signerName().orElse(""))
                .param("note", entry.note().orElse(null))
                .query((row, _) -> new Series.Taken(
                        row.getObject("given", Integer.class), row.getObject("behind", LocalDate.class)))
                .single();
    }

    Optional<GivenNumber> numberOf(UUID copy, IntFunction<String> printed) {
        return jdbc.sql("""
                        select number, notation, day, year, book from registers.copies
                        where agency_id = public.current_agency() and copy_id = :copy and state <> 'CANCELLED'
                        """)
                .param("copy", copy)
                .query((row, _) -> new GivenNumber(
                        row.getInt("number"),
                        printed.apply(row.getInt("number")),
                        row.getString("notation"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("year"),
                        row.getString("book")))
                .optional();
    }

    int cancel(UUID copy, String reason, Instant at) {
        return jdbc.sql("""
                        update registers.copies set state = 'CANCELLED', cancelled_at = :at, cancel_reason = :reason
                        where agency_id = public.current_agency() and copy_id = :copy and state <> 'CANCELLED'
                        """)
                .param("copy", copy)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
