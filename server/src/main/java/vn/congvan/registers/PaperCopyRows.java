package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.organisation.AuthorityId;

/// Lines of the series of copies that were entered after an outage.
@Repository
class PaperCopyRows {
    private static final String OF_SERIES = """
             from registers.copies where agency_id = public.current_agency() and authority_id = :authority and year = :year
              and book = :book
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperCopyRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<OutageRows.Present> withNumber(AuthorityId authority, int year, int number) {
        return of(jdbc.sql("select *" + OF_SERIES + " and number = :number"), authority, year)
                .param("number", number)
                .query(PaperCopyRows::present)
                .optional();
    }

    /// A line of the series that would stand on the wrong side of this day.
    Optional<OutageRows.Present> outOfOrder(AuthorityId authority, int number, LocalDate day) {
        return of(
                        jdbc.sql("select *" + OF_SERIES
                                + " and (number < :number and day > :day or number > :number and day < :day) limit 1"),
                        authority,
                        day.getYear())
                .param("number", number)
                .param("day", day)
                .query(PaperCopyRows::present)
                .optional();
    }

    /// The line of a copy that was numbered on paper.
    void enter(UUID outage, AuthorityId authority, PaperCopy copy, String formName, String notation, Instant at) {
        line(outage, authority, copy.number(), copy.day(), at)
                .param("state", "ISSUED")
                .param("notation", notation)
                .param("formName", formName)
                .param("original", copy.original())
                .param("subject", copy.subject())
                .param("receivers", json.writeValueAsString(receivers(copy)))
                .param("copies", copy.copies())
                .param("signer", copy.signerName())
                .param("cancelledAt", null)
                .param("reason", null)
                .update();
    }

    /// The line of a number that was left out on paper.
    void explain(UUID outage, AuthorityId authority, int number, LocalDate day, String reason, Instant at) {
        line(outage, authority, number, day, at)
                .param("state", "CANCELLED")
                .param("notation", "")
                .param("formName", "")
                .param("original", "")
                .param("subject", "")
                .param("receivers", "[]")
                .param("copies", 0)
                .param("signer", "")
                .param("cancelledAt", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    private JdbcClient.StatementSpec line(UUID outage, AuthorityId authority, int number, LocalDate day, Instant at) {
        return of(jdbc.sql("""
                                insert into registers.copies (agency_id, authority_id, year, book, number, notation, day, taken_at,
                                    state, type_name, original, subject, receivers, copies, on_paper, signer_name, cancelled_at,
                                    cancel_reason, outage_id)
                                values (public.current_agency(), :authority, :year, :book, :number, :notation, :day, :at, :state,
                                    :formName, :original, :subject, :receivers::jsonb, :copies, true, :signer,
                                    :cancelledAt::timestamptz, :reason, :outage)
                                """), authority, day.getYear())
                .param("number", number)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outage", outage);
    }

    private static List<Receiver> receivers(PaperCopy copy) {
        return copy.receivers().stream()
                .map(name -> new Receiver(Optional.empty(), name))
                .toList();
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec sql, AuthorityId authority, int year) {
        return sql.param("authority", authority.value()).param("year", year).param("book", Book.COMMON);
    }

    private static OutageRows.Present present(java.sql.ResultSet row, int at) throws java.sql.SQLException {
        return new OutageRows.Present(
                row.getInt("number"),
                row.getString("notation"),
                row.getObject("day", LocalDate.class),
                row.getString("subject"));
    }
}
