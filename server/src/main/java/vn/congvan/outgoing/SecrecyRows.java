package vn.congvan.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;
import vn.congvan.form.PageSpot;
import vn.congvan.outgoing.SecrecyAttempt.In;
import vn.congvan.outgoing.SecrecyAttempt.Judgement;
import vn.congvan.outgoing.SecrecyAttempt.Mark;
import vn.congvan.outgoing.SecrecyAttempt.Verdict;

@Repository
class SecrecyRows {
    /// As {@link SecrecyAttempt#state()} says it.
    private static final String STATE =
            "case when certain then 'BLOCKED' when judged is null then 'WAITING' else judged end";

    private final JdbcClient jdbc;

    SecrecyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SecrecyAttempt attempt) {
        jdbc.sql("""
                insert into outgoing.secrecy_attempt
                    (agency_id, id, attempted_at, attempted_by, name, file, found_in, degree, certain, words, page,
                     spot_left, spot_top, spot_width, spot_height)
                values (:agency, :id, :at, :by, :name, :file, :in, :degree, :certain, :words, :page,
                     :left, :top, :width, :height)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", attempt.id())
                .param("at", OutgoingRows.time(attempt.at()))
                .param("by", attempt.by().value())
                .param("name", attempt.byName())
                .param("file", attempt.file().hex())
                .param("in", attempt.in().name())
                .param("degree", attempt.degree())
                .param("certain", attempt.certain())
                .params(mark(attempt.mark()))
                .update();
    }

    private static Map<String, @Nullable Object> mark(Optional<Mark> mark) {
        var values = new HashMap<String, @Nullable Object>();
        var spot = mark.map(Mark::spot);
        values.put("words", mark.map(Mark::words).orElse(null));
        values.put("page", spot.map(PageSpot::page).orElse(null));
        values.put("left", spot.map(PageSpot::left).orElse(null));
        values.put("top", spot.map(PageSpot::top).orElse(null));
        values.put("width", spot.map(PageSpot::width).orElse(null));
        values.put("height", spot.map(PageSpot::height).orElse(null));
        return values;
    }

    /// The newest judgement of this file.
    Optional<Verdict> judged(Digest file) {
        return jdbc.sql("""
                select judged from outgoing.secrecy_attempt where file = :file and judged is not null
                order by judged_at desc limit 1""")
                .param("file", file.hex())
                .query((row, _) -> Verdict.valueOf(row.getString(1)))
                .optional();
    }

    /// The case that waits already.
    Optional<UUID> open(PostId by, Digest file) {
        return jdbc.sql("""
                select id from outgoing.secrecy_attempt
                where file = :file and attempted_by = :by and not certain and judged is null""")
                .param("file", file.hex())
                .param("by", by.value())
                .query(UUID.class)
                .optional();
    }

    Optional<SecrecyAttempt> find(UUID id) {
        return jdbc.sql("select * from outgoing.secrecy_attempt where id = :id")
                .param("id", id)
                .query(SecrecyRows::read)
                .optional();
    }

    Optional<SecrecyAttempt> lock(UUID id) {
        return jdbc.sql("select * from outgoing.secrecy_attempt where id = :id for update")
                .param("id", id)
                .query(SecrecyRows::read)
                .optional();
    }

    /// Judges every suspected attempt with this file, and says which.
    List<SecrecyAttempt> judge(Digest file, Judgement judgement) {
        return jdbc.sql("""
                update outgoing.secrecy_attempt
                set judged = :verdict, judged_by = :by, judged_name = :name, judge_reason = :reason, judged_at = :at
                where file = :file and not certain returning *""")
                .param("verdict", judgement.verdict().name())
                .param("by", judgement.by().value())
                .param("name", judgement.byName())
                .param("reason", judgement.reason())
                .param("at", OutgoingRows.time(judgement.at()))
                .param("file", file.hex())
                .query(SecrecyRows::read)
                .list();
    }

    List<SecrecyAttempt> newest(Optional<PostId> by, Optional<SecrecyState> state, int limit) {
        return jdbc.sql("select * from outgoing.secrecy_attempt where " + by(by) + " and (:state::text is null or "
                        + STATE + " = :state) order by id desc limit :limit")
                .param("by", by.map(PostId::value).orElse(null))
                .param("state", state.map(Enum::name).orElse(null))
                .param("limit", limit)
                .query(SecrecyRows::read)
                .list();
    }

    Map<SecrecyState, Long> counts(Optional<PostId> by) {
        var counts = new EnumMap<SecrecyState, Long>(SecrecyState.class);
        jdbc.sql("select " + STATE + " as state, count(*) from outgoing.secrecy_attempt where " + by(by)
                        + " group by 1")
                .param("by", by.map(PostId::value).orElse(null))
                .query(row -> {
                    counts.put(SecrecyState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static String by(Optional<PostId> by) {
        return by.isPresent() ? "attempted_by = :by" : ":by::uuid is null";
    }

    private static SecrecyAttempt read(ResultSet row, int number) throws SQLException {
        return new SecrecyAttempt(
                row.getObject("id", UUID.class),
                OutgoingRows.instant(row, "attempted_at").orElseThrow(),
                new PostId(row.getObject("attempted_by", UUID.class)),
                row.getString("name"),
                new Digest(row.getString("file")),
                In.valueOf(row.getString("found_in")),
                row.getString("degree"),
                row.getBoolean("certain"),
                found(row),
                judgement(row));
    }

    private static Optional<Mark> found(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return words == null
                ? Optional.empty()
                : Optional.of(new Mark(
                        words,
                        new PageSpot(
                                row.getInt("page"),
                                row.getFloat("spot_left"),
                                row.getFloat("spot_top"),
                                row.getFloat("spot_width"),
                                row.getFloat("spot_height"))));
    }

    private static Optional<Judgement> judgement(ResultSet row) throws SQLException {
        String verdict = row.getString("judged");
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Judgement(
                        Verdict.valueOf(verdict),
                        OutgoingRows.post(row, "judged_by").orElseThrow(),
                        row.getString("judged_name"),
                        row.getString("judge_reason"),
                        OutgoingRows.instant(row, "judged_at").orElseThrow()));
    }
}
