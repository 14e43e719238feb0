package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;

/// The rows of saved groups of recipients.
@Repository
class GroupRows {
    /// A group as saved.
    ///
    /// @param owner the post it belongs to; empty for the agency
    record Row(UUID id, Optional<PostId> owner, String name, List<String> members) {}

    private final JdbcClient jdbc;

    GroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(PostId post) {
        return jdbc.sql("""
                select id, owner, name, members from outgoing.recipient_group
                where dropped_at is null and (owner is null or owner = :post)
                order by owner is not null, lower(name)""")
                .param("post", post.value())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        OutgoingRows.post(row, "owner"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("members").getArray())))
                .list();
    }

    void replace(Row row, String by, Instant at) {
        jdbc.sql("""
                update outgoing.recipient_group set dropped_at = :at
                where dropped_at is null and lower(name) = lower(:name) and owner is not distinct from :owner::uuid""")
                .param("at", OutgoingRows.time(at))
                .param("name", row.name())
                .param("owner", row.owner().map(PostId::value).orElse(null))
                .update();
        jdbc.sql("""
                insert into outgoing.recipient_group (agency_id, id, owner, name, members, saved_at, saved_by)
                values (:agency, :id, :owner, :name, :members, :at, :by)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", row.id())
                .param("owner", row.owner().map(PostId::value).orElse(null))
                .param("name", row.name())
                .param("members", row.members().toArray(String[]::new))
                .param("at", OutgoingRows.time(at))
                .param("by", by)
                .update();
    }

    void drop(UUID id, Instant at) {
        jdbc.sql("update outgoing.recipient_group set dropped_at = :at where id = :id")
                .param("at", OutgoingRows.time(at))
                .param("id", id)
                .update();
    }
}
