package vn.congvanbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.audit.Trail;

/// What must be true of the house after a crash, and what besides when everything has come to its end. Each
/// query finds the rows that are not as they must be, in the agency it is asked for.
final class Invariants {
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();
    private static final Map<String, String> AT_THE_END = new LinkedHashMap<>();

    static {
        for (var direction : List.of("outgoing", "incoming")) {
            ALWAYS.put("a gap or a double number in a book of " + direction, """
                    select b.authority_id from registers.books b where b.direction = upper('%1$s') and b.last_number <> (
                        select count(distinct l.number) from registers.%1$s l where l.authority_id = b.authority_id and l.year = b.year
                            and l.book = b.book and l.number between 1 and b.last_number)
                    """.formatted(direction));
            ALWAYS.put("a line of " + direction + " beyond its book", """
                    select l.document_id from registers.%1$s l where not exists (select from registers.books b where b.direction = upper('%1$s')
                        and b.authority_id = l.authority_id and b.year = l.year and b.book = l.book and l.number <= b.last_number)
                    """.formatted(direction));
        }
        ALWAYS.put("an issued document without its one package", """
                select o.document_id from registers.outgoing o where o.state = 'ISSUED'
                    and 1 <> (select count(*) from exchange.packages p where p.document_id = o.document_id)
                """);
        ALWAYS.put("a package of a document that is not issued", """
                select p.document_id from exchange.packages p
                    where not exists (select from registers.outgoing o where o.document_id = p.document_id and o.state = 'ISSUED')
                """);
        ALWAYS.put("a document in a state that nobody explains", """
                select o.document_id from registers.outgoing o where o.state not in ('NUMBERED', 'ISSUED')
                union all select d.document_id from incoming.documents d where d.state not in ('WAITING', 'REGISTERED')
                """);
        ALWAYS.put("a number without its one entry in the trail", """
                select o.document_id from registers.outgoing o
                    where 1 <> (select count(*) from audit.entry e where e.document_id = o.document_id and e.act = 'bench.numbered')
                """);
        ALWAYS.put("an entry in the trail without its number", """
                select e.document_id from audit.entry e where e.act = 'bench.numbered'
                    and not exists (select from registers.outgoing o where o.document_id = e.document_id)
                """);
        ALWAYS.put("a registered document without its line", """
                select d.document_id from incoming.documents d where d.state = 'REGISTERED'
                    and not exists (select from registers.incoming l where l.document_id = d.document_id and l.number = d.arrival_number)
                """);
        ALWAYS.put("a line without its registered document", """
                select l.document_id from registers.incoming l
                    where not exists (select from incoming.documents d where d.document_id = l.document_id and d.state = 'REGISTERED')
                """);
        ALWAYS.put("an arrival that was accepted without a line, or the other way round", """
                select a.arrival_id from exchange.arrivals a where (a.status = 'ACCEPTED')
                    <> exists (select from incoming.documents d where d.document_id = a.arrival_id and d.state = 'REGISTERED')
                """);
        AT_THE_END.put(
                "a document that was not issued", "select document_id from registers.outgoing where state <> 'ISSUED'");
        AT_THE_END.put("a delivery that did not come to its end", """
                select package_id from exchange.deliveries where status <> 'ACCEPTED'
                """);
        AT_THE_END.put(
                "a document that waits", "select document_id from incoming.documents where state <> 'REGISTERED'");
    }

    private Invariants() {}

    static List<String> broken(House house, boolean atTheEnd) {
        var broken = new ArrayList<String>();
        for (var agency : house.agencies()) {
            ALWAYS.forEach((what, sql) -> find(house, agency, what, sql, broken));
            if (atTheEnd) {
                AT_THE_END.forEach((what, sql) -> find(house, agency, what, sql, broken));
            }
        }
        house.get(Trail.class).verifyAll().forEach(finding -> broken.addAll(finding.faults()));
        return broken;
    }

    private static void find(
            House house, vn.congvan.common.AgencyId agency, String what, String sql, List<String> broken) {
        var rows = house.as(
                agency,
                () -> house.get(JdbcClient.class)
                        .sql(sql)
                        .query((row, _) -> row.getString(1))
                        .list());
        rows.stream().limit(3).forEach(row -> broken.add(what + ": " + row));
    }
}
