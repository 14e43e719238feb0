package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.files.HoldingId;
import vn.congvan.organisation.Post;

@Repository
class CheckoutRows {
    /// A file that was set aside, as kept.
    record Aside(
            UUID id,
            int basedOn,
            HoldingId source,
            HoldingId pdf,
            Digest pdfDigest,
            String byName,
            Instant at,
            String note) {}

    private final JdbcClient jdbc;

    CheckoutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Checkout> open(DocumentId document) {
        return jdbc.sql("select * from outgoing.checkout where document_id = :document and ended_at is null")
                .param("document", document.value())
                .query(CheckoutRows::read)
                .optional();
    }

    /// The newest one of this post, open or not.
    Optional<Checkout> last(DocumentId document, PostId post) {
        return jdbc.sql("""
                select * from outgoing.checkout where document_id = :document and taken_by = :post
                order by id desc limit 1""")
                .param("document", document.value())
                .param("post", post.value())
                .query(CheckoutRows::read)
                .optional();
    }

    /// The ended ones, newest first.
    List<Checkout> past(DocumentId document) {
        return jdbc.sql("""
                select * from outgoing.checkout where document_id = :document and ended_at is not null
                order by id desc""")
                .param("document", document.value())
                .query(CheckoutRows::read)
                .list();
    }

    /// The drafts of the agency that are taken along now, the longest taken first.
    List<DocumentId> taken() {
        return jdbc.sql("select document_id from outgoing.checkout where ended_at is null order by taken_at")
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .list();
    }

    void insert(DocumentId document, Checkout checkout) {
        jdbc.sql("""
                insert into outgoing.checkout (agency_id, id, document_id, version, taken_by, taken_name, taken_at, purpose)
                values (:agency, :id, :document, :version, :by, :byName, :at, :purpose)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", checkout.id())
                .param("document", document.value())
                .param("version", checkout.version())
                .param("by", checkout.by().value())
                .param("byName", checkout.byName())
                .param("at", OutgoingRows.time(checkout.since()))
                .param("purpose", checkout.purpose().orElse(null))
                .update();
    }

    void end(UUID checkout, Post by, Checkout.Ended ended) {
        jdbc.sql("""
                update outgoing.checkout set ended_at = :at, ending = :how, ended_by = :by, ended_name = :byName,
                    reason = :reason, made_version = :made
                where id = :id and ended_at is null""")
                .param("at", OutgoingRows.time(ended.at()))
                .param("how", ended.how().name())
                .param("by", by.id().value())
                .param("byName", ended.byName())
                .param("reason", ended.reason().orElse(null))
                .param("made", ended.made().orElse(null))
                .param("id", checkout)
                .update();
    }

    void setAside(DocumentId document, Aside aside, Post by) {
        jdbc.sql("""
                insert into outgoing.set_aside (agency_id, id, document_id, based_on, source, pdf, pdf_digest,
                    brought_by, brought_name, brought_at, note)
                values (:agency, :id, :document, :basedOn, :source, :pdf, :digest, :by, :byName, :at, :note)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", aside.id())
                .param("document", document.value())
                .param("basedOn", aside.basedOn())
                .param("source", aside.source().value())
                .param("pdf", aside.pdf().value())
                .param("digest", aside.pdfDigest().hex())
                .param("by", by.id().value())
                .param("byName", aside.byName())
                .param("at", OutgoingRows.time(aside.at()))
                .param("note", aside.note())
                .update();
    }

    List<Aside> aside(DocumentId document) {
        return jdbc.sql("select * from outgoing.set_aside where document_id = :document order by id")
                .param("document", document.value())
                .query((row, _) -> new Aside(
                        row.getObject("id", UUID.class),
                        row.getInt("based_on"),
                        new HoldingId(row.getObject("source", UUID.class)),
                        new HoldingId(row.getObject("pdf", UUID.class)),
                        new Digest(row.getString("pdf_digest")),
                        row.getString("brought_name"),
                        OutgoingRows.instant(row, "brought_at").orElseThrow(),
                        row.getString("note")))
                .list();
    }

    private static Checkout read(ResultSet row, int number) throws SQLException {
        Optional<String> ending = OutgoingRows.text(row, "ending");
        Optional<Checkout.Ended> ended = ending.isEmpty()
                ? Optional.empty()
                : Optional.of(new Checkout.Ended(
                        Checkout.Ending.valueOf(ending.get()),
                        OutgoingRows.instant(row, "ended_at").orElseThrow(),
                        row.getString("ended_name"),
                        OutgoingRows.text(row, "reason"),
                        Optional.ofNullable(row.getObject("made_version", Integer.class))));
        return new Checkout(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new PostId(row.getObject("taken_by", UUID.class)),
                row.getString("taken_name"),
                OutgoingRows.instant(row, "taken_at").orElseThrow(),
                OutgoingRows.text(row, "purpose"),
                ended);
    }
}
