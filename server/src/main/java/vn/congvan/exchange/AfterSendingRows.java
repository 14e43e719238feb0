package vn.congvan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.DocumentId;

/// What becomes of documents after they were sent: recalled, or changed by later ones.
@Repository
class AfterSendingRows {
    private final JdbcClient jdbc;

    AfterSendingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int recall(DocumentId document, String orderedBy, String reason, Instant at) {
        return jdbc.sql("select exchange.recall(:document, :by, :reason, :at)")
                .param("document", document.value())
                .param("by", orderedBy)
                .param("reason", reason)
                .param("at", ExchangeRows.utc(at))
                .query(Integer.class)
                .single();
    }

    void tellChange(DocumentId document, Change change, Instant at) {
        jdbc.sql("select exchange.tell_change(:document, :by, :change, :sign, :day, :at)")
                .param("document", document.value())
                .param("by", change.by().value())
                .param("change", change.kind())
                .param("sign", change.sign())
                .param("day", change.issuedOn())
                .param("at", ExchangeRows.utc(at))
                .query((_, _) -> true)
                .list();
    }

    Optional<RecalledArrival> recalled(ArrivalId arrival) {
        return jdbc.sql("select * from exchange.recalled_arrivals where arrival_id = :arrival")
                .param("arrival", arrival.value())
                .query((row, _) -> recalled(row))
                .optional();
    }

    List<ChangedArrival> changes(ArrivalId arrival) {
        return jdbc.sql("select * from exchange.changed_arrivals where arrival_id = :arrival order by at")
                .param("arrival", arrival.value())
                .query((row, _) -> changed(row))
                .list();
    }

    List<ToldOfChange> told(DocumentId document) {
        return jdbc.sql("select * from exchange.changes_told(:document)")
                .param("document", document.value())
                .query((row, _) -> told(row))
                .list();
    }

    void seen(ArrivalId arrival, String by, Instant at) {
        jdbc.sql("""
                        update exchange.changed_arrivals set seen_by = :by, seen_at = :at
                        where agency_id = public.current_agency() and arrival_id = :arrival and seen_at is null""")
                .param("by", by)
                .param("at", ExchangeRows.utc(at))
                .param("arrival", arrival.value())
                .update();
    }

    private static ToldOfChange told(ResultSet row) throws SQLException {
        String by = row.getString("seen_by");
        return new ToldOfChange(
                new Recipient(row.getString("recipient_code"), row.getString("recipient_name")),
                row.getString("change"),
                row.getString("sign"),
                row.getObject("issued_on", LocalDate.class),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getBoolean("told"),
                by == null
                        ? Optional.empty()
                        : Optional.of(new ToldOfChange.Seen(
                                by,
                                row.getObject("seen_at", OffsetDateTime.class).toInstant())));
    }

    /// The recalls of which the agency was not told yet; marked as told by this.
    List<RecalledArrival> tellRecalled() {
        return jdbc.sql("""
                        update exchange.recalled_arrivals set told = true
                        where agency_id = public.current_agency() and not told returning *
                        """).query((row, _) -> recalled(row)).list();
    }

    /// The changes of which the agency was not told yet; marked as told by this.
    List<ChangedArrival> tellChanged() {
        return jdbc.sql("""
                        update exchange.changed_arrivals set told = true
                        where agency_id = public.current_agency() and not told returning *
                        """).query((row, _) -> changed(row)).list();
    }

    private static RecalledArrival recalled(ResultSet row) throws SQLException {
        return new RecalledArrival(
                new ArrivalId(row.getObject("arrival_id", UUID.class)),
                row.getString("recalled_from"),
                row.getString("ordered_by"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("taken_back"));
    }

    private static ChangedArrival changed(ResultSet row) throws SQLException {
        return new ChangedArrival(
                new ArrivalId(row.getObject("arrival_id", UUID.class)),
                row.getString("change"),
                row.getString("sign"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
