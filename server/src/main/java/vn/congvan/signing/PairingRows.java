package vn.congvan.signing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.PersonId;

@Repository
class PairingRows {
    private final JdbcClient jdbc;

    PairingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrderKey> key(PersonId person) {
        return jdbc.sql("""
                select id, private_key, public_key from signing.order_key
                where agency_id = public.current_agency() and person_id = :person and ended_at is null
                """)
                .param("person", person.value())
                .query((row, _) -> new OrderKey(
                        row.getObject("id", UUID.class),
                        person,
                        row.getBytes("private_key"),
                        row.getBytes("public_key")))
                .optional();
    }

    /// Of two at once, one stays.
    void insert(OrderKey key, Instant now) {
        jdbc.sql("""
                insert into signing.order_key (agency_id, id, person_id, private_key, public_key, made_at)
                values (:agency, :id, :person, :private, :public, :now)
                on conflict (agency_id, person_id) where ended_at is null do nothing
                """)
                .param("agency", Acting.currentAgency().value())
                .param("id", key.id())
                .param("person", key.person().value())
                .param("private", key.privateKey())
                .param("public", key.publicKey())
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(UUID key, Instant now) {
        jdbc.sql("update signing.order_key set ended_at = :now where id = :id and ended_at is null")
                .param("now", Timestamp.from(now))
                .param("id", key)
                .update();
    }

    void insert(UUID id, UUID key, PairedComputer computer) {
        jdbc.sql("""
                insert into signing.paired_computer (agency_id, id, key_id, computer, address, paired_at)
                values (:agency, :id, :key, :computer, :address, :now)
                """)
                .param("agency", Acting.currentAgency().value())
                .param("id", id)
                .param("key", key)
                .param("computer", computer.computer())
                .param("address", computer.address())
                .param("now", Timestamp.from(computer.pairedAt()))
                .update();
    }

    /// The newest first; of one computer only the newest.
    List<PairedComputer> computers(PersonId person) {
        return jdbc.sql("""
                select computer, address, max(paired_at) as paired_at
                from signing.paired_computer join signing.order_key on order_key.id = key_id
                where order_key.agency_id = public.current_agency() and person_id = :person and ended_at is null
                group by computer, address order by max(paired_at) desc
                """)
                .param("person", person.value())
                .query((row, _) -> new PairedComputer(
                        row.getString("computer"),
                        row.getString("address"),
                        row.getTimestamp("paired_at").toInstant()))
                .list();
    }
}
