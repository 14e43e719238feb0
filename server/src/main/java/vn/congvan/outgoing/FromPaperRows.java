package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.UnitId;

/// Documents on paper that have a number.
@Repository
class FromPaperRows {
    /// The fields as kept, ids as they are.
    record Kept(
            UUID authority,
            String documentType,
            String summary,
            Urgency urgency,
            UUID signer,
            List<String> recipients,
            Optional<String> drafterMark,
            int copies,
            String language,
            Optional<String> description,
            Optional<LocalDate> replyBy) {
        static Kept of(DraftFields fields) {
            return new Kept(
                    fields.authority().value(),
                    fields.documentType(),
                    fields.summary(),
                    fields.urgency(),
                    fields.signer().value(),
                    fields.recipients(),
                    fields.drafterMark(),
                    fields.copies(),
                    fields.language(),
                    fields.description(),
                    fields.replyBy());
        }

        DraftFields fields() {
            return new DraftFields(
                    new AuthorityId(authority),
                    documentType,
                    summary,
                    urgency,
                    new PostId(signer),
                    recipients,
                    drafterMark,
                    copies,
                    language,
                    description,
                    replyBy,
                    Optional.empty());
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FromPaperRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(PaperDocument paper) {
        jdbc.sql("""
                insert into outgoing.from_paper (agency_id, id, authority_id, unit_id, clerk, fields, signed_on, pages,
                    number, printed_number, notation, document_date, numbered_at, late_because)
                values (:agency, :id, :authority, :unit, :clerk, :fields::jsonb, :signed, :pages,
                    :number, :printed, :notation, :date, :at, :late)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", paper.id().value())
                .param("authority", paper.fields().authority().value())
                .param("unit", paper.unit().value())
                .param("clerk", paper.clerk().value())
                .param("fields", json.writeValueAsString(Kept.of(paper.fields())))
                .param("signed", paper.signedOn())
                .param("pages", paper.pages())
                .param("number", paper.sign().number())
                .param("printed", paper.sign().printed())
                .param("notation", paper.sign().notation())
                .param("date", paper.sign().date())
                .param("at", OutgoingRows.time(paper.numberedAt()))
                .param("late", paper.lateBecause().orElse(null))
                .update();
    }

    Optional<PaperDocument> find(DocumentId id) {
        return jdbc.sql("select * from outgoing.from_paper where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    Optional<PaperDocument> lock(DocumentId id) {
        return jdbc.sql("select * from outgoing.from_paper where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /// Those of these authorities whose scan is missing, the oldest first.
    List<PaperDocument> open(List<AuthorityId> authorities) {
        return jdbc.sql("""
                select * from outgoing.from_paper
                where scan is null and cancelled_at is null and authority_id = any(:authorities) order by numbered_at""")
                .param(
                        "authorities",
                        authorities.stream().map(AuthorityId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    /// Those whose scan is missing, for their clerks, their signer, and leaders; the oldest first.
    List<PaperDocument> unscanned(ListRows.Asker asker) {
        Post post = asker.post();
        return jdbc.sql("""
                select * from outgoing.from_paper
                where scan is null and cancelled_at is null
                  and (:leader or fields->>'signer' = :post or :clerk and authority_id = any(:served)) order by numbered_at""")
                .param("leader", post.roles().contains(Role.LEADER))
                .param("post", post.id().value().toString())
                .param("clerk", post.roles().contains(Role.CLERK))
                .param(
                        "served",
                        asker.served().stream()
                                .map(authority -> authority.id().value())
                                .toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    void scanned(DocumentId id, Digest scan, Instant at) {
        jdbc.sql("update outgoing.from_paper set scan = :scan, scanned_at = :at where id = :id")
                .param("scan", scan.hex())
                .param("at", OutgoingRows.time(at))
                .param("id", id.value())
                .update();
    }

    void cancelled(DocumentId id, String reason, Instant at) {
        jdbc.sql("update outgoing.from_paper set cancelled_at = :at, cancel_reason = :reason where id = :id")
                .param("at", OutgoingRows.time(at))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    private PaperDocument read(ResultSet row, int number) throws SQLException {
        return new PaperDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                json.readValue(row.getString("fields"), Kept.class).fields(),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PostId(row.getObject("clerk", UUID.class)),
                row.getObject("signed_on", LocalDate.class),
                row.getInt("pages"),
                new GivenSign(
                        row.getInt("number"),
                        row.getString("printed_number"),
                        row.getString("notation"),
                        row.getObject("document_date", LocalDate.class)),
                OutgoingRows.instant(row, "numbered_at").orElseThrow(),
                OutgoingRows.text(row, "late_because"),
                OutgoingRows.text(row, "scan").map(Digest::new),
                OutgoingRows.text(row, "cancel_reason"));
    }
}
