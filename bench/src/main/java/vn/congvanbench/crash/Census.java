package vn.congvanbench.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each kill left half done, and how it was healed: counted before the next life of the server has done
/// anything about it, and explained at the end by what was done next.
final class Census {
    /// Documents: the query names each with what stood open.
    private static final Map<String, String> DOCUMENTS = new LinkedHashMap<>();

    /// Everything else is counted.
    private static final Map<String, String> COUNTED = new LinkedHashMap<>();

    static {
        String request = """
                select d.id, coalesce(d.%1$s_order, '') as open, d.revision from outgoing.document d
                    join signing.request r on r.agency_id = d.agency_id and r.id::text = d.%1$s_order
                    where d.state = '%2$s' and r.signed_file is %3$s
                """;
        DOCUMENTS.put("leader's order not answered", request.formatted("leader", "LEADER_SIGNING", "null"));
        DOCUMENTS.put(
                "leader's signature made, not entered", request.formatted("leader", "LEADER_SIGNING", "not null"));
        DOCUMENTS.put("numbered, seal not ordered yet", """
                select d.id, '' as open, d.revision from outgoing.document d where d.state = 'SEALING' and d.seal_order is null
                """);
        DOCUMENTS.put("numbered, seal ordered, not answered", request.formatted("seal", "SEALING", "null"));
        DOCUMENTS.put("seal made, not entered", request.formatted("seal", "SEALING", "not null"));
        DOCUMENTS.put("sealed, not issued", """
                select d.id, '' as open, d.revision from outgoing.document d where d.state = 'SEALED'
                """);
        COUNTED.put("issued, in the outbox", """
                select count(*) from exchange.deliveries where status = 'WAITING' and handed_at is null
                """);
        COUNTED.put("on the receiver's doorstep", "select count(*) from exchange.arrivals where status = 'HANDED'");
        COUNTED.put("state come back, sender not told", "select count(*) from exchange.feedbacks where not announced");
        COUNTED.put("entry of the trail not chained", "select count(*) from audit.unsealed");
        COUNTED.put("job in the hands of the dead server", """
                select count(*) from platform.scheduled_tasks where picked
                """);
    }

    private record Found(String what, String document, String open, int acts) {}

    private final List<Found> found = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    /// Takes down what one kill left; compares what must never change again.
    ///
    /// @return what has changed and must not
    synchronized List<String> take(Rows rows) {
        DOCUMENTS.forEach((what, sql) -> rows.list(sql, (row, _) -> {
                    String document = row.getString(1);
                    return new Found(what, document, row.getString(2), 0);
                })
                .forEach(one -> found.add(new Found(
                        one.what(),
                        one.document(),
                        one.open(),
                        rows.count(
                                "select count(*) from outgoing.act where document_id = '" + one.document() + "'")))));
        COUNTED.forEach((what, sql) -> counted.merge(what, rows.count(sql), Integer::sum));
        var changed = new ArrayList<String>();
        rows.list(
                        "select id, concat_ws(' ', number, notation, document_date, numbered) from outgoing.document where number is not null",
                        (row, _) -> List.of(row.getString(1), row.getString(2)))
                .forEach(pair -> {
                    String before = numbers.putIfAbsent(pair.getFirst(), pair.getLast());
                    if (before != null && !before.equals(pair.getLast())) {
                        changed.add("number, date or bytes of " + pair.getFirst() + " were " + before + " and are "
                                + pair.getLast());
                    }
                });
        return changed;
    }

    /// The documents that were found with a number and not issued, by the last census.
    static List<String> interrupted(Rows rows) {
        return rows.words("select id from outgoing.document where state in ('SEALING', 'SEALED')");
    }

    synchronized int foundInAll() {
        return found.size();
    }

    /// One line for each kind of half state: how often it was found and what healed it.
    synchronized List<String> told(Rows rows) {
        var healed = new LinkedHashMap<String, Map<String, Integer>>();
        DOCUMENTS.keySet().forEach(what -> healed.put(what, new TreeMap<>()));
        for (var one : found) {
            healed.computeIfAbsent(one.what(), _ -> new TreeMap<>()).merge(next(rows, one), 1, Integer::sum);
        }
        var lines = new ArrayList<String>();
        healed.forEach((what, how) -> lines.add("%-38s %4d found: %s"
                .formatted(
                        what, how.values().stream().mapToInt(Integer::intValue).sum(), how.isEmpty() ? "–" : how)));
        counted.forEach(
                (what, times) -> lines.add("%-38s %4d found: all went on by themselves".formatted(what, times)));
        return lines;
    }

    private static String next(Rows rows, Found one) {
        return rows.list("""
                        select a.event || case when a.post_id is null then ' by the system' else ' by its person' end
                            || case when '%2$s' = '' then '' when '%2$s' in (d.leader_order, d.seal_order)
                                then ', same order' else ', ordered anew' end
                        from outgoing.act a join outgoing.document d on d.agency_id = a.agency_id and d.id = a.document_id
                        where a.document_id = '%1$s' order by a.ordinal offset %3$d limit 1
                        """.formatted(one.document(), one.open(), one.acts()), (row, _) -> row.getString(1)).stream()
                .findFirst()
                .orElse("not healed");
    }
}
