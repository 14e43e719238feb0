package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

@Repository
class SignerRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    SignerRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The list of this document; empty where it has none.
    Optional<SignerList> find(DocumentId document) {
        Optional<Boolean> sealed = jdbc.sql("select sealed from outgoing.signer_list where document_id = :document")
                .param("document", document.value())
                .query(Boolean.class)
                .optional();
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, SignerSignature> standing = signatures(document).stream()
                .filter(one -> one.voidBecause().isEmpty())
                .collect(Collectors.toMap(SignerSignature::id, Function.identity()));
        var signers = new ArrayList<ListedSigner>();
        jdbc.sql("select * from outgoing.listed_signer where document_id = :document order by number")
                .param("document", document.value())
                .query((row, _) -> signers.add(signer(row, standing)))
                .list();
        return Optional.of(new SignerList(sealed.get(), signers));
    }

    /// Whose turn it is to sign, where several people do and somebody has not.
    Optional<ListedSigner> turn(OutgoingDocument document) {
        return switch (document.state()) {
            case LEADER_SIGNING, SEALING -> find(document.id()).flatMap(SignerList::turn);
            default -> Optional.empty();
        };
    }

    /// Whether the post stands in the list of this document.
    boolean lists(DocumentId document, PostId post) {
        return jdbc.sql("""
                select exists (select from outgoing.listed_signer where document_id = :document and post_id = :post)""")
                .param("document", document.value())
                .param("post", post.value())
                .query(Boolean.class)
                .single();
    }

    /// Every signature ever given in the list, the oldest first.
    List<SignerSignature> signatures(DocumentId document) {
        return jdbc.sql("select * from outgoing.signer_signature where document_id = :document order by id")
                .param("document", document.value())
                .query(this::signature)
                .list();
    }

    /// The posts of those who have yet to sign.
    List<PostId> awaited(DocumentId document) {
        return jdbc.sql("""
                select post_id from outgoing.listed_signer
                where document_id = :document and signature is null and post_id is not null order by number""")
                .param("document", document.value())
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Puts this list in the place of the one before.
    ///
    /// @param type for which it was made
    void put(DocumentId document, String type, SignerList list, PostId by, Instant at) {
        drop(document);
        jdbc.sql("""
                insert into outgoing.signer_list (agency_id, document_id, document_type, sealed, changed_by, changed_at)
                values (:agency, :document, :type, :sealed, :by, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("document", document.value())
                .param("type", type)
                .param("sealed", list.sealed())
                .param("by", by.value())
                .param("at", OutgoingRows.time(at))
                .update();
        for (ListedSigner signer : list.signers()) {
            jdbc.sql("""
                    insert into outgoing.listed_signer (agency_id, document_id, number, way, post_id, name, title,
                        organisation, capacity, email)
                    values (:agency, :document, :number, :way, :post, :name, :title, :organisation, :capacity, :email)""")
                    .param("agency", Acting.currentAgency().value())
                    .param("document", document.value())
                    .param("number", signer.number())
                    .param("way", signer.way().name())
                    .param("post", signer.post().map(PostId::value).orElse(null), java.sql.Types.OTHER)
                    .param("name", signer.name())
                    .param("title", signer.title())
                    .param("organisation", signer.organisation())
                    .param("capacity", signer.capacity().orElse(null), java.sql.Types.VARCHAR)
                    .param("email", signer.email().orElse(null), java.sql.Types.VARCHAR)
                    .update();
        }
    }

    /// Lets the list serve another kind of document than it was made for.
    ///
    /// @return whether it was made for another one
    boolean serve(DocumentId document, String type, boolean sealed) {
        return jdbc.sql("""
                update outgoing.signer_list set document_type = :type, sealed = :sealed
                where document_id = :document and document_type <> :type""")
                        .param("document", document.value())
                        .param("type", type)
                        .param("sealed", sealed)
                        .update()
                > 0;
    }

    void drop(DocumentId document) {
        jdbc.sql("delete from outgoing.listed_signer where document_id = :document")
                .param("document", document.value())
                .update();
        jdbc.sql("delete from outgoing.signer_list where document_id = :document")
                .param("document", document.value())
                .update();
    }

    /// Enters a signature, which counts from now on.
    void sign(DocumentId document, SignerSignature signature) {
        jdbc.sql("""
                insert into outgoing.signer_signature (agency_id, id, document_id, number, way, name, title,
                    organisation, request, base, file, certificate, issuer, signed_at, taken_by, taken_at,
                    accepted_because)
                values (:agency, :id, :document, :number, :way, :name, :title, :organisation, :request, :base, :file,
                    :certificate, :issuer, :signed, :by, :taken, :because)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", signature.id())
                .param("document", document.value())
                .param("number", signature.number())
                .param("way", signature.way().name())
                .param("name", signature.name())
                .param("title", signature.title())
                .param("organisation", signature.organisation())
                .param("request", signature.request().orElse(null), java.sql.Types.VARCHAR)
                .param("base", signature.base().hex())
                .param("file", signature.file().hex())
                .param("certificate", signature.certificate().orElse(null), java.sql.Types.VARCHAR)
                .param("issuer", signature.issuer().orElse(null), java.sql.Types.VARCHAR)
                .param("signed", OutgoingRows.time(signature.signedAt()))
                .param("by", signature.takenBy())
                .param("taken", OutgoingRows.time(signature.takenAt()))
                .param("because", signature.acceptedBecause().orElse(null), java.sql.Types.VARCHAR)
                .update();
        jdbc.sql("""
                update outgoing.listed_signer set signature = :signature
                where document_id = :document and number = :number""")
                .param("signature", signature.id())
                .param("document", document.value())
                .param("number", signature.number())
                .update();
    }

    /// Says of the signatures from this turn on that they count no longer.
    ///
    /// @return how many there were
    int makeVoid(DocumentId document, int from, Reason because) {
        jdbc.sql("""
                update outgoing.listed_signer set signature = null
                where document_id = :document and number >= :from""").param("document", document.value()).param("from", from).update();
        return jdbc.sql("""
                update outgoing.signer_signature set void_because = :because::jsonb
                where document_id = :document and number >= :from and void_because is null""")
                .param("because", json.writeValueAsString(because))
                .param("document", document.value())
                .param("from", from)
                .update();
    }

    private static ListedSigner signer(ResultSet row, Map<UUID, SignerSignature> standing) throws SQLException {
        return new ListedSigner(
                row.getInt("number"),
                ListedSigner.Way.valueOf(row.getString("way")),
                OutgoingRows.post(row, "post_id"),
                row.getString("name"),
                row.getString("title"),
                row.getString("organisation"),
                OutgoingRows.text(row, "capacity"),
                OutgoingRows.text(row, "email"),
                Optional.ofNullable(row.getObject("signature", UUID.class)).map(standing::get));
    }

    private SignerSignature signature(ResultSet row, int number) throws SQLException {
        return new SignerSignature(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                ListedSigner.Way.valueOf(row.getString("way")),
                row.getString("name"),
                row.getString("title"),
                row.getString("organisation"),
                OutgoingRows.text(row, "request"),
                new Digest(row.getString("base")),
                new Digest(row.getString("file")),
                OutgoingRows.text(row, "certificate"),
                OutgoingRows.text(row, "issuer"),
                OutgoingRows.instant(row, "signed_at").orElseThrow(),
                row.getString("taken_by"),
                OutgoingRows.instant(row, "taken_at").orElseThrow(),
                OutgoingRows.text(row, "accepted_because"),
                Optional.ofNullable(row.getString("void_because")).map(text -> json.readValue(text, Reason.class)));
    }
}
