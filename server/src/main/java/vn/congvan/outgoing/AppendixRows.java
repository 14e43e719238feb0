package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.files.HoldingId;

/// The agency's own signatures on the appendices of a document.
@Repository
class AppendixRows {
    /// One of them.
    ///
    /// @param attachment the appendix as it was brought
    /// @param base the bytes that are signed, with the empty field
    /// @param order the signature order that may be answered, or was
    record AppendixSeal(
            HoldingId attachment, Digest base, String order, Optional<Digest> sealed, Optional<HoldingId> issued) {}

    private final JdbcClient jdbc;

    AppendixRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AppendixSeal> of(DocumentId document) {
        return jdbc.sql("select * from outgoing.appendix_seal where document_id = :document")
                .param("document", document.value())
                .query((row, _) -> new AppendixSeal(
                        new HoldingId(row.getObject("holding", UUID.class)),
                        new Digest(row.getString("base")),
                        row.getString("seal_order"),
                        OutgoingRows.text(row, "sealed").map(Digest::new),
                        Optional.ofNullable(row.getObject("issued", UUID.class)).map(HoldingId::new)))
                .list();
    }

    /// Another order over the same bytes; what was sealed under an older one does not count.
    void ordered(DocumentId document, HoldingId attachment, Digest base, String order) {
        jdbc.sql("""
                insert into outgoing.appendix_seal (agency_id, document_id, holding, base, seal_order)
                values (:agency, :document, :holding, :base, :order)
                on conflict (agency_id, document_id, holding) do update set seal_order = excluded.seal_order, sealed = null""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("holding", attachment.value())
                .param("base", base.hex())
                .param("order", order)
                .update();
    }

    /// What was prepared bears a number that is given up.
    void forget(DocumentId document) {
        jdbc.sql("delete from outgoing.appendix_seal where document_id = :document and issued is null")
                .param("document", document.value())
                .update();
    }

    void sealed(DocumentId document, HoldingId attachment, Digest sealed) {
        jdbc.sql("""
                update outgoing.appendix_seal set sealed = :sealed
                where document_id = :document and holding = :holding""")
                .param("sealed", sealed.hex())
                .param("document", document.value())
                .param("holding", attachment.value())
                .update();
    }

    void issued(DocumentId document, HoldingId attachment, HoldingId issued) {
        jdbc.sql("""
                update outgoing.appendix_seal set issued = :issued
                where document_id = :document and holding = :holding""")
                .param("issued", issued.value())
                .param("document", document.value())
                .param("holding", attachment.value())
                .update();
    }
}
