package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.files.HoldingId;
import vn.congvan.form.Recognised;

@Repository
class VersionRows {
    /// One line of Nơi nhận.
    ///
    /// @param code the word of its {@link Address}
    record Addressee(String code, String name) {
        Address address() {
            return Address.of(code);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(DocumentId document, Version version, List<Addressee> addressees) {
        jdbc.sql("""
                insert into outgoing.version (agency_id, document_id, version, source, pdf, pdf_digest, pages, pdf_a,
                    attachments, reading, made_by, made_by_name, made_at, remark, fields)
                values (:agency, :document, :version, :source, :pdf, :digest, :pages, :pdfA,
                    :attachments, :reading::jsonb, :by, :byName, :at, :remark, :fields::jsonb)""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("version", version.number())
                .param("source", version.source().value())
                .param("pdf", version.pdf().value())
                .param("digest", version.pdfDigest().hex())
                .param("pages", version.pages())
                .param("pdfA", version.pdfA())
                .param(
                        "attachments",
                        version.attachments().stream().map(HoldingId::value).toArray(UUID[]::new))
                .param("reading", json.writeValueAsString(version.reading()))
                .param("by", version.by().value())
                .param("byName", version.byName())
                .param("at", OutgoingRows.time(version.at()))
                .param("remark", version.remark().orElse(null))
                .param("fields", version.fields().map(json::writeValueAsString).orElse(null))
                .update();
        int ordinal = 0;
        for (Addressee addressee : addressees) {
            jdbc.sql("""
                    insert into outgoing.recipient (agency_id, document_id, version, ordinal, code, name)
                    values (:agency, :document, :version, :ordinal, :code, :name)""")
                    .param("agency", Acting.currentAgency().value())
                    .param("document", document.value())
                    .param("version", version.number())
                    .param("ordinal", ++ordinal)
                    .param("code", addressee.code())
                    .param("name", addressee.name())
                    .update();
        }
    }

    /// All versions, the first one first.
    List<Version> of(DocumentId document) {
        return jdbc.sql("select * from outgoing.version where document_id = :document order by version")
                .param("document", document.value())
                .query(this::read)
                .list();
    }

    Version get(DocumentId document, int version) {
        return jdbc.sql("select * from outgoing.version where document_id = :document and version = :version")
                .param("document", document.value())
                .param("version", version)
                .query(this::read)
                .single();
    }

    List<Addressee> addressees(DocumentId document, int version) {
        return jdbc.sql("""
                select code, name from outgoing.recipient
                where document_id = :document and version = :version order by ordinal""")
                .param("document", document.value())
                .param("version", version)
                .query((row, _) -> new Addressee(row.getString("code"), row.getString("name")))
                .list();
    }

    private Version read(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                new HoldingId(row.getObject("source", UUID.class)),
                new HoldingId(row.getObject("pdf", UUID.class)),
                new Digest(row.getString("pdf_digest")),
                row.getInt("pages"),
                row.getBoolean("pdf_a"),
                Arrays.stream((UUID[]) row.getArray("attachments").getArray())
                        .map(HoldingId::new)
                        .toList(),
                json.readValue(row.getString("reading"), Recognised.class),
                new PostId(row.getObject("made_by", UUID.class)),
                row.getString("made_by_name"),
                OutgoingRows.instant(row, "made_at").orElseThrow(),
                OutgoingRows.text(row, "remark"),
                OutgoingRows.text(row, "fields").map(fields -> json.readValue(fields, DraftFields.class)));
    }
}
