package vn.congvan.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.registers.ArrivalNumber;

/// The rows of documents that arrive: one by one.
@Repository
class IncomingRows {
    private static final String DOCUMENT = """
            select document_id, authority_id, origin, state, sender_code, sender_name, fields, main_digest, arrived_at, mark,
                   mark_overridden, mark_judged_at, mark_judged_by, decided_at, decided_by, arrival_number, arrival_year,
                   ground, words
            from incoming.documents where agency_id = public.current_agency() and document_id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IncomingRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<IncomingDocument> find(DocumentId id) {
        return jdbc.sql(DOCUMENT)
                .param("id", id.value())
                .query((row, _) -> document(row))
                .optional();
    }

    /// As {@link #find}, held until the commit: who comes second waits and then sees what the first did.
    Optional<IncomingDocument> lock(DocumentId id) {
        return jdbc.sql(DOCUMENT + " for update")
                .param("id", id.value())
                .query((row, _) -> document(row))
                .optional();
    }

    void insert(IncomingDocument document) {
        IncomingFields fields = document.fields();
        IncomingDocument.Decided decided = document.decided().orElse(null);
        jdbc.sql("""
                        insert into incoming.documents (agency_id, document_id, authority_id, origin, state, sender_code,
                            sender_name, fields, code_key, notation, organ_key, searched, issued_on, urgency, main_digest,
                            arrived_at, mark, mark_overridden, mark_judged_at, mark_judged_by, decided_at, decided_by,
                            arrival_number, arrival_year)
                        values (public.current_agency(), :id, :authority, :origin, :state, :senderCode, :senderName,
                            cast(:fields as jsonb), :codeKey, :notation, :organKey, :searched, :issuedOn, :urgency, :digest,
                            :arrivedAt, :mark, :overridden, :judgedAt, :judgedBy, :decidedAt, :decidedBy, :number, :year)
                        """)
                .param("id", document.id().value())
                .param("authority", document.authority().value())
                .param("origin", document.byHand() ? "BY_HAND" : "PACKAGE")
                .param("state", document.state().name())
                .param("senderCode", document.senderCode().orElse(null))
                .param("senderName", document.senderName())
                .param("fields", json.writeValueAsString(fields))
                .param("codeKey", codeKey(fields.codeNumber()))
                .param("notation", key(fields.notation()))
                .param("organKey", key(fields.organName()))
                .param("searched", searched(fields, document.senderName()))
                .param("issuedOn", fields.issuedOn())
                .param("urgency", fields.urgency().figure())
                .param("digest", document.mainDigest().orElse(null))
                .param("arrivedAt", utc(document.arrivedAt()))
                .param("mark", document.mark().orElse(null))
                .param(
                        "overridden",
                        document.judgement()
                                .map(IncomingDocument.Judgement::reason)
                                .orElse(null))
                .param(
                        "judgedAt",
                        document.judgement().map(judged -> utc(judged.at())).orElse(null))
                .param(
                        "judgedBy",
                        document.judgement()
                                .map(IncomingDocument.Judgement::person)
                                .orElse(null))
                .param("decidedAt", decided == null ? null : utc(decided.at()))
                .param("decidedBy", decided == null ? null : decided.person())
                .param("number", decided == null ? null : decided.number().orElse(null))
                .param("year", decided == null ? null : decided.year().orElse(null))
                .update();
    }

    void register(DocumentId id, IncomingFields fields, String senderName, ArrivalNumber number, String person) {
        jdbc.sql("""
                        update incoming.documents set state = 'REGISTERED', fields = cast(:fields as jsonb),
                            code_key = :codeKey, notation = :notation, organ_key = :organKey, searched = :searched,
                            issued_on = :issuedOn, urgency = :urgency, decided_at = :at, decided_by = :person,
                            arrival_number = :number, arrival_year = :year
                        where agency_id = public.current_agency() and document_id = :id
                        """)
                .param("id", id.value())
                .param("fields", json.writeValueAsString(fields))
                .param("codeKey", codeKey(fields.codeNumber()))
                .param("notation", key(fields.notation()))
                .param("organKey", key(fields.organName()))
                .param("searched", searched(fields, senderName))
                .param("issuedOn", fields.issuedOn())
                .param("urgency", fields.urgency().figure())
                .param("at", utc(number.at()))
                .param("person", person)
                .param("number", number.number())
                .param("year", number.year())
                .update();
    }

    void refuse(DocumentId id, String ground, String words, Instant at, String person) {
        jdbc.sql("""
                        update incoming.documents set state = 'REFUSED', ground = :ground, words = :words, decided_at = :at,
                            decided_by = :person
                        where agency_id = public.current_agency() and document_id = :id
                        """)
                .param("id", id.value())
                .param("ground", ground)
                .param("words", words)
                .param("at", utc(at))
                .param("person", person)
                .update();
    }

    void overrideMark(DocumentId id, IncomingDocument.Judgement judgement) {
        jdbc.sql("""
                        update incoming.documents set state = 'WAITING', mark_overridden = :reason, mark_judged_at = :at,
                            mark_judged_by = :person
                        where agency_id = public.current_agency() and document_id = :id
                        """)
                .param("id", id.value())
                .param("reason", judgement.reason())
                .param("at", utc(judgement.at()))
                .param("person", judgement.person())
                .update();
    }

    /// What may be the same: same số, ký hiệu and cơ quan ban hành, or the same file. Refused ones do not
    /// count.
    List<Duplicate> duplicates(IncomingDocument document) {
        return jdbc.sql("""
                        select * from (
                            select document_id, fields, state, arrival_number, arrived_at,
                                   main_digest is not distinct from :digest and main_digest is not null as same_file,
                                   code_key = :codeKey and notation = :notation and organ_key = :organKey
                                       and code_key <> '' as same_sign
                            from incoming.documents
                            where agency_id = public.current_agency() and document_id <> :id and state <> 'REFUSED'
                              and (main_digest = :digest or (code_key = :codeKey and notation = :notation))) d
                        where same_file or same_sign order by arrived_at
                        """)
                .param("id", document.id().value())
                .param("digest", document.mainDigest().orElse(null))
                .param("codeKey", codeKey(document.fields().codeNumber()))
                .param("notation", key(document.fields().notation()))
                .param("organKey", key(document.fields().organName()))
                .query((row, _) -> new Duplicate(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        fields(row).full(),
                        IncomingState.valueOf(row.getString("state")),
                        number(row, "arrival_number"),
                        instant(row, "arrived_at").orElseThrow(),
                        row.getBoolean("same_file"),
                        row.getBoolean("same_sign")))
                .list();
    }

    private IncomingDocument document(ResultSet row) throws SQLException {
        Optional<Instant> judgedAt = instant(row, "mark_judged_at");
        Optional<Instant> decidedAt = instant(row, "decided_at");
        return new IncomingDocument(
                new DocumentId(row.getObject("document_id", UUID.class)),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getString("origin").equals("BY_HAND"),
                IncomingState.valueOf(row.getString("state")),
                text(row, "sender_code"),
                row.getString("sender_name"),
                fields(row),
                text(row, "main_digest"),
                instant(row, "arrived_at").orElseThrow(),
                text(row, "mark"),
                judgedAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new IncomingDocument.Judgement(
                                judgedAt.get(), row.getString("mark_judged_by"), row.getString("mark_overridden"))),
                decidedAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new IncomingDocument.Decided(
                                decidedAt.get(),
                                row.getString("decided_by"),
                                number(row, "arrival_number"),
                                number(row, "arrival_year"),
                                text(row, "ground"),
                                text(row, "words"))));
    }

    private IncomingFields fields(ResultSet row) throws SQLException {
        return json.readValue(row.getString("fields"), IncomingFields.class);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// The number without leading zeros, for `05` and `5` are the same.
    static String codeKey(String codeNumber) {
        return key(codeNumber).replaceFirst("^0+(?=.)", "");
    }

    static String key(String text) {
        return text.strip().toLowerCase(Locale.of("vi")).replaceAll("\\s+", " ");
    }

    private static String searched(IncomingFields fields, String senderName) {
        return key(String.join(" ", fields.full(), senderName, fields.organName(), fields.subject()));
    }

    static Urgency urgency(int figure) {
        return Urgency.values()[figure];
    }
}
