package vn.congvan.organisation.signin;

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
import vn.congvan.common.PostId;

@Repository
class TokenRows {
    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(
            UUID agency,
            UUID token,
            UUID person,
            String username,
            UUID post,
            SignedIn.Scope scope,
            Instant expiresAt,
            boolean revoked) {}

    Optional<Found> byHash(byte[] hash) {
        return jdbc.sql("""
                        select t.*, a.username from organisation.token_by_hash(:hash) t
                        join organisation.account a on a.person_id = t.person_id
                        """)
                .param("hash", hash)
                .query((row, _) -> new Found(
                        row.getObject("agency_id", UUID.class),
                        row.getObject("token_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("username"),
                        row.getObject("post_id", UUID.class),
                        SignedIn.Scope.valueOf(row.getString("scope")),
                        instant(row, "expires_at").orElseThrow(),
                        instant(row, "revoked_at").isPresent()))
                .optional();
    }

    void insert(AccessToken token, UUID agency, byte[] hash) {
        jdbc.sql("""
                        insert into organisation.access_token
                            (agency_id, id, post_id, name, scope, secret_hash, made_at, expires_at)
                        values (:agency, :id, :post, :name, :scope, :hash, :made, :expires)
                        """)
                .param("agency", agency)
                .param("id", token.id().value())
                .param("post", token.post().value())
                .param("name", token.name())
                .param("scope", token.scope().name())
                .param("hash", hash)
                .param("made", token.madeAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<AccessToken> of(PostId post) {
        return jdbc.sql("select * from organisation.access_token where post_id = :post order by made_at desc, id desc")
                .param("post", post.value())
                .query((row, _) -> new AccessToken(
                        new TokenId(row.getObject("id", UUID.class)),
                        new PostId(row.getObject("post_id", UUID.class)),
                        row.getString("name"),
                        SignedIn.Scope.valueOf(row.getString("scope")),
                        instant(row, "made_at").orElseThrow(),
                        instant(row, "expires_at").orElseThrow(),
                        instant(row, "revoked_at")))
                .list();
    }

    /// Whether there was such a token of this post that was not revoked yet.
    boolean revoke(TokenId token, PostId post, Instant now) {
        return jdbc.sql("""
                                update organisation.access_token set revoked_at = :now
                                where id = :id and post_id = :post and revoked_at is null
                                """)
                        .param("id", token.value())
                        .param("post", post.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
