package vn.congvan.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertPath;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.protocol.SignerRole;

@Repository
class RequestRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Enters a request; earlier open ones for the same document and role end now.
    void insert(SignRequest request, Instant now) {
        jdbc.sql("""
                update signing.request set expires_at = least(expires_at, :now)
                where document_id = :document and role = :role and signed_file is null
                """)
                .param("now", Timestamp.from(now))
                .param("document", request.document().value())
                .param("role", request.role().name())
                .update();
        jdbc.sql("""
                insert into signing.request (agency_id, id, document_id, role, field, post_id, base_file, document_digest, image,
                    chain, signing_time, number, notation, document_date, warnings, made_at, expires_at)
                values (:agency, :id, :document, :role, :field, :post, :base, :digest, :image, :chain, :time, :number,
                    :notation, :date, :warnings::jsonb, :now, :expires)
                """)
                .param("agency", Acting.currentAgency().value())
                .param("id", request.id())
                .param("document", request.document().value())
                .param("role", request.role().name())
                .param("field", request.field())
                .param("post", request.post().value())
                .param("base", request.base().hex())
                .param("digest", request.documentDigest().hex())
                .param("image", request.image().hex())
                .param("chain", encoded(request.chain()))
                .param("time", Timestamp.from(request.signingTime()))
                .param("number", request.texts().map(FilledTexts::number).orElse(null))
                .param("notation", request.texts().map(FilledTexts::notation).orElse(null))
                .param("date", request.texts().map(FilledTexts::date).orElse(null))
                .param("warnings", JSON.writeValueAsString(request.warnings()))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(request.expiresAt()))
                .update();
    }

    Optional<SignRequest> find(UUID id) {
        return jdbc.sql("select * from signing.request where id = :id")
                .param("id", id)
                .query(RequestRows::read)
                .optional();
    }

    /// @return whether this finished it; false if it was finished before
    boolean finish(UUID id, SignRequest.Done done) {
        return finish(jdbc, "signing.request", id, done);
    }

    /// The same for a request of either kind: only the first answer counts.
    ///
    /// @param table whose rows end alike
    static boolean finish(JdbcClient jdbc, String table, UUID id, SignRequest.Done done) {
        return jdbc.sql("update " + table + """
                 set value_digest = :value, signed_file = :file, time_stamped_at = :stamped
                where id = :id and signed_file is null
                """)
                        .param("value", done.value().hex())
                        .param("file", done.file().hex())
                        .param("stamped", Timestamp.from(done.timeStampedAt()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /// How a request of either kind was finished; empty if it was not.
    static Optional<SignRequest.Done> done(ResultSet row) throws SQLException {
        return row.getString("signed_file") == null
                ? Optional.empty()
                : Optional.of(new SignRequest.Done(
                        new Digest(row.getString("value_digest")),
                        new Digest(row.getString("signed_file")),
                        row.getTimestamp("time_stamped_at").toInstant()));
    }

    private static SignRequest read(ResultSet row, int number) throws SQLException {
        Optional<FilledTexts> texts = Optional.empty();
        if (row.getString("number") != null) {
            texts = Optional.of(new FilledTexts(
                    row.getString("number"),
                    row.getString("notation"),
                    row.getObject("document_date", LocalDate.class)));
        }
        return new SignRequest(
                row.getObject("id", UUID.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                SignerRole.valueOf(row.getString("role")),
                field(row),
                new PostId(row.getObject("post_id", UUID.class)),
                new Digest(row.getString("base_file")),
                new Digest(row.getString("document_digest")),
                new Digest(row.getString("image")),
                decoded(row.getBytes("chain")),
                row.getTimestamp("signing_time").toInstant(),
                texts,
                JSON.readValue(row.getString("warnings"), new TypeReference<List<Reason>>() {}),
                row.getTimestamp("expires_at").toInstant(),
                done(row));
    }

    /// Requests of the time before there were initials do not name their field.
    private static String field(ResultSet row) throws SQLException {
        String field = row.getString("field");
        if (field != null) {
            return field;
        }
        return SignerRole.valueOf(row.getString("role")) == SignerRole.SEAL ? FieldNames.SEAL : FieldNames.LEADER;
    }

    static byte[] encoded(List<X509Certificate> chain) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertPath(chain)
                    .getEncoded("PkiPath");
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate chain cannot be encoded", e);
        }
    }

    static List<X509Certificate> decoded(byte[] chain) {
        try {
            CertPath path = CertificateFactory.getInstance("X.509")
                    .generateCertPath(new ByteArrayInputStream(chain), "PkiPath");
            return path.getCertificates().stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IllegalStateException("a kept certificate chain cannot be read", e);
        }
    }
}
