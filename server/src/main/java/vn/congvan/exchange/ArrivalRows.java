package vn.congvan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;

/// The receiver's side: the inbox.
@Repository
class ArrivalRows {
    /// One step of a package in the inbox.
    record Move(
            ArrivalId id,
            String from,
            String to,
            Instant at,
            @Nullable String person,
            @Nullable RefusedBecause because,
            @Nullable Reason failure) {}

    private static final String ARRIVAL = """
            select arrival_id, package_id, authority_id, sender_code, sender_name, envelope, files,
                   coalesce(arrived_at, handed_at) as arrived_at, status
            from exchange.arrivals where agency_id = public.current_agency()
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArrivalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Arrival> find(ArrivalId id) {
        return jdbc.sql(ARRIVAL + " and arrival_id = :id and status in ('ARRIVED', 'REFUSED', 'ACCEPTED', 'RECALLED')")
                .param("id", id.value())
                .query((row, i) -> arrival(row))
                .optional();
    }

    List<ArrivalId> onTheDoorstep(int most) {
        return jdbc.sql("""
                        select arrival_id from exchange.arrivals
                        where agency_id = public.current_agency() and status = 'HANDED' order by handed_at limit :most
                        """)
                .param("most", most)
                .query((row, i) -> new ArrivalId(row.getObject(1, UUID.class)))
                .list();
    }

    /// A package on the doorstep, locked; empty if another node has it in hand.
    Optional<Arrival> lock(ArrivalId id) {
        return jdbc.sql(ARRIVAL + " and arrival_id = :id and status = 'HANDED' for update skip locked")
                .param("id", id.value())
                .query((row, i) -> arrival(row))
                .optional();
    }

    boolean move(Move move) {
        RefusedBecause because = move.because();
        Reason failure = move.failure();
        return jdbc.sql("""
                        select exchange.move_arrival(:id, :from, :to, :at, :person, :ground, :words, cast(:failure as jsonb))
                        """)
                .param("id", move.id().value())
                .param("from", move.from())
                .param("to", move.to())
                .param("at", ExchangeRows.utc(move.at()))
                .param("person", move.person())
                .param("ground", because == null ? null : because.ground())
                .param("words", because == null ? null : because.words())
                .param("failure", failure == null ? null : json.writeValueAsString(failure))
                .query(Boolean.class)
                .single();
    }

    private Arrival arrival(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Arrival(
                new ArrivalId(row.getObject("arrival_id", UUID.class)),
                new PackageId(row.getObject("package_id", UUID.class)),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getString("sender_code"),
                row.getString("sender_name"),
                json.readValue(row.getString("envelope"), Envelope.class),
                json.readValue(row.getString("files"), new TypeReference<List<PackageFile>>() {}),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                status.equals("HANDED") ? DeliveryStatus.WAITING : DeliveryStatus.valueOf(status));
    }
}
