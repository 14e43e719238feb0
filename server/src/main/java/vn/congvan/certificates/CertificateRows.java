package vn.congvan.certificates;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.certificates.RegisteredCertificate.State;
import vn.congvan.common.Acting;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;

@Repository
class CertificateRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    CertificateRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean registered(Holder holder, String sha256) {
        return ofHolder(holder).stream().anyMatch(known -> known.sha256().equals(sha256));
    }

    void insert(
            CertificateId id,
            Holder holder,
            String sha256,
            X509Certificate certificate,
            String device,
            RevocationAnswer revocation) {
        jdbc.sql("""
                insert into certificates.certificate (agency_id, id, person_id, authority_id, sha256, content, device,
                    state, not_before, not_after, registered_at, registered_by, revocation, revocation_asked_at)
                values (:agency, :id, :person, :authority, :sha256, :content, :device, 'ACTIVE', :from, :until, :now,
                    :post, :revocation, :askedAt)
                """)
                .param("agency", Acting.currentAgency().value())
                .param("id", id.value())
                .param("person", holder instanceof Holder.OfPerson(PersonId person) ? person.value() : null)
                .param("authority", holder instanceof Holder.OfAuthority(AuthorityId of) ? of.value() : null)
                .param("sha256", sha256)
                .param("content", der(certificate))
                .param("device", device)
                .param("from", new Timestamp(certificate.getNotBefore().getTime()))
                .param("until", new Timestamp(certificate.getNotAfter().getTime()))
                .param("now", now())
                .param("post", actingPost())
                .param("revocation", revocation.said().name())
                .param("askedAt", revocation.at().map(Timestamp::from).orElse(null))
                .update();
    }

    /// Keeps the answer. That nobody answers takes nothing back: what the authority has said stands until it says
    /// otherwise.
    void answered(CertificateId id, RevocationAnswer revocation) {
        jdbc.sql("""
                update certificates.certificate set revocation = :revocation, revocation_asked_at = :askedAt
                where id = :id and not (:revocation = 'UNKNOWN' and revocation in ('REVOKED', 'SUSPENDED'))""")
                .param("revocation", revocation.said().name())
                .param("askedAt", revocation.at().map(Timestamp::from).orElse(null))
                .param("id", id.value())
                .update();
    }

    List<RegisteredCertificate> ofHolder(Holder holder) {
        return switch (holder) {
            case Holder.OfPerson(PersonId person) ->
                jdbc.sql("select * from certificates.certificate where person_id = :id order by registered_at desc")
                        .param("id", person.value())
                        .query(CertificateRows::read)
                        .list();
            case Holder.OfAuthority(AuthorityId authority) ->
                jdbc.sql("select * from certificates.certificate where authority_id = :id order by registered_at desc")
                        .param("id", authority.value())
                        .query(CertificateRows::read)
                        .list();
        };
    }

    List<RegisteredCertificate> all() {
        return jdbc.sql("select * from certificates.certificate order by registered_at")
                .query(CertificateRows::read)
                .list();
    }

    /// As {@link #find}, holding the row until the transaction ends.
    Optional<RegisteredCertificate> lock(CertificateId id) {
        return jdbc.sql("select * from certificates.certificate where id = :id for update")
                .param("id", id.value())
                .query(CertificateRows::read)
                .optional();
    }

    Optional<RegisteredCertificate> find(CertificateId id) {
        return jdbc.sql("select * from certificates.certificate where id = :id")
                .param("id", id.value())
                .query(CertificateRows::read)
                .optional();
    }

    void changeState(CertificateId id, State state, String reason) {
        jdbc.sql("update certificates.certificate set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
        jdbc.sql("""
                insert into certificates.state_change (agency_id, id, certificate_id, state, reason, at, by_post)
                values (:agency, :id, :certificate, :state, :reason, :now, :post)
                """)
                .param("agency", Acting.currentAgency().value())
                .param("id", TimeOrderedId.next())
                .param("certificate", id.value())
                .param("state", state.name())
                .param("reason", reason)
                .param("now", now())
                .param("post", actingPost())
                .update();
    }

    /// What was done to each registration, the newest first; `names` tells who a post is.
    Map<UUID, List<StateChange>> changes(Function<PostId, String> names) {
        var changes = new HashMap<UUID, List<StateChange>>();
        jdbc.sql("select * from certificates.state_change order by id desc").query(row -> {
            UUID by = row.getObject("by_post", UUID.class);
            changes.computeIfAbsent(row.getObject("certificate_id", UUID.class), _ -> new ArrayList<>())
                    .add(new StateChange(
                            State.valueOf(row.getString("state")),
                            row.getString("reason"),
                            row.getTimestamp("at").toInstant(),
                            by == null ? "" : names.apply(new PostId(by))));
        });
        return changes;
    }

    private static RegisteredCertificate read(ResultSet row, int number) throws SQLException {
        X509Certificate certificate = certificate(row.getBytes("content"));
        SubjectNames names = SubjectNames.of(certificate);
        UUID person = row.getObject("person_id", UUID.class);
        Holder holder = person != null
                ? new Holder.OfPerson(new PersonId(person))
                : new Holder.OfAuthority(new AuthorityId(row.getObject("authority_id", UUID.class)));
        return new RegisteredCertificate(
                new CertificateId(row.getObject("id", UUID.class)),
                holder,
                State.valueOf(row.getString("state")),
                row.getString("sha256"),
                names.name(),
                names.organisation(),
                names.title(),
                row.getTimestamp("not_before").toInstant(),
                row.getTimestamp("not_after").toInstant(),
                Optional.of(row.getString("device")).filter(device -> !device.isBlank()),
                new RevocationAnswer(
                        RevocationAnswer.Said.valueOf(row.getString("revocation")),
                        Optional.ofNullable(row.getTimestamp("revocation_asked_at"))
                                .map(Timestamp::toInstant)),
                row.getTimestamp("registered_at").toInstant(),
                certificate);
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a registered certificate cannot be read", e);
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate cannot be encoded", e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable UUID actingPost() {
        return Acting.current()
                .filter(Acting.InPost.class::isInstance)
                .map(acting -> ((Acting.InPost) acting).post().value())
                .orElse(null);
    }
}
