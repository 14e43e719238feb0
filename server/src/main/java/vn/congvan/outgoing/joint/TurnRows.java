package vn.congvan.outgoing.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.signing.FilledTexts;

/// The acting agency's turns in other agencies' rounds, seen and taken only through the listed functions.
@Repository
class TurnRows {
    private static final TypeReference<List<JointPlace>> PLACES = new TypeReference<>() {};
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TurnRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Whose document it is, as long as the round is open.
    record Lead(AgencyId agency, DocumentId document) {}

    Optional<Lead> lead(UUID turn) {
        return jdbc.sql("select * from outgoing.joint_document_of(:turn)")
                .param("turn", turn)
                .query((row, _) -> new Lead(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new DocumentId(row.getObject("document_id", UUID.class))))
                .optional();
    }

    /// What waits first, then the newest.
    List<JointTurn> all() {
        return jdbc.sql("""
                select * from outgoing.joint_turns_of_us() t
                order by t.state in ('SIGNING', 'SEALING') desc, t.id desc limit :most""").param("most", MOST).query(this::turn).list();
    }

    List<JointTurn> untold() {
        return jdbc.sql("select * from outgoing.joint_turns_of_us() t where t.told not in ('ISSUED', 'VOID')")
                .query(this::turn)
                .list();
    }

    Optional<JointTurn> find(UUID turn) {
        return jdbc.sql("select * from outgoing.joint_turns_of_us() t where t.id = :turn")
                .param("turn", turn)
                .query(this::turn)
                .optional();
    }

    /// @param what `signed` or `sealed`
    /// @return whether it was this agency's turn, and nobody's before it
    boolean take(JointTurn turn, String what, Digest file, String by, Instant at) {
        return jdbc.sql("select outgoing.take_joint_turn(:turn, :what, :base, :file, :by, :at)")
                .param("turn", turn.id())
                .param("what", what)
                .param("base", turn.file().hex())
                .param("file", file.hex())
                .param("by", by)
                .param("at", JointRows.time(at))
                .query(Boolean.class)
                .single();
    }

    boolean refuse(JointTurn turn, String by, String because, Instant at) {
        return jdbc.sql("select outgoing.refuse_joint(:turn, :by, :because, :at)")
                .param("turn", turn.id())
                .param("by", by)
                .param("because", because)
                .param("at", JointRows.time(at))
                .query(Boolean.class)
                .single();
    }

    void told(JointTurn turn, JointTurn.Told told) {
        jdbc.sql("select outgoing.note_joint(:turn, :told, null)")
                .param("turn", turn.id())
                .param("told", told.name())
                .query(Boolean.class)
                .single();
    }

    void let(JointTurn turn, PostId post) {
        jdbc.sql("select outgoing.note_joint(:turn, null, :post)")
                .param("turn", turn.id())
                .param("post", post.value())
                .query(Boolean.class)
                .single();
    }

    private JointTurn turn(ResultSet row, int number) throws SQLException {
        Optional<FilledTexts> texts = Optional.empty();
        if (row.getString("printed") != null) {
            texts = Optional.of(new FilledTexts(
                    row.getString("printed"),
                    row.getString("notation"),
                    row.getObject("document_date", LocalDate.class)));
        }
        Optional<Reason> voided = JointRows.instant(row, "voided_at").isEmpty()
                ? Optional.empty()
                : Optional.of(JointRound.why(row.getString("voided_by"), row.getString("void_because")));
        return new JointTurn(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getInt("ordinal"),
                row.getString("code"),
                row.getString("name"),
                row.getString("signer_name"),
                row.getString("signer_title"),
                digest(row, "signed_file"),
                digest(row, "sealed_file"),
                Optional.ofNullable(row.getObject("let_post", UUID.class)).map(PostId::new),
                JointTurn.Told.valueOf(row.getString("told")),
                JointState.valueOf(row.getString("state")),
                new Digest(row.getString("file")),
                row.getString("lead_name"),
                row.getString("document_type"),
                row.getString("summary"),
                texts,
                JointRows.instant(row, "opened_at").orElseThrow(),
                JointRows.instant(row, "issued_at"),
                json.readValue(row.getString("places"), PLACES),
                voided);
    }

    private static Optional<Digest> digest(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Digest::new);
    }
}
