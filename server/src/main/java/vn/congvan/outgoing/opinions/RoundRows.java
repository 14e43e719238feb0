package vn.congvan.outgoing.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.UnitId;

/// The rounds of the acting agency.
@Repository
class RoundRows {
    /// One to be asked.
    record NewAsked(
            UUID id,
            AskedParty.Kind kind,
            Optional<PostId> post,
            Optional<UnitId> unit,
            Optional<AgencyId> agency,
            String name) {}

    /// An opinion or a wish from outside of which nobody in the agency has been told.
    record News(UUID id, UUID round, DocumentId document, PostId opener, String name, String verdict, LocalDate day) {}

    private static final String SELECT = "select r.* from outgoing.opinion_round r ";

    private final JdbcClient jdbc;
    private final OpinionColumns columns;

    RoundRows(JdbcClient jdbc, OpinionColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    int next(DocumentId document) {
        return jdbc.sql("select count(*) + 1 from outgoing.opinion_round where document_id = :document")
                .param("document", document.value())
                .query(Integer.class)
                .single();
    }

    void insert(OpinionRound round) {
        jdbc.sql("""
                insert into outgoing.opinion_round (agency_id, id, kind, document_id, version, ordinal, asker_name, summary,
                    document_type, question, files, due_on, opened_by, opened_name, opened_title, opened_at)
                values (:agency, :id, :kind, :document, :version, :ordinal, :asker, :summary, :type, :question, :files::jsonb,
                    :due, :by, :byName, :byTitle, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", round.id())
                .param("kind", round.kind().name())
                .param("document", round.document().value())
                .param("version", round.version())
                .param("ordinal", round.ordinal())
                .param("asker", round.askerName())
                .param("summary", round.summary())
                .param("type", round.documentType())
                .param("question", round.question())
                .param("files", columns.written(round.files()))
                .param("due", round.dueOn())
                .param("by", round.openedBy().value())
                .param("byName", round.openedName())
                .param("byTitle", round.openedTitle())
                .param("at", OpinionColumns.time(round.openedAt()))
                .update();
    }

    void insert(UUID round, int ordinal, NewAsked asked, LocalDate due) {
        jdbc.sql("""
                insert into outgoing.opinion_asked (agency_id, id, round_id, ordinal, kind, post_id, unit_id, asked_agency,
                    name, due_on, told)
                values (:agency, :id, :round, :ordinal, :kind, :post, :unit, :asked, :name, :due, :told)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", asked.id())
                .param("round", round)
                .param("ordinal", ordinal)
                .param("kind", asked.kind().name())
                .param("post", asked.post().map(PostId::value).orElse(null))
                .param("unit", asked.unit().map(UnitId::value).orElse(null))
                .param("asked", asked.agency().map(AgencyId::value).orElse(null))
                .param("name", asked.name())
                .param("due", due)
                .param("told", asked.kind() != AskedParty.Kind.AGENCY)
                .update();
    }

    boolean asked(UUID round, NewAsked one) {
        return jdbc.sql("""
                        select exists (select from outgoing.opinion_asked where round_id = :round
                            and (post_id = :post or unit_id = :unit or asked_agency = :asked))""")
                .param("round", round)
                .param("post", one.post().map(PostId::value).orElse(null), java.sql.Types.OTHER)
                .param("unit", one.unit().map(UnitId::value).orElse(null), java.sql.Types.OTHER)
                .param("asked", one.agency().map(AgencyId::value).orElse(null), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    /// Whoever is outside is told of his new day like of the first one.
    void putOff(UUID round, LocalDate day) {
        jdbc.sql("update outgoing.opinion_round set due_on = :day where id = :round")
                .param("day", day)
                .param("round", round)
                .update();
        jdbc.sql("""
                update outgoing.opinion_asked a set due_on = :day, told = told and kind <> 'AGENCY', reminded = false
                where a.round_id = :round and a.due_on < :day
                  and not exists (select from outgoing.opinion o where o.agency_id = a.agency_id and o.asked_id = a.id)""").param("day", day).param("round", round).update();
    }

    List<OpinionRound> of(DocumentId document) {
        return jdbc.sql(SELECT + "where r.document_id = :document order by r.ordinal desc")
                .param("document", document.value())
                .query(this::round)
                .list();
    }

    Optional<OpinionRound> find(UUID round) {
        return jdbc.sql(SELECT + "where r.id = :round")
                .param("round", round)
                .query(this::round)
                .optional();
    }

    /// The round, held until the transaction ends.
    Optional<OpinionRound> lock(UUID round) {
        return jdbc.sql(SELECT + "where r.id = :round for update of r")
                .param("round", round)
                .query(this::round)
                .optional();
    }

    void close(UUID round, Instant at) {
        jdbc.sql("update outgoing.opinion_round set closed_at = :at where id = :round")
                .param("at", OpinionColumns.time(at))
                .param("round", round)
                .update();
    }

    void withdraw(UUID round, Instant at, String because) {
        jdbc.sql("""
                update outgoing.opinion_round set withdrawn_at = :at, withdrawn_because = :because where id = :round""")
                .param("at", OpinionColumns.time(at))
                .param("because", because)
                .param("round", round)
                .update();
        jdbc.sql("""
                update outgoing.opinion_asked a set withdrawal_told = false
                where a.round_id = :round and a.kind = 'AGENCY' and a.told
                  and not exists (select from outgoing.opinion o where o.agency_id = a.agency_id and o.asked_id = a.id)""").param("round", round).update();
    }

    void settle(UUID asked, AskedParty.Settlement settlement) {
        jdbc.sql("update outgoing.opinion_asked set settled = :how, settled_words = :words where id = :asked")
                .param("how", settlement.how().name())
                .param("words", settlement.words())
                .param("asked", asked)
                .update();
    }

    /// Where more time is granted, whoever is outside is told of his new day like of the first one.
    void answerWish(UUID asked, boolean granted) {
        jdbc.sql("""
                update outgoing.opinion_asked set wish_answer = :answer,
                    due_on = case when :granted then greatest(due_on, wished_day) else due_on end,
                    told = told and not (:granted and kind = 'AGENCY'),
                    reminded = reminded and not :granted
                where id = :asked""")
                .param("answer", granted ? "GRANTED" : "DECLINED")
                .param("granted", granted)
                .param("asked", asked)
                .update();
    }

    /// What has come from other agencies and nobody has been told of.
    List<News> newOpinions() {
        return jdbc.sql("""
                select o.id, r.id as round_id, r.document_id, r.opened_by, a.name, o.verdict, a.due_on as day
                from outgoing.opinion o join outgoing.opinion_asked a on a.agency_id = o.agency_id and a.id = o.asked_id
                    join outgoing.opinion_round r on r.agency_id = a.agency_id and r.id = a.round_id
                where not o.announced order by o.id""").query(RoundRows::news).list();
    }

    List<News> newWishes() {
        return jdbc.sql("""
                select a.id, r.id as round_id, r.document_id, r.opened_by, a.name, '' as verdict, a.wished_day as day
                from outgoing.opinion_asked a
                    join outgoing.opinion_round r on r.agency_id = a.agency_id and r.id = a.round_id
                where not a.wish_announced order by a.id""").query(RoundRows::news).list();
    }

    void announced(UUID opinion) {
        jdbc.sql("update outgoing.opinion set announced = true where id = :id")
                .param("id", opinion)
                .update();
    }

    void wishAnnounced(UUID asked) {
        jdbc.sql("update outgoing.opinion_asked set wish_announced = true where id = :id")
                .param("id", asked)
                .update();
    }

    /// The agencies in which somebody is to be told something.
    List<AgencyId> agenciesToTell(LocalDate soon) {
        return jdbc.sql("""
                        select outgoing.agencies_with_opinions_to_tell(:soon)
                        union select outgoing.agencies_with_withdrawals_to_tell()""")
                .param("soon", soon)
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }

    private OpinionRound round(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Instant> closed = OpinionColumns.instant(row, "closed_at");
        Optional<Instant> withdrawn = OpinionColumns.instant(row, "withdrawn_at");
        OpinionRound.State state = closed.isPresent()
                ? OpinionRound.State.CLOSED
                : withdrawn.isPresent() ? OpinionRound.State.WITHDRAWN : OpinionRound.State.OPEN;
        return new OpinionRound(
                id,
                RoundKind.valueOf(row.getString("kind")),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("version"),
                row.getInt("ordinal"),
                row.getString("asker_name"),
                row.getString("summary"),
                row.getString("document_type"),
                row.getString("question"),
                columns.files(row),
                row.getObject("due_on", LocalDate.class),
                new PostId(row.getObject("opened_by", UUID.class)),
                row.getString("opened_name"),
                row.getString("opened_title"),
                OpinionColumns.instant(row, "opened_at").orElseThrow(),
                state,
                closed.or(() -> withdrawn),
                OpinionColumns.text(row, "withdrawn_because"),
                asked(id));
    }

    private List<AskedParty> asked(UUID round) {
        return jdbc.sql("select * from outgoing.opinion_asked where round_id = :round order by ordinal")
                .param("round", round)
                .query((row, _) -> party(row))
                .list();
    }

    private AskedParty party(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String words = OpinionColumns.text(row, "settled_words").orElse("");
        return new AskedParty(
                id,
                AskedParty.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                OpinionColumns.instant(row, "opened_at"),
                OpinionColumns.text(row, "opened_name"),
                OpinionColumns.wish(row),
                opinions(id),
                OpinionColumns.text(row, "settled")
                        .map(AskedParty.Settlement.How::valueOf)
                        .map(how -> new AskedParty.Settlement(how, words)));
    }

    private List<Opinion> opinions(UUID asked) {
        return jdbc.sql("select * from outgoing.opinion where asked_id = :asked order by ordinal")
                .param("asked", asked)
                .query(columns::opinion)
                .list();
    }

    private static News news(ResultSet row, int number) throws SQLException {
        return new News(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                new DocumentId(row.getObject("document_id", UUID.class)),
                new PostId(row.getObject("opened_by", UUID.class)),
                row.getString("name"),
                row.getString("verdict"),
                row.getObject("day", LocalDate.class));
    }
}
