package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.form.Circulation;
import vn.congvan.form.FieldPlan;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.UnitId;
import vn.congvan.outgoing.OutgoingDocument.Handover;
import vn.congvan.outgoing.OutgoingDocument.LeaderPart;
import vn.congvan.outgoing.OutgoingDocument.Returner;
import vn.congvan.outgoing.OutgoingDocument.SealPart;
import vn.congvan.practice.Who;

/// The rows of documents with the recipients of their current version.
@Repository
class OutgoingRows {
    private static final List<String> COLUMNS = List.of(
            "revision",
            "state",
            "since",
            "unit_id",
            "drafter",
            "authority_id",
            "signer",
            "document_type",
            "summary",
            "searchable",
            "urgency",
            "decided_urgency",
            "drafter_mark",
            "copies",
            "language",
            "description",
            "reply_by",
            "circulation",
            "subject_area",
            "version",
            "places",
            "handed_by",
            "opened",
            "returned_by",
            "circuit",
            "examining_units",
            "examining_posts",
            "initials",
            "prepared",
            "leader_order",
            "signed",
            "signed_at",
            "signed_by",
            "number",
            "printed_number",
            "notation",
            "document_date",
            "law",
            "numbered",
            "seal_order",
            "sealed",
            "sealed_at",
            "issued",
            "issued_at",
            "waiting",
            "created_at");

    private static final Set<String> JSON_COLUMNS = Set.of("places", "circuit", "initials", "waiting", "law");

    private static final String INSERT = "insert into outgoing.document (agency_id, id, " + String.join(", ", COLUMNS)
            + ") values (:agency_id, :id, "
            + String.join(", ", COLUMNS.stream().map(OutgoingRows::placeholder).toList()) + ")";

    private static final String UPDATE = "update outgoing.document set "
            + String.join(
                    ", ",
                    COLUMNS.stream()
                            .map(column -> column + " = " + placeholder(column))
                            .toList())
            + " where id = :id and revision = :revision - 1";

    /// A document with its recipients' codes in one array.
    static final String SELECT = """
            select d.*, array(select r.code from outgoing.recipient r
                              where r.agency_id = d.agency_id and r.document_id = d.id and r.version = d.version
                              order by r.ordinal) as codes
            from outgoing.document d
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutgoingRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(OutgoingDocument document) {
        jdbc.sql(INSERT).params(parameters(document)).update();
    }

    /// Writes the next revision. False if somebody else has written it.
    boolean update(OutgoingDocument next) {
        return jdbc.sql(UPDATE).params(parameters(next)).update() == 1;
    }

    Optional<OutgoingDocument> find(DocumentId id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /// As {@link #find}, holding the row until the transaction ends.
    Optional<OutgoingDocument> lock(DocumentId id) {
        return jdbc.sql(SELECT + "where d.id = :id for update of d")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /// Who has it has opened it. No new revision: what the others saw stays true.
    void markOpened(DocumentId id) {
        jdbc.sql("update outgoing.document set opened = true where id = :id")
                .param("id", id.value())
                .update();
    }

    List<AgencyId> agenciesWithSealed() {
        return jdbc.sql("select outgoing.agencies_with_sealed()")
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }

    List<DocumentId> sealed() {
        return jdbc.sql("select id from outgoing.document where state = 'SEALED' order by sealed_at")
                .query((row, _) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
    }

    private static String placeholder(String column) {
        return JSON_COLUMNS.contains(column) ? ":" + column + "::jsonb" : ":" + column;
    }

    private Map<String, @Nullable Object> parameters(OutgoingDocument document) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("agency_id", Acting.currentAgency().value());
        values.put("id", document.id().value());
        values.put("revision", document.revision());
        values.put("state", document.state().name());
        values.put("since", time(document.since()));
        values.put("unit_id", document.unit().value());
        values.put("drafter", document.drafter().value());
        values.put("version", document.version());
        values.put("places", json.writeValueAsString(document.places()));
        values.put("circuit", json.writeValueAsString(document.circuit()));
        values.put("examining_units", examining(document, OutgoingRows::unit));
        values.put("examining_posts", examining(document, OutgoingRows::holder));
        values.put("initials", initials(document.initials()));
        values.put("decided_urgency", document.decidedUrgency().name());
        values.put("waiting", document.waiting().map(json::writeValueAsString).orElse(null));
        values.put("created_at", time(document.createdAt()));
        putFields(values, document.fields());
        putHandover(values, document.handover());
        putLeader(values, document.leader());
        putSeal(values, document.seal());
        values.put("searchable", Searchable.of(document));
        return values;
    }

    /// The further examiners who have it now, for the lists.
    private static UUID[] examining(OutgoingDocument document, Function<Who, Optional<UUID>> id) {
        return document.state() == OutgoingState.EXAMINATION
                ? document.circuit().open().stream()
                        .map(place -> document.circuit().examiner(place).who())
                        .flatMap(who -> id.apply(who).stream())
                        .toArray(UUID[]::new)
                : new UUID[0];
    }

    private static Optional<UUID> unit(Who who) {
        return who instanceof Who.HeadOf(UnitId unit) ? Optional.of(unit.value()) : Optional.empty();
    }

    private static Optional<UUID> holder(Who who) {
        return who instanceof Who.HolderOf(PostId post) ? Optional.of(post.value()) : Optional.empty();
    }

    private @Nullable String initials(Initials initials) {
        return initials.equals(Initials.NONE) ? null : json.writeValueAsString(initials);
    }

    private static void putFields(Map<String, @Nullable Object> values, DraftFields fields) {
        values.put("authority_id", fields.authority().value());
        values.put("signer", fields.signer().value());
        values.put("document_type", fields.documentType());
        values.put("summary", fields.summary());
        values.put("urgency", fields.urgency().name());
        values.put("drafter_mark", fields.drafterMark().orElse(null));
        values.put("copies", fields.copies());
        values.put("language", fields.language());
        values.put("description", fields.description().orElse(null));
        values.put("reply_by", fields.replyBy().orElse(null));
        values.put("circulation", fields.circulation().map(Enum::name).orElse(null));
        values.put("subject_area", fields.subjectArea().orElse(null));
    }

    private static void putHandover(Map<String, @Nullable Object> values, Handover handover) {
        values.put("handed_by", handover.by().map(PostId::value).orElse(null));
        values.put("opened", handover.opened());
        values.put("returned_by", handover.returnedBy().map(Enum::name).orElse(null));
    }

    private static void putLeader(Map<String, @Nullable Object> values, LeaderPart leader) {
        values.put("prepared", hex(leader.prepared()));
        values.put("leader_order", leader.order().orElse(null));
        values.put("signed", hex(leader.signed()));
        values.put("signed_at", leader.signedAt().map(OutgoingRows::time).orElse(null));
        values.put("signed_by", leader.signedBy().map(PostId::value).orElse(null));
    }

    private void putSeal(Map<String, @Nullable Object> values, SealPart seal) {
        values.put("law", seal.law().map(json::writeValueAsString).orElse(null));
        values.put("number", seal.sign().map(GivenSign::number).orElse(null));
        values.put("printed_number", seal.sign().map(GivenSign::printed).orElse(null));
        values.put("notation", seal.sign().map(GivenSign::notation).orElse(null));
        values.put("document_date", seal.sign().map(GivenSign::date).orElse(null));
        values.put("numbered", hex(seal.numbered()));
        values.put("seal_order", seal.order().orElse(null));
        values.put("sealed", hex(seal.sealed()));
        values.put("sealed_at", seal.sealedAt().map(OutgoingRows::time).orElse(null));
        values.put("issued", hex(seal.issued()));
        values.put("issued_at", seal.issuedAt().map(OutgoingRows::time).orElse(null));
    }

    OutgoingDocument read(ResultSet row, int number) throws SQLException {
        OutgoingState state = OutgoingState.valueOf(row.getString("state"));
        Optional<Returner> returnedBy = text(row, "returned_by").map(Returner::valueOf);
        return new OutgoingDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getLong("revision"),
                state,
                instant(row, "since").orElseThrow(),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PostId(row.getObject("drafter", UUID.class)),
                fields(row),
                row.getInt("version"),
                json.readValue(row.getString("places"), FieldPlan.class),
                Urgency.valueOf(row.getString("decided_urgency")),
                new Handover(post(row, "handed_by"), row.getBoolean("opened"), returnedBy),
                text(row, "circuit")
                        .map(circuit -> json.readValue(circuit, Circuit.class))
                        .orElseGet(() -> Circuit.reached(state, returnedBy)),
                text(row, "initials")
                        .map(initials -> json.readValue(initials, Initials.class))
                        .orElse(Initials.NONE),
                new LeaderPart(
                        digest(row, "prepared"),
                        text(row, "leader_order"),
                        digest(row, "signed"),
                        instant(row, "signed_at"),
                        post(row, "signed_by")),
                seal(row),
                text(row, "waiting").map(waiting -> json.readValue(waiting, Reason.class)),
                instant(row, "created_at").orElseThrow());
    }

    private static DraftFields fields(ResultSet row) throws SQLException {
        return new DraftFields(
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getString("document_type"),
                row.getString("summary"),
                Urgency.valueOf(row.getString("urgency")),
                new PostId(row.getObject("signer", UUID.class)),
                List.of((String[]) row.getArray("codes").getArray()),
                text(row, "drafter_mark"),
                row.getInt("copies"),
                row.getString("language"),
                text(row, "description"),
                Optional.ofNullable(row.getObject("reply_by", LocalDate.class)),
                text(row, "circulation").map(Circulation::valueOf),
                text(row, "subject_area"),
                Optional.empty());
    }

    /// The number that was given, of a row of `outgoing.document`.
    static Optional<GivenSign> sign(ResultSet row) throws SQLException {
        return row.getObject("number") == null
                ? Optional.empty()
                : Optional.of(new GivenSign(
                        row.getInt("number"),
                        row.getString("printed_number"),
                        row.getString("notation"),
                        row.getObject("document_date", LocalDate.class)));
    }

    private SealPart seal(ResultSet row) throws SQLException {
        return new SealPart(
                sign(row),
                text(row, "law").map(law -> json.readValue(law, LawKept.class)),
                digest(row, "numbered"),
                text(row, "seal_order"),
                digest(row, "sealed"),
                instant(row, "sealed_at"),
                digest(row, "issued"),
                instant(row, "issued_at"));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<PostId> post(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PostId::new);
    }

    private static Optional<Digest> digest(ResultSet row, String column) throws SQLException {
        return text(row, column).map(Digest::new);
    }

    private static @Nullable String hex(Optional<Digest> digest) {
        return digest.map(Digest::hex).orElse(null);
    }
}
