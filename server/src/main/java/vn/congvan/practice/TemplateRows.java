package vn.congvan.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.files.HoldingId;

@Repository
class TemplateRows {
    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OwnTemplate template) {
        jdbc.sql("""
                insert into practice.template
                    (agency_id, id, document_type, name, file, preview, uploaded_by, uploaded_at)
                values (:agency, :id, :type, :name, :file, :preview, :by, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", template.id().value())
                .param("type", template.documentType())
                .param("name", template.name())
                .param("file", template.file().value())
                .param("preview", template.preview().value())
                .param("by", template.uploadedBy().value())
                .param("at", template.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Nothing where it has been put into use or withdrawn already.
    int use(TemplateId id, OwnTemplate.Use use) {
        return jdbc.sql("""
                update practice.template set valid_from = :from, valid_to = :to, used_by = :by, used_at = :at
                where agency_id = public.current_agency() and id = :id and used_at is null and withdrawn_at is null""")
                .param("id", id.value())
                .param("from", use.from())
                .param("to", use.to().orElse(null))
                .param("by", use.by().value())
                .param("at", use.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Nothing where it is withdrawn already.
    int withdraw(TemplateId id, OwnTemplate.Withdrawn withdrawn) {
        return jdbc.sql("""
                update practice.template set withdrawn_by = :by, withdrawn_at = :at, withdrawn_reason = :reason
                where agency_id = public.current_agency() and id = :id and withdrawn_at is null""")
                .param("id", id.value())
                .param("by", withdrawn.by().value())
                .param("at", withdrawn.at().atOffset(ZoneOffset.UTC))
                .param("reason", withdrawn.reason())
                .update();
    }

    List<OwnTemplate> all() {
        return jdbc.sql("select * from practice.template order by uploaded_at desc, id desc")
                .query(TemplateRows::read)
                .list();
    }

    Optional<OwnTemplate> find(TemplateId id) {
        return jdbc.sql("select * from practice.template where agency_id = public.current_agency() and id = :id")
                .param("id", id.value())
                .query(TemplateRows::read)
                .optional();
    }

    private static OwnTemplate read(ResultSet row, int number) throws SQLException {
        return new OwnTemplate(
                new TemplateId(row.getObject("id", UUID.class)),
                row.getString("document_type"),
                row.getString("name"),
                new HoldingId(row.getObject("file", UUID.class)),
                new HoldingId(row.getObject("preview", UUID.class)),
                new PostId(row.getObject("uploaded_by", UUID.class)),
                at(row, "uploaded_at"),
                use(row),
                withdrawn(row));
    }

    private static Optional<OwnTemplate.Use> use(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("used_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new OwnTemplate.Use(
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                        new PostId(by),
                        at(row, "used_at")));
    }

    private static Optional<OwnTemplate.Withdrawn> withdrawn(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("withdrawn_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new OwnTemplate.Withdrawn(
                        new PostId(by), at(row, "withdrawn_at"), row.getString("withdrawn_reason")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
