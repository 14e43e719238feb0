package vn.congvan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.DocumentId;

/// Wishes to have a document back, on both sides.
@Repository
class TakingBackRows {
    private static final String WISH = """
            select t.*, p.document_id, d.recipient_name
            from t join exchange.packages p using (agency_id, package_id)
              join exchange.deliveries d using (agency_id, package_id, recipient_code)
            """;

    private final JdbcClient jdbc;

    TakingBackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String take(DocumentId document, String code, UUID ask, String by, String reason, Instant at) {
        return jdbc.sql("select exchange.take_back(:document, :code, :ask, :by, :reason, :at)")
                .param("document", document.value())
                .param("code", code)
                .param("ask", ask)
                .param("by", by)
                .param("reason", reason)
                .param("at", ExchangeRows.utc(at))
                .query(String.class)
                .single();
    }

    boolean answer(UUID ask, boolean agree, String by, Optional<String> words, Instant at) {
        return jdbc.sql("select exchange.answer_take_back(:ask, :agree, :by, :words, :at)")
                .param("ask", ask)
                .param("agree", agree)
                .param("by", by)
                .param("words", words.orElse(null))
                .param("at", ExchangeRows.utc(at))
                .query(Boolean.class)
                .single();
    }

    List<TakeBack> of(DocumentId document) {
        return jdbc.sql("with t as (select * from exchange.take_backs where agency_id = public.current_agency()) "
                        + WISH + " where p.document_id = :document order by t.asked_at desc")
                .param("document", document.value())
                .query((row, _) -> wish(row))
                .list();
    }

    Optional<AskedBack> asked(ArrivalId arrival) {
        return jdbc.sql("""
                        select * from exchange.asked_back
                        where agency_id = public.current_agency() and arrival_id = :arrival order by asked_at desc limit 1
                        """)
                .param("arrival", arrival.value())
                .query((row, _) -> asked(row))
                .optional();
    }

    /// The answers of which the sender was not told yet; marked as told by this.
    List<TakeBack> tellAnswered() {
        return jdbc.sql("""
                        with t as (update exchange.take_backs set told = true
                            where agency_id = public.current_agency() and not told returning *)
                        """ + WISH).query((row, _) -> wish(row)).list();
    }

    /// The wishes of which the receiver was not told yet; marked as told by this.
    List<AskedBack> tellAsked() {
        return jdbc.sql("""
                        update exchange.asked_back set told = true
                        where agency_id = public.current_agency() and not told returning *
                        """).query((row, _) -> asked(row)).list();
    }

    private static TakeBack wish(ResultSet row) throws SQLException {
        return new TakeBack(
                row.getObject("ask_id", UUID.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                new Recipient(row.getString("recipient_code"), row.getString("recipient_name")),
                row.getString("asked_by"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static AskedBack asked(ResultSet row) throws SQLException {
        return new AskedBack(
                row.getObject("ask_id", UUID.class),
                new ArrivalId(row.getObject("arrival_id", UUID.class)),
                row.getString("asked_by"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static Optional<TakeBack.Answer> answer(ResultSet row) throws SQLException {
        String kind = row.getString("answer");
        return kind == null
                ? Optional.empty()
                : Optional.of(new TakeBack.Answer(
                        TakeBack.Kind.valueOf(kind),
                        Optional.ofNullable(row.getString("answered_by")),
                        Optional.ofNullable(row.getString("words")),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()));
    }
}
