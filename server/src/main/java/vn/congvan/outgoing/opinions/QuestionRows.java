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
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.UnitId;

/// What is asked of the acting agency's people: in its own rounds, and in those of other agencies, which are seen
/// only through the listed functions.
@Repository
class QuestionRows {
    private static final String OWN = """
            select a.id, a.round_id, r.document_id, r.asker_name, r.summary, r.document_type, r.version, r.question,
                case when r.closed_at is null and r.withdrawn_at is null then r.files else '[]'::jsonb end as files,
                r.closed_at is null and r.withdrawn_at is null as round_open, a.due_on, r.opened_name, r.opened_at,
                a.opened_at as seen_at, a.kind, a.post_id, a.unit_id, a.let_post, a.wished_day, a.wished_because,
                a.wish_answer, a.told, a.reminded, a.name, r.kind as round_kind,
                (select count(*) from outgoing.opinion o where o.agency_id = a.agency_id and o.asked_id = a.id) as given
            from outgoing.opinion_asked a
                join outgoing.opinion_round r on r.agency_id = a.agency_id and r.id = a.round_id
            """;

    private static final String FOREIGN = """
            select f.*, null::uuid as document_id, 'AGENCY' as kind, null::uuid as post_id, null::uuid as unit_id
            from outgoing.asked_of_us() f
            """;

    /// A list shows no more; what waits stands first.
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final OpinionColumns columns;

    QuestionRows(JdbcClient jdbc, OpinionColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /// The questions of the own agency that are asked of this post, the open ones first, then the newest.
    List<Question> own(Post post) {
        return jdbc.sql(OWN + """
                where a.kind = 'POST' and a.post_id = :post
                    or a.kind = 'UNIT' and (:head and a.unit_id = :unit or a.let_post = :post)
                order by round_open desc, a.id desc limit :most""")
                .param("most", MOST)
                .param("post", post.id().value())
                .param("head", post.roles().contains(Role.UNIT_HEAD))
                .param("unit", post.unit().value())
                .query(this::question)
                .list();
    }

    Optional<Question> own(UUID asked) {
        return jdbc.sql(OWN + "where a.id = :asked and a.kind <> 'AGENCY'")
                .param("asked", asked)
                .query(this::question)
                .optional();
    }

    /// Those of the own agency that are not answered although their day is near.
    List<Question> ownToRemind(LocalDate soon) {
        return jdbc.sql(OWN + """
                where a.kind <> 'AGENCY' and not a.reminded and a.due_on <= :soon
                    and r.closed_at is null and r.withdrawn_at is null
                    and not exists (select from outgoing.opinion o where o.agency_id = a.agency_id and o.asked_id = a.id)""").param("soon", soon).query(this::question).list();
    }

    /// What other agencies ask of this one, the open ones first, then the newest.
    List<Question> foreign() {
        return jdbc.sql(FOREIGN + "order by f.round_open desc, f.id desc limit :most")
                .param("most", MOST)
                .query(this::question)
                .list();
    }

    /// What other agencies still ask of this one.
    List<Question> foreignOpen() {
        return jdbc.sql(FOREIGN + "where f.round_open").query(this::question).list();
    }

    /// A question of another agency that it asks no more.
    record Withdrawn(UUID asked, UUID round, String asker, String because) {}

    /// What other agencies ask no more and this one has not been told of. Each is told once.
    List<Withdrawn> foreignWithdrawn() {
        return jdbc.sql("select * from outgoing.withdrawn_from_us()")
                .query((row, _) -> new Withdrawn(
                        row.getObject("id", UUID.class),
                        row.getObject("round_id", UUID.class),
                        row.getString("asker_name"),
                        row.getString("because")))
                .list();
    }

    Optional<Question> foreign(UUID asked) {
        return jdbc.sql(FOREIGN + "where f.id = :asked")
                .param("asked", asked)
                .query(this::question)
                .optional();
    }

    List<Opinion> given(Question question) {
        String own = "select * from outgoing.opinion where asked_id = :asked order by ordinal";
        return jdbc.sql(question.foreign() ? "select * from outgoing.given_by_us(:asked)" : own)
                .param("asked", question.id())
                .query(columns::opinion)
                .list();
    }

    /// Gives an opinion. False: nobody is asked there any more.
    boolean answer(Question question, Opinion opinion, Post by, LocalDate today) {
        if (question.foreign()) {
            return jdbc.sql("""
                    select outgoing.answer_another(:asked, :id, :verdict, :words, :files::jsonb, :by, :name, :title,
                        :at, :today)""")
                    .param("asked", question.id())
                    .param("id", opinion.id())
                    .param("verdict", opinion.verdict().name())
                    .param("words", opinion.words())
                    .param("files", columns.written(opinion.files()))
                    .param("by", by.id().value())
                    .param("name", by.personName())
                    .param("title", by.title())
                    .param("at", OpinionColumns.time(opinion.at()))
                    .param("today", today)
                    .query(Boolean.class)
                    .single();
        }
        jdbc.sql("""
                insert into outgoing.opinion (agency_id, id, asked_id, ordinal, verdict, words, files, given_by, given_name,
                    given_title, given_at, late, announced)
                values (:agency, :id, :asked, :ordinal, :verdict, :words, :files::jsonb, :by, :name, :title, :at, :late, true)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", opinion.id())
                .param("asked", question.id())
                .param("ordinal", opinion.ordinal())
                .param("verdict", opinion.verdict().name())
                .param("words", opinion.words())
                .param("files", columns.written(opinion.files()))
                .param("by", by.id().value())
                .param("name", by.personName())
                .param("title", by.title())
                .param("at", OpinionColumns.time(opinion.at()))
                .param("late", opinion.late())
                .update();
        return true;
    }

    /// Notes who opened the question first.
    void opened(Question question, Post by, Instant at) {
        if (question.foreign()) {
            noteAtAsker(question.id(), "opened", by.personName(), at);
        } else {
            jdbc.sql("""
                    update outgoing.opinion_asked set opened_at = :at, opened_name = :name
                    where id = :asked and opened_at is null""")
                    .param("at", OpinionColumns.time(at))
                    .param("name", by.personName())
                    .param("asked", question.id())
                    .update();
        }
    }

    void told(Question question, Instant at) {
        noteAtAsker(question.id(), "told", "", at);
    }

    void reminded(Question question, Instant at) {
        if (question.foreign()) {
            noteAtAsker(question.id(), "reminded", "", at);
        } else {
            jdbc.sql("update outgoing.opinion_asked set reminded = true where id = :asked")
                    .param("asked", question.id())
                    .update();
        }
    }

    void wish(Question question, LocalDate day, String because, Instant at) {
        if (question.foreign()) {
            jdbc.sql("select outgoing.note_at_asker(:asked, 'wished', '', :at, :day, :because)")
                    .param("asked", question.id())
                    .param("at", OpinionColumns.time(at))
                    .param("day", day)
                    .param("because", because)
                    .query(Boolean.class)
                    .single();
        } else {
            jdbc.sql("""
                    update outgoing.opinion_asked set wished_day = :day, wished_because = :because, wish_answer = null
                    where id = :asked""")
                    .param("day", day)
                    .param("because", because)
                    .param("asked", question.id())
                    .update();
        }
    }

    void let(Question question, PostId post) {
        jdbc.sql("update outgoing.opinion_asked set let_post = :post where id = :asked")
                .param("post", post.value())
                .param("asked", question.id())
                .update();
    }

    private void noteAtAsker(UUID asked, String what, String name, Instant at) {
        jdbc.sql("select outgoing.note_at_asker(:asked, :what, :name, :at, null, null)")
                .param("asked", asked)
                .param("what", what)
                .param("name", name)
                .param("at", OpinionColumns.time(at))
                .query(Boolean.class)
                .single();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                RoundKind.valueOf(row.getString("round_kind")),
                OpinionColumns.id(row, "document_id").map(DocumentId::new),
                row.getString("asker_name"),
                row.getString("summary"),
                row.getString("document_type"),
                row.getInt("version"),
                row.getString("question"),
                columns.files(row),
                row.getBoolean("round_open"),
                row.getObject("due_on", LocalDate.class),
                row.getString("opened_name"),
                OpinionColumns.instant(row, "opened_at").orElseThrow(),
                AskedParty.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                OpinionColumns.id(row, "post_id").map(PostId::new),
                OpinionColumns.id(row, "unit_id").map(UnitId::new),
                OpinionColumns.id(row, "let_post").map(PostId::new),
                OpinionColumns.wish(row),
                row.getBoolean("told"),
                row.getBoolean("reminded"),
                row.getObject("seen_at") != null,
                row.getInt("given"));
    }
}
