package vn.congvan.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.LastWrites;
import vn.congvan.common.RequestKey;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RefusalGround;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.registers.ArrivalNumber;

/// The rows of documents that arrive: one by one.
@Repository
class IncomingRows {
    /// What the sender has recalled is cancelled from the commit of the recall on: the state is asked for where the
    /// recall is written down, and kept nowhere else.
    static final String STATE = " case when r.arrival_id is null then d.state else 'RECALLED' end ";

    static final String RECALLED = " left join exchange.recalled_arrivals r"
            + " on r.agency_id = d.agency_id and r.arrival_id = d.document_id ";

    private static final String DOCUMENT = """
            select document_id, authority_id, origin, """ + STATE + """
             as state, sender_code, sender_name, fields, main_digest, arrived_at, mark,
                   mark_overridden, mark_judged_at, mark_judged_by, decided_at, decided_by, arrival_number, arrival_year,
                   ground, words
            from incoming.documents d """ + RECALLED + """
            where d.agency_id = public.current_agency() and document_id = :id
            """;

    private static final String INSERT = """
            insert into incoming.documents (agency_id, document_id, authority_id, origin, state, sender_code,
                sender_name, fields, code_key, notation, organ_key, searched, issued_on, urgency, main_digest,
                arrived_at, mark, mark_overridden, mark_judged_at, mark_judged_by, decided_at, decided_by,
                arrival_number, arrival_year, law_edition, law_day, request_post, request_key)
            values (public.current_agency(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?)""";

    private static final String ALIKE = """
            select document_id, fields, state, arrival_number, arrived_at,
                   coalesce(main_digest = :digest, false) as same_file,
                   code_key = :codeKey and notation = :notation and organ_key = :organKey and code_key <> '' as same_sign
            from incoming.documents
            where agency_id = public.current_agency() and document_id <> :id and state <> 'REFUSED' and\s""";

    // Each of the two finds its own index; asked for in one "or", neither would.
    private static final String ALIKE_BY_SIGN =
            ALIKE + "code_key = :codeKey and notation = :notation and organ_key = :organKey and code_key <> ''";
    private static final String ALIKE_BY_FILE = ALIKE + "main_digest = :digest";

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final JdbcClient jdbc;
    private final LastWrites last;
    private final JsonMapper json;
    private final Lawbook lawbook;
    private final Clock clock;

    IncomingRows(JdbcClient jdbc, LastWrites last, JsonMapper json, Lawbook lawbook, Clock clock) {
        this.jdbc = jdbc;
        this.last = last;
        this.json = json;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    Optional<IncomingDocument> find(DocumentId id) {
        return jdbc.sql(DOCUMENT)
                .param("id", id.value())
                .query((row, _) -> document(row))
                .optional();
    }

    /// As {@link #find}, held until the commit: who comes second waits and then sees what the first did.
    Optional<IncomingDocument> lock(DocumentId id) {
        return jdbc.sql(DOCUMENT + " for update of d")
                .param("id", id.value())
                .query((row, _) -> document(row))
                .optional();
    }

    void insert(IncomingDocument document) {
        jdbc.sql(INSERT)
                .params(Arrays.asList(values(document, Optional.empty())))
                .update();
    }

    /// Enters a document with the commit, because nothing after it asks for it.
    ///
    /// @param key of the acting post's request; if the same request entered one meanwhile, the commit fails with a
    ///     `DuplicateKeyException`
    void enter(IncomingDocument document, Optional<RequestKey> key) {
        last.leave(INSERT, values(document, key));
    }

    private @Nullable Object[] values(IncomingDocument document, Optional<RequestKey> key) {
        IncomingFields fields = document.fields();
        Optional<IncomingDocument.Judgement> judged = document.judgement();
        Optional<IncomingDocument.Decided> decided = document.decided();
        Optional<Edition> law = decided.map(decision -> law(decision.at()));
        return new @Nullable Object[] {
            document.id().value(),
            document.authority().value(),
            document.byHand() ? "BY_HAND" : "PACKAGE",
            document.state().name(),
            document.senderCode().orElse(null),
            document.senderName(),
            json.writeValueAsString(fields),
            codeKey(fields.codeNumber()),
            key(fields.notation()),
            key(fields.organName()),
            searched(fields, document.senderName()),
            fields.issuedOn(),
            fields.urgency().figure(),
            document.mainDigest().orElse(null),
            utc(document.arrivedAt()),
            document.mark().orElse(null),
            judged.map(IncomingDocument.Judgement::reason).orElse(null),
            judged.map(judgement -> utc(judgement.at())).orElse(null),
            judged.map(IncomingDocument.Judgement::person).orElse(null),
            decided.map(decision -> utc(decision.at())).orElse(null),
            decided.map(IncomingDocument.Decided::person).orElse(null),
            decided.flatMap(IncomingDocument.Decided::number).orElse(null),
            decided.flatMap(IncomingDocument.Decided::year).orElse(null),
            law.map(Edition::id).orElse(null),
            law.map(Edition::day).orElse(null),
            key.map(_ -> Acting.person().post().value()).orElse(null),
            key.map(RequestKey::value).orElse(null)
        };
    }

    /// What the acting post entered by hand under this key.
    Optional<IncomingDocument> entered(RequestKey key) {
        return jdbc.sql("""
                        select document_id from incoming.documents
                        where agency_id = public.current_agency() and request_post = public.current_post() and request_key = :key
                        """)
                .param("key", key.value())
                .query((row, _) -> new DocumentId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(this::find);
    }

    void register(DocumentId id, IncomingFields fields, String senderName, ArrivalNumber number, String person) {
        jdbc.sql("""
                        update incoming.documents set state = 'REGISTERED', fields = cast(:fields as jsonb),
                            code_key = :codeKey, notation = :notation, organ_key = :organKey, searched = :searched,
                            issued_on = :issuedOn, urgency = :urgency, decided_at = :at, decided_by = :person,
                            arrival_number = :number, arrival_year = :year, law_edition = :edition, law_day = :lawDay
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
                .param("edition", law(number.at()).id())
                .param("lawDay", law(number.at()).day())
                .update();
    }

    void refuse(DocumentId id, RefusalGround ground, String words, Instant at, String person) {
        jdbc.sql("""
                        update incoming.documents set state = 'REFUSED', ground = :ground, ground_name = :groundName,
                            words = :words, decided_at = :at, decided_by = :person, law_edition = :edition,
                            law_day = :lawDay
                        where agency_id = public.current_agency() and document_id = :id
                        """)
                .param("id", id.value())
                .param("ground", ground.code())
                .param("groundName", ground.name())
                .param("edition", law(at).id())
                .param("lawDay", law(at).day())
                .param("words", words)
                .param("at", utc(at))
                .param("person", person)
                .update();
    }

    /// The law under which the document was decided, as it was then.
    Kept kept(DocumentId id) {
        return jdbc.sql("""
                        select law_edition, law_day, ground_name from incoming.documents
                        where agency_id = public.current_agency() and document_id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> new Kept(edition(row), text(row, "ground_name")))
                .single();
    }

    private Edition law(Instant at) {
        return lawbook.edition(LocalDate.ofInstant(at, clock.getZone()));
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
        return duplicates(document.id(), document.fields(), document.mainDigest());
    }

    /// What bears the same sign of the same sender, or is the same file; oldest first.
    List<Duplicate> duplicates(DocumentId but, IncomingFields fields, Optional<String> digest) {
        return jdbc.sql((digest.isPresent() ? ALIKE_BY_SIGN + " union " + ALIKE_BY_FILE : ALIKE_BY_SIGN)
                        + " order by arrived_at")
                .param("id", but.value())
                .param("digest", digest.orElse(""))
                .param("codeKey", codeKey(fields.codeNumber()))
                .param("notation", key(fields.notation()))
                .param("organKey", key(fields.organName()))
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

    /// The edition of the law in the columns `law_edition` and `law_day`.
    static Optional<Edition> edition(ResultSet row) throws SQLException {
        Optional<String> id = text(row, "law_edition");
        LocalDate day = row.getObject("law_day", LocalDate.class);
        return id.map(edition -> new Edition(edition, day));
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
        return LEADING_ZEROS.matcher(key(codeNumber)).replaceFirst("");
    }

    static String key(String text) {
        return SPACES.matcher(text.strip().toLowerCase(VIETNAMESE)).replaceAll(" ");
    }

    private static String searched(IncomingFields fields, String senderName) {
        return key(String.join(" ", fields.full(), senderName, fields.organName(), fields.subject()));
    }

    static Urgency urgency(int figure) {
        return Urgency.values()[figure];
    }
}
