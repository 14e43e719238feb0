package vn.congvan.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

@Repository
class NoticeRows {
    private static final TypeReference<Map<String, String>> NAMED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Notice notice) {
        jdbc.sql("""
                insert into tasks.notice (agency_id, id, post_id, code, named, document_id, told_at)
                values (:agency, :id, :post, :code, :named::jsonb, :document, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", notice.id().value())
                .param("post", notice.to().value())
                .param("code", notice.what().code())
                .param("named", json.writeValueAsString(notice.what().values()))
                .param("document", notice.about().map(DocumentId::value).orElse(null))
                .param("at", notice.toldAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Notice> of(PostId post, int limit) {
        return jdbc.sql("select * from tasks.notice where post_id = :post order by id desc limit :limit")
                .param("post", post.value())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    int unread(PostId post) {
        return jdbc.sql("select count(*) from tasks.notice where post_id = :post and read_at is null")
                .param("post", post.value())
                .query(Integer.class)
                .single();
    }

    void markRead(PostId post, Optional<NoticeId> one, Instant at) {
        jdbc.sql("""
                update tasks.notice set read_at = :at
                where post_id = :post and read_at is null and (:one::uuid is null or id = :one::uuid)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("post", post.value())
                .param("one", one.map(NoticeId::value).orElse(null))
                .update();
    }

    void markReadAbout(PostId post, DocumentId document, Instant at) {
        jdbc.sql("""
                update tasks.notice set read_at = :at
                where post_id = :post and read_at is null and document_id = :document""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("post", post.value())
                .param("document", document.value())
                .update();
    }

    private Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                new Reason(row.getString("code"), json.readValue(row.getString("named"), NAMED)),
                Optional.ofNullable(row.getObject("document_id", UUID.class)).map(DocumentId::new),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
