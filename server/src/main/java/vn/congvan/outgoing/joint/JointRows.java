package vn.congvan.outgoing.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;

/// Parties and rounds of the acting agency's own documents.
@Repository
class JointRows {
    private final JdbcClient jdbc;

    JointRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a round tells the other agencies of the document.
    record Told(AuthorityId authority, String documentType, String summary, PostId signer, int version) {}

    /// A round that another agency has ended, to be taken back here.
    record Refused(UUID round, DocumentId document, String by, String because) {}

    List<JointParty> parties(DocumentId document) {
        return jdbc.sql("select * from outgoing.joint_party where document_id = :document order by ordinal")
                .param("document", document.value())
                .query((row, _) -> new JointParty(
                        row.getInt("ordinal"),
                        row.getString("code"),
                        new AgencyId(row.getObject("party_agency", UUID.class)),
                        row.getString("name"),
                        row.getString("signer_name"),
                        row.getString("signer_title"),
                        Optional.empty()))
                .list();
    }

    /// Holds the document until the commit, so that it is not handed on at the same time.
    void hold(DocumentId document) {
        jdbc.sql("select id from outgoing.document where id = :document for update")
                .param("document", document.value())
                .query(UUID.class)
                .optional();
    }

    Set<DocumentId> among(List<DocumentId> documents) {
        return jdbc.sql("select distinct document_id from outgoing.joint_party where document_id = any(:documents)")
                .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .set();
    }

    void name(DocumentId document, List<JointParty> parties) {
        jdbc.sql("delete from outgoing.joint_party where document_id = :document")
                .param("document", document.value())
                .update();
        for (JointParty party : parties) {
            jdbc.sql("""
                    insert into outgoing.joint_party (agency_id, document_id, ordinal, code, party_agency, name, signer_name,
                        signer_title)
                    values (public.current_agency(), :document, :ordinal, :code, :agency, :name, :signer, :title)""")
                    .param("document", document.value())
                    .param("ordinal", party.ordinal())
                    .param("code", party.code())
                    .param("agency", party.agency().value())
                    .param("name", party.name())
                    .param("signer", party.signerName())
                    .param("title", party.signerTitle())
                    .update();
        }
    }

    Told told(DocumentId document) {
        return jdbc.sql("""
                select authority_id, document_type, summary, signer, version from outgoing.document where id = :document""")
                .param("document", document.value())
                .query((row, _) -> new Told(
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        row.getString("document_type"),
                        row.getString("summary"),
                        new PostId(row.getObject("signer", UUID.class)),
                        row.getInt("version")))
                .single();
    }

    /// Opens a round, in which the drafting agency's leader has signed.
    void open(DocumentId document, Told told, String typeName, List<JointParty> all, String file, Instant at) {
        UUID round = TimeOrderedId.next();
        jdbc.sql("""
                insert into outgoing.joint_round (agency_id, id, document_id, version, state, file, lead_name, document_type, summary,
                    opened_at)
                values (public.current_agency(), :id, :document, :version, 'SIGNING', :file, :lead, :type, :summary, :at)""")
                .param("id", round)
                .param("document", document.value())
                .param("version", told.version())
                .param("file", file)
                .param("lead", all.getFirst().name())
                .param("type", typeName)
                .param("summary", told.summary())
                .param("at", time(at))
                .update();
        for (JointParty party : all) {
            boolean lead = party.ordinal() == 1;
            jdbc.sql("""
                    insert into outgoing.joint_turn (agency_id, id, round_id, ordinal, code, party_agency, name, signer_name,
                        signer_title, signed_at, signed_file, told)
                    values (public.current_agency(), :id, :round, :ordinal, :code, :agency, :name, :signer, :title,
                        cast(:signed as timestamptz), :file, :told)""")
                    .param("id", TimeOrderedId.next())
                    .param("round", round)
                    .param("ordinal", party.ordinal())
                    .param("code", party.code())
                    .param("agency", party.agency().value())
                    .param("name", party.name())
                    .param("signer", party.signerName())
                    .param("title", party.signerTitle())
                    .param("signed", lead ? time(at) : null)
                    .param("file", lead ? file : null)
                    .param("told", lead ? "ISSUED" : "NOTHING")
                    .update();
        }
    }

    /// The rounds of a document, newest first.
    List<JointRound> rounds(DocumentId document) {
        return jdbc.sql("select * from outgoing.joint_round where document_id = :document order by id desc")
                .param("document", document.value())
                .query(this::round)
                .list();
    }

    /// The round that counts: open, or issued.
    Optional<JointRound> current(DocumentId document) {
        return jdbc.sql("""
                select * from outgoing.joint_round where document_id = :document and state <> 'VOID'
                order by id desc limit 1""")
                .param("document", document.value())
                .query(this::round)
                .optional();
    }

    /// Holds the open round until the commit: another agency's turn waits for what is done here, or comes first.
    boolean lockOpen(DocumentId document) {
        return jdbc.sql("""
                select id from outgoing.joint_round where document_id = :document and state in ('SIGNING', 'SEALING') for update""")
                .param("document", document.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void numbered(DocumentId document, String file) {
        jdbc.sql("""
                update outgoing.joint_round r set state = 'SEALING', file = :file, printed = d.printed_number, notation = d.notation,
                    document_date = d.document_date
                from outgoing.document d
                where r.document_id = :document and r.state = 'SIGNING' and d.agency_id = r.agency_id and d.id = r.document_id""").param("document", document.value()).param("file", file).update();
    }

    void sealed(DocumentId document, String file, Instant at) {
        jdbc.sql("""
                update outgoing.joint_turn t set sealed_at = :at, sealed_file = :file, sealed_by = ''
                from outgoing.joint_round r
                where r.document_id = :document and r.state = 'SEALING' and t.agency_id = r.agency_id and t.round_id = r.id
                  and t.ordinal = 1""")
                .param("document", document.value())
                .param("file", file)
                .param("at", time(at))
                .update();
        jdbc.sql("update outgoing.joint_round set file = :file where document_id = :document and state = 'SEALING'")
                .param("document", document.value())
                .param("file", file)
                .update();
    }

    void issued(DocumentId document, String file, Instant at) {
        jdbc.sql("""
                update outgoing.joint_round set state = 'ISSUED', file = :file, issued_at = :at
                where document_id = :document and state = 'SEALING'""")
                .param("document", document.value())
                .param("file", file)
                .param("at", time(at))
                .update();
    }

    void voided(DocumentId document, String by, Instant at) {
        jdbc.sql("""
                update outgoing.joint_round set state = 'VOID', voided_at = :at, voided_by = :by, void_because = ''
                where document_id = :document and state in ('SIGNING', 'SEALING')""")
                .param("document", document.value())
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    List<Refused> refused() {
        return jdbc.sql("select * from outgoing.joint_round where return_due")
                .query((row, _) -> new Refused(
                        row.getObject("id", UUID.class),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("voided_by"),
                        row.getString("void_because")))
                .list();
    }

    /// Notes that the refusal was heard of.
    ///
    /// @return whether that is news and the round is still the document's last; a later one has its own course
    boolean returned(Refused refused) {
        int heard = jdbc.sql("update outgoing.joint_round set return_due = false where id = :round and return_due")
                .param("round", refused.round())
                .update();
        return heard == 1
                && jdbc.sql("""
                select not exists (select from outgoing.joint_round where document_id = :document and id > :round)""")
                        .param("document", refused.document().value())
                        .param("round", refused.round())
                        .query(Boolean.class)
                        .single();
    }

    /// Ids of agencies only, all walls over.
    List<AgencyId> agenciesWithNews() {
        return jdbc.sql("select * from outgoing.agencies_with_joint_news()")
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }

    private JointRound round(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Instant> voidedAt = instant(row, "voided_at");
        Optional<Reason> why = voidedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(JointRound.why(row.getString("voided_by"), row.getString("void_because")));
        return new JointRound(
                id,
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("version"),
                JointState.valueOf(row.getString("state")),
                new Digest(row.getString("file")),
                instant(row, "opened_at").orElseThrow(),
                places(id),
                why,
                voidedAt);
    }

    private List<JointPlace> places(UUID round) {
        return jdbc.sql("select * from outgoing.joint_turn where round_id = :round order by ordinal")
                .param("round", round)
                .query((row, _) -> new JointPlace(
                        row.getInt("ordinal"),
                        row.getString("name"),
                        row.getString("signer_name"),
                        row.getString("signer_title"),
                        instant(row, "signed_at").orElse(null),
                        instant(row, "sealed_at").orElse(null)))
                .list();
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static @Nullable OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
