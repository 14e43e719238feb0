package vn.congvan.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

@Repository
class CornerRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    CornerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Enters a request; earlier open ones for the same part end now.
    void insert(CornerRequest request, Instant now) {
        jdbc.sql("""
                update signing.corner_request set expires_at = least(expires_at, :now)
                where document_id = :document and part = :part and signed_file is null
                """)
                .param("now", Timestamp.from(now))
                .param("document", request.document().value())
                .param("part", request.part())
                .update();
        jdbc.sql("""
                insert into signing.corner_request (agency_id, id, document_id, part, post_id, base_file, document_digest,
                    words, font_size, chain, signing_time, warnings, made_at, expires_at)
                values (:agency, :id, :document, :part, :post, :base, :digest, :words, :size, :chain, :time,
                    :warnings::jsonb, :now, :expires)
                """)
                .param("agency", Acting.currentAgency().value())
                .param("id", request.id())
                .param("document", request.document().value())
                .param("part", request.part())
                .param("post", request.post().value())
                .param("base", request.base().hex())
                .param("digest", request.documentDigest().hex())
                .param("words", request.words())
                .param("size", request.size())
                .param("chain", RequestRows.encoded(request.chain()))
                .param("time", Timestamp.from(request.signingTime()))
                .param("warnings", JSON.writeValueAsString(request.warnings()))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(request.expiresAt()))
                .update();
    }

    Optional<CornerRequest> find(UUID id) {
        return jdbc.sql("select * from signing.corner_request where id = :id")
                .param("id", id)
                .query(CornerRows::read)
                .optional();
    }

    /// @return whether this finished it; false if it was finished before
    boolean finish(UUID id, SignRequest.Done done) {
        return RequestRows.finish(jdbc, "signing.corner_request", id, done);
    }

    private static CornerRequest read(ResultSet row, int number) throws SQLException {
        return new CornerRequest(
                row.getObject("id", UUID.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getObject("part", UUID.class),
                new PostId(row.getObject("post_id", UUID.class)),
                new Digest(row.getString("base_file")),
                new Digest(row.getString("document_digest")),
                row.getString("words"),
                row.getFloat("font_size"),
                RequestRows.decoded(row.getBytes("chain")),
                row.getTimestamp("signing_time").toInstant(),
                JSON.readValue(row.getString("warnings"), new TypeReference<List<Reason>>() {}),
                row.getTimestamp("expires_at").toInstant(),
                RequestRows.done(row));
    }
}
