package vn.congvan.outgoing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// The lists; a counter and its list are one condition.
@Repository
class ListRows {
    /// Who asks, and which authorities he serves.
    record Asker(Post post, List<IssuingAuthority> served) {}

    /// How long a list is, and since when its oldest row waits.
    record Length(long total, Optional<Instant> oldest) {}

    private static final String ONE_AFTER_ANOTHER = """
            exists (select from outgoing.signer_list l where l.agency_id = d.agency_id and l.document_id = d.id)""";
    private static final String SOMEBODYS_TURN = """
            exists (select from outgoing.listed_signer s
                    where s.agency_id = d.agency_id and s.document_id = d.id and s.signature is null)""";
    private static final String HIS_TURN = """
            exists (select from outgoing.listed_signer s
                    where s.agency_id = d.agency_id and s.document_id = d.id
                      and s.number = (select min(o.number) from outgoing.listed_signer o
                          where o.agency_id = d.agency_id and o.document_id = d.id and o.signature is null)
                      and (s.post_id = :post
                        or s.post_id is null and (d.drafter = :post or :clerk and d.authority_id = any(:served))))""";

    private static final Map<Queue, String> CONDITIONS = Map.of(
            Queue.MINE,
                    """
                    (d.state in ('DRAFTING', 'RETURNED_TO_DRAFTER') and d.drafter = :post
                     or d.state in ('UNIT_REVIEW', 'RETURNED_TO_UNIT_HEAD') and :head and d.unit_id = :unit
                     or d.state = 'EXAMINATION'
                        and (:post = any(d.examining_posts) or :head and :unit = any(d.examining_units))
                     or d.state = 'FORM_CHECK' and :checker
                     or d.state = 'LEADER_SIGNING' and d.signer = :post and not ONE_AFTER_ANOTHER
                     or d.state in ('LEADER_SIGNING', 'SEALING') and HIS_TURN
                     or d.state = 'NUMBERING' and :clerk and d.authority_id = any(:served)
                     or d.state = 'SEALING' and :clerk and d.authority_id = any(:served) and not SOMEBODYS_TURN)""".replace("ONE_AFTER_ANOTHER", ONE_AFTER_ANOTHER)
                            .replace("HIS_TURN", HIS_TURN)
                            .replace("SOMEBODYS_TURN", SOMEBODYS_TURN),
            Queue.MY_DRAFTS, "(d.drafter = :post and d.state not in ('ISSUED', 'CANCELLED', 'WITHDRAWN'))",
            Queue.ALL, """
                    (d.state = 'ISSUED' or :all or d.unit_id = :unit or d.drafter = :post or d.signer = :post
                     or :post = any(d.examining_posts) or :head and :unit = any(d.examining_units)
                     or exists (select from outgoing.listed_signer s
                                where s.agency_id = d.agency_id and s.document_id = d.id and s.post_id = :post)
                     or exists (select from outgoing.act a
                                where a.agency_id = d.agency_id and a.document_id = d.id and a.post_id = :post))""",
            Queue.NUMBERING, "(d.state = 'NUMBERING' and :clerk and d.authority_id = any(:served))",
            Queue.UNFINISHED_SEALS, "(d.state in ('SEALING', 'SEALED') and :clerk and d.authority_id = any(:served))",
            Queue.DELIVERY_TROUBLE, "(d.trouble and (d.drafter = :post or :clerk and d.authority_id = any(:served)))",
            Queue.SIGNED_NOT_ISSUED, """
                    (d.state in ('NUMBERING', 'SEALING', 'SEALED')
                     and (d.signer = :post or :leader or :clerk and d.authority_id = any(:served)))""",
            Queue.ISSUED, "(d.state = 'ISSUED')");

    private final JdbcClient jdbc;
    private final OutgoingRows documents;

    ListRows(JdbcClient jdbc, OutgoingRows documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    List<OutgoingDocument> page(OutgoingQuery query, Asker asker) {
        return jdbc.sql(OutgoingRows.SELECT + where(query) + " order by d.id desc limit :limit offset :offset")
                .params(parameters(query, asker))
                .param("limit", query.size())
                .param("offset", (long) query.page() * query.size())
                .query(documents::read)
                .list();
    }

    Length length(OutgoingQuery query, Asker asker) {
        return jdbc.sql("select count(*) as total, min(d.since) as oldest from outgoing.document d " + where(query))
                .params(parameters(query, asker))
                .query((row, _) -> new Length(row.getLong("total"), OutgoingRows.instant(row, "oldest")))
                .single();
    }

    Map<Queue, Long> counters(Asker asker) {
        String counts = CONDITIONS.entrySet().stream()
                .map(one -> "count(*) filter (where " + one.getValue() + ") as "
                        + one.getKey().name())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts + " from outgoing.document d")
                .params(parameters(OutgoingQuery.of(Queue.MINE), asker))
                .query((row, _) -> {
                    Map<Queue, Long> found = new EnumMap<>(Queue.class);
                    for (Queue queue : Queue.values()) {
                        found.put(queue, row.getLong(queue.name()));
                    }
                    return found;
                })
                .single();
    }

    void trouble(UUID document, boolean trouble) {
        jdbc.sql("update outgoing.document set trouble = :trouble where id = :id")
                .param("trouble", trouble)
                .param("id", document)
                .update();
    }

    private static String where(OutgoingQuery query) {
        String where = "where " + CONDITIONS.get(query.queue());
        where += query.state().isPresent() ? " and d.state = :state" : "";
        where += query.text().isPresent() ? " and d.searchable like :text escape '!'" : "";
        return where;
    }

    private static Map<String, @Nullable Object> parameters(OutgoingQuery query, Asker asker) {
        Post post = asker.post();
        var values = new HashMap<String, @Nullable Object>();
        values.put("post", post.id().value());
        values.put("unit", post.unit().value());
        values.put("head", post.roles().contains(Role.UNIT_HEAD));
        values.put("checker", post.roles().contains(Role.FORM_CHECKER));
        values.put("leader", post.roles().contains(Role.LEADER));
        values.put("clerk", post.roles().contains(Role.CLERK));
        values.put("all", post.roles().stream().anyMatch(MaySee.SEEING_ALL::contains));
        values.put(
                "served",
                asker.served().stream().map(authority -> authority.id().value()).toArray(UUID[]::new));
        values.put("state", query.state().map(Enum::name).orElse(null));
        values.put(
                "text",
                query.text()
                        .map(text -> "%"
                                + Searchable.of(text)
                                        .replace("!", "!!")
                                        .replace("%", "!%")
                                        .replace("_", "!_")
                                + "%")
                        .orElse(null));
        return values;
    }
}
