package vn.congvan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.LastWrites;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;

/// The sender's side: packages, deliveries, feedbacks.
@Repository
class ExchangeRows {
    /// A delivery that waits in the outbox.
    record Due(PackageId packageId, String code, int attempts) {}

    private static final String STATE = """
            select d.package_id, d.recipient_code, d.recipient_name, d.status, d.since, d.person, d.arrived_at, d.ground,
                   d.words, d.failure, d.attempts, d.recalled_from, d.taken_back, p.document_id, p.authority_id, p.envelope
            from exchange.deliveries d join exchange.packages p using (agency_id, package_id)
            where agency_id = public.current_agency()
            """;

    private static final String POST = """
            with posted as (
                insert into exchange.packages (agency_id, package_id, document_id, authority_id, sender_code, sender_name,
                    envelope, files, sent_at)
                values (public.current_agency(), ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                returning agency_id, package_id, sent_at)
            insert into exchange.deliveries (agency_id, package_id, recipient_code, recipient_name, ordinal, status, since,
                next_attempt)
            select p.agency_id, p.package_id, r.code, r.name, r.ordinal, 'WAITING', p.sent_at, p.sent_at
            from posted p, unnest(?::text[], ?::text[]) with ordinality as r(code, name, ordinal)""";

    private final JdbcClient jdbc;
    private final LastWrites last;
    private final JsonMapper json;

    ExchangeRows(JdbcClient jdbc, LastWrites last, JsonMapper json) {
        this.jdbc = jdbc;
        this.last = last;
        this.json = json;
    }

    /// Goes into the outbox with the commit.
    void post(PackageId id, Dispatch dispatch, Instant at) {
        last.leave(
                POST,
                id.value(),
                dispatch.document().value(),
                dispatch.sender().value(),
                dispatch.senderCode(),
                dispatch.senderName(),
                json.writeValueAsString(dispatch.envelope()),
                json.writeValueAsString(dispatch.files()),
                utc(at),
                dispatch.recipients().stream().map(Recipient::code).toArray(String[]::new),
                dispatch.recipients().stream().map(Recipient::name).toArray(String[]::new));
    }

    List<DeliveryState> states(DocumentId document) {
        return jdbc.sql(STATE + " and p.document_id = :document order by p.sent_at, d.ordinal")
                .param("document", document.value())
                .query((row, i) -> state(row))
                .list();
    }

    List<FailedDelivery> failed(List<AuthorityId> authorities) {
        return jdbc.sql(STATE + " and d.status = 'FAILED' and p.authority_id = any(:authorities) order by d.since")
                .param(
                        "authorities",
                        authorities.stream().map(AuthorityId::value).toArray(UUID[]::new))
                .query((row, i) -> {
                    Envelope envelope = json.readValue(row.getString("envelope"), Envelope.class);
                    return new FailedDelivery(
                            new DocumentId(row.getObject("document_id", UUID.class)),
                            envelope.full(),
                            envelope.subject(),
                            state(row));
                })
                .list();
    }

    /// The document and the authority of a delivery, with its state.
    record Found(DocumentId document, AuthorityId authority, DeliveryState state) {}

    Optional<Found> delivery(PackageId id, String code) {
        return jdbc.sql(STATE + " and d.package_id = :package and d.recipient_code = :code")
                .param("package", id.value())
                .param("code", code)
                .query((row, i) -> new Found(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        state(row)))
                .optional();
    }

    /// @param newName the name that the directory has for the new code; empty keeps the old one
    int retry(PackageId id, String code, String newCode, Optional<String> newName, Instant at) {
        return jdbc.sql("""
                        update exchange.deliveries set status = 'WAITING', failure = null, recipient_code = :newCode,
                            recipient_name = coalesce(:newName, recipient_name), since = :at, next_attempt = :at, handed_at = null
                        where agency_id = public.current_agency() and package_id = :package and recipient_code = :code
                          and status = 'FAILED'
                        """)
                .param("package", id.value())
                .param("code", code)
                .param("newCode", newCode)
                .param("newName", newName.orElse(null))
                .param("at", utc(at))
                .update();
    }

    List<Due> due(Instant at, int most) {
        return jdbc.sql("""
                        select package_id, recipient_code, attempts from exchange.deliveries
                        where agency_id = public.current_agency() and status = 'WAITING' and handed_at is null
                          and next_attempt <= :at
                        order by next_attempt, ordinal limit :most
                        """)
                .param("at", utc(at))
                .param("most", most)
                .query((row, i) -> new Due(
                        new PackageId(row.getObject("package_id", UUID.class)),
                        row.getString("recipient_code"),
                        row.getInt("attempts")))
                .list();
    }

    boolean handOver(Due due, AgencyId receiver, AuthorityId authority, ArrivalId arrival, Instant at) {
        return jdbc.sql("select exchange.hand_over(:package, :code, :receiver, :authority, :arrival, :at)")
                .param("package", due.packageId().value())
                .param("code", due.code())
                .param("receiver", receiver.value())
                .param("authority", authority.value())
                .param("arrival", arrival.value())
                .param("at", utc(at))
                .query(Boolean.class)
                .single();
    }

    /// Marks a waiting delivery as failed and notes it for announcement.
    void fail(Due due, Reason reason, Instant at) {
        int changed = jdbc.sql("""
                        update exchange.deliveries set status = 'FAILED', failure = cast(:failure as jsonb), since = :at,
                            attempts = attempts + 1
                        where agency_id = public.current_agency() and package_id = :package and recipient_code = :code
                          and status = 'WAITING' and handed_at is null
                        """)
                .param("package", due.packageId().value())
                .param("code", due.code())
                .param("failure", json.writeValueAsString(reason))
                .param("at", utc(at))
                .update();
        if (changed == 1) {
            jdbc.sql("""
                            insert into exchange.feedbacks (agency_id, package_id, recipient_code, status, at)
                            values (public.current_agency(), :package, :code, 'FAILED', :at)
                            """)
                    .param("package", due.packageId().value())
                    .param("code", due.code())
                    .param("at", utc(at))
                    .update();
        }
    }

    void postpone(Due due, Instant until) {
        jdbc.sql("""
                        update exchange.deliveries set attempts = attempts + 1, next_attempt = :until
                        where agency_id = public.current_agency() and package_id = :package and recipient_code = :code
                          and status = 'WAITING' and handed_at is null
                        """)
                .param("package", due.packageId().value())
                .param("code", due.code())
                .param("until", utc(until))
                .update();
    }

    /// The changes nobody was told of yet, oldest first; marked as told by this. Passes that run at once lock them in
    /// the same order, so that the later one waits and finds nothing left, instead of each waiting for the other.
    List<DeliveryChanged> announce() {
        return jdbc.sql("""
                        with untold as (
                            select feedback_id from exchange.feedbacks
                            where agency_id = public.current_agency() and not announced
                            order by feedback_id
                            for update),
                        told as (
                            update exchange.feedbacks f set announced = true
                            from untold
                            where f.agency_id = public.current_agency() and f.feedback_id = untold.feedback_id
                            returning f.*)
                        select t.package_id, t.recipient_code, d.recipient_name, t.status, t.at as since, t.person,
                               d.arrived_at, d.attempts, d.taken_back, p.document_id,
                               case when t.status = 'RECALLED' then d.recalled_from end as recalled_from,
                               case when t.status = 'REFUSED' then d.ground end as ground,
                               case when t.status = 'REFUSED' then d.words end as words,
                               case when t.status = 'FAILED' then d.failure end as failure
                        from told t
                        join exchange.packages p using (agency_id, package_id)
                        join exchange.deliveries d using (agency_id, package_id, recipient_code)
                        order by t.feedback_id
                        """)
                .query((row, i) ->
                        new DeliveryChanged(new DocumentId(row.getObject("document_id", UUID.class)), state(row)))
                .list();
    }

    List<AgencyId> agenciesWithWork(Instant at) {
        return jdbc.sql("select exchange.agencies_with_work(:at)")
                .param("at", utc(at))
                .query((row, i) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }

    private DeliveryState state(ResultSet row) throws SQLException {
        return new DeliveryState(
                new PackageId(row.getObject("package_id", UUID.class)),
                new Recipient(row.getString("recipient_code"), row.getString("recipient_name")),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("person")),
                Optional.ofNullable(row.getObject("arrived_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("ground")).map(ground -> new RefusedBecause(ground, words(row))),
                Optional.ofNullable(row.getString("failure")).map(text -> json.readValue(text, Reason.class)),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("recalled_from")).map(DeliveryStatus::valueOf),
                row.getBoolean("taken_back"));
    }

    private static String words(ResultSet row) {
        try {
            return Optional.ofNullable(row.getString("words")).orElse("");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
