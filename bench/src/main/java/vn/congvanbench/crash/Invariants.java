package vn.congvanbench.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.congvan.incoming.IncomingState;
import vn.congvan.outgoing.OutgoingLifecycle;
import vn.congvan.outgoing.OutgoingState;

/// What must be true at every moment, and what besides when everything has come to its end. Each query finds
/// the rows that are not as they must be; all are answered in one snapshot.
final class Invariants {
    private static final int TOLD = 3;
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();
    private static final Map<String, String> AT_THE_END = new LinkedHashMap<>();

    static {
        books();
        numbers();
        lifecycle();
        packages();
        arrivals();
        trail();
        contents();
        atTheEnd();
    }

    private Invariants() {}

    private static void books() {
        for (var direction : List.of("outgoing", "incoming")) {
            ALWAYS.put("a gap or a double number in a book of " + direction, """
                    select b.authority_id || ' ' || b.book from registers.books b where b.direction = upper('%1$s') and (
                        b.last_number <> (select count(*) from registers.%1$s l where l.agency_id = b.agency_id
                            and l.authority_id = b.authority_id and l.year = b.year and l.book = b.book)
                        or b.last_number <> (select count(distinct l.number) from registers.%1$s l
                            where l.agency_id = b.agency_id and l.authority_id = b.authority_id and l.year = b.year
                            and l.book = b.book and l.number between 1 and b.last_number))
                    """.formatted(direction));
            ALWAYS.put("a line of " + direction + " without its book", """
                    select l.document_id from registers.%1$s l where not exists (select from registers.books b
                        where b.direction = upper('%1$s') and b.agency_id = l.agency_id and b.authority_id = l.authority_id
                        and b.year = l.year and b.book = l.book)
                    """.formatted(direction));
        }
    }

    private static void numbers() {
        ALWAYS.put("a number that is not bound to exactly one line of the register", """
                select d.id from outgoing.document d where d.number is not null and 1 <> (
                    select count(*) from registers.outgoing l where l.agency_id = d.agency_id and l.document_id = d.id
                    and l.authority_id = d.authority_id and l.number = d.number and l.notation = d.notation
                    and l.day = d.document_date and l.state = case d.state when 'ISSUED' then 'ISSUED'
                        when 'CANCELLED' then 'CANCELLED' else 'NUMBERED' end)
                """);
        ALWAYS.put("a line of the register without its document", """
                select l.document_id from registers.outgoing l where not exists (select from outgoing.document d
                    where d.agency_id = l.agency_id and d.id = l.document_id and d.number = l.number)
                """);
        ALWAYS.put("a document with two lines in a register", """
                select document_id from registers.outgoing group by agency_id, document_id having count(*) > 1
                union all select document_id from registers.incoming group by agency_id, document_id having count(*) > 1
                """);
        ALWAYS.put("a registered arrival that is not bound to exactly one line", """
                select d.document_id from incoming.documents d where d.state = 'REGISTERED' and 1 <> (
                    select count(*) from registers.incoming l where l.agency_id = d.agency_id
                    and l.document_id = d.document_id and l.number = d.arrival_number and l.year = d.arrival_year)
                """);
        ALWAYS.put("a line of the register without its registered arrival", """
                select l.document_id from registers.incoming l where not exists (select from incoming.documents d
                    where d.agency_id = l.agency_id and d.document_id = l.document_id and d.state = 'REGISTERED')
                """);
        ALWAYS.put("the same paper twice", """
                select summary from outgoing.document group by agency_id, summary having count(*) > 1
                """);
    }

    private static void lifecycle() {
        ALWAYS.put("a state that is none of the life cycle", """
                select id || ' ' || state from outgoing.document where state not in (%s)
                union all select document_id || ' ' || state from incoming.documents where state not in (%s)
                """.formatted(
                        quoted(OutgoingState.values()), quoted(IncomingState.values())));
        ALWAYS.put("an act that is no edge of the life cycle", """
                select document_id || ' ' || from_state || ' ' || act || ' ' || to_state from outgoing.act
                    where (from_state, act, to_state, event) not in (%s)
                """.formatted(OutgoingLifecycle.edges().stream()
                .map(edge -> "('%s','%s','%s','%s')".formatted(edge.from(), edge.act(), edge.to(), edge.event()))
                .collect(Collectors.joining(","))));
        ALWAYS.put("an act that does not begin where the one before ended", """
                select document_id from (select document_id, from_state, lag(to_state, 1, 'DRAFTING')
                    over (partition by agency_id, document_id order by ordinal) as before from outgoing.act) a
                    where from_state <> before
                """);
        ALWAYS.put("a state that is not where the acts lead", """
                select d.id from outgoing.document d where d.state <> coalesce((select a.to_state from outgoing.act a
                    where a.agency_id = d.agency_id and a.document_id = d.id order by a.ordinal desc limit 1), 'DRAFTING')
                """);
        ALWAYS.put("a document without its version or its recipients", """
                select d.id from outgoing.document d where 1 <> (select count(*) from outgoing.version v
                    where v.agency_id = d.agency_id and v.document_id = d.id and v.version = d.version)
                    or not exists (select from outgoing.recipient r where r.agency_id = d.agency_id
                        and r.document_id = d.id and r.version = d.version)
                """);
    }

    private static void packages() {
        ALWAYS.put("an issued document without its one package", """
                select d.id from outgoing.document d where d.state = 'ISSUED' and 1 <> (select count(*)
                    from exchange.packages p where p.agency_id = d.agency_id and p.document_id = d.id)
                """);
        ALWAYS.put("a package of a document that is not issued", """
                select p.document_id from exchange.packages p where not exists (select from outgoing.document d
                    where d.agency_id = p.agency_id and d.id = p.document_id and d.state = 'ISSUED')
                """);
        ALWAYS.put("a recipient that is not sent to exactly once", """
                select p.document_id || ' ' || coalesce(r.code, s.recipient_code) from exchange.packages p
                    join outgoing.document d on d.agency_id = p.agency_id and d.id = p.document_id
                    join outgoing.recipient r on r.agency_id = d.agency_id and r.document_id = d.id and r.version = d.version
                    full join exchange.deliveries s on s.agency_id = p.agency_id and s.package_id = p.package_id
                        and s.recipient_code = r.code
                    where r.code is null or s.recipient_code is null
                """);
        ALWAYS.put("a package whose envelope names another number", """
                select p.document_id from exchange.packages p join outgoing.document d
                    on d.agency_id = p.agency_id and d.id = p.document_id
                    where p.envelope ->> 'codeNumber' <> d.printed_number or p.envelope ->> 'notation' <> d.notation
                    or p.files -> 0 ->> 'digest' not like '%' || d.issued || '%'
                """);
    }

    private static void arrivals() {
        ALWAYS.put("a delivery that was handed over and not received exactly once", """
                select s.package_id || ' ' || s.recipient_code from exchange.deliveries s where
                    (case when s.handed_at is null then 0 else 1 end) <> (select count(*) from exchange.arrivals a
                    where a.package_id = s.package_id and a.recipient_code = s.recipient_code and a.sender_agency = s.agency_id)
                """);
        ALWAYS.put("a receiver and a sender who see different states", """
                select a.arrival_id || ' ' || a.status || ' ' || s.status from exchange.arrivals a
                    join exchange.deliveries s on s.agency_id = a.sender_agency and s.package_id = a.package_id
                        and s.recipient_code = a.recipient_code
                    where s.status <> case a.status when 'HANDED' then 'WAITING' when 'DAMAGED' then 'FAILED'
                        else a.status end
                """);
        ALWAYS.put("an arrival that is not in the inbox exactly once", """
                select a.arrival_id from exchange.arrivals a where
                    (case when a.status = 'HANDED' then 0 else 1 end) <> (select count(*) from incoming.documents d
                    where d.agency_id = a.agency_id and d.document_id = a.arrival_id)
                """);
        ALWAYS.put("an arrival accepted here and not there", """
                select a.arrival_id from exchange.arrivals a where (a.status = 'ACCEPTED') <> exists (select
                    from incoming.documents d where d.agency_id = a.agency_id and d.document_id = a.arrival_id
                    and d.state = 'REGISTERED')
                """);
        ALWAYS.put("a state that did not come back to the sender exactly once", """
                select s.package_id || ' ' || s.recipient_code from exchange.deliveries s where
                    (case when s.arrived_at is null then 0 else 1 end) <> (select count(*) from exchange.feedbacks f
                    where f.agency_id = s.agency_id and f.package_id = s.package_id and f.recipient_code = s.recipient_code
                    and f.status = 'ARRIVED')
                    or (case s.status when 'ACCEPTED' then 1 else 0 end) <> (select count(*) from exchange.feedbacks f
                    where f.agency_id = s.agency_id and f.package_id = s.package_id and f.recipient_code = s.recipient_code
                    and f.status = 'ACCEPTED')
                """);
    }

    private static void trail() {
        ALWAYS.put("an act without its one entry in the trail", """
                select document_id || ' ' || event from (
                    select document_id, 'outgoing.' || event as event, count(*) as n from outgoing.act group by 1, 2) a
                    where n <> (select count(*) from audit.entry e where e.document_id = a.document_id and e.act = a.event)
                """);
        ALWAYS.put("an entry in the trail without its act", """
                select e.document_id || ' ' || e.act from audit.entry e where e.act in (%s) and not exists (
                    select from outgoing.act a where a.agency_id = e.agency_id and a.document_id = e.document_id
                    and 'outgoing.' || a.event = e.act)
                """.formatted(OutgoingLifecycle.edges().stream()
                .map(edge -> "'outgoing." + edge.event() + "'")
                .distinct()
                .collect(Collectors.joining(","))));
        ALWAYS.put("a registration without its one entry in the trail", """
                select d.document_id from incoming.documents d where (case d.state when 'REGISTERED' then 1 else 0 end) <> (
                    select count(*) from audit.entry e where e.agency_id = d.agency_id and e.document_id = d.document_id
                    and e.act = 'incoming.accepted')
                """);
        ALWAYS.put("a state told to the sender and not in the trail exactly once", """
                select f.feedback_id::text from exchange.feedbacks f join exchange.packages p
                    on p.agency_id = f.agency_id and p.package_id = f.package_id
                    where f.announced and (select count(*) from audit.entry e where e.agency_id = f.agency_id
                        and e.document_id = p.document_id and e.act = 'exchange.delivery-' || lower(f.status))
                    <> (select count(*) from exchange.feedbacks o where o.agency_id = f.agency_id
                        and o.package_id = f.package_id and o.status = f.status and o.announced)
                """);
        ALWAYS.put("an entry that is neither chained nor waits to be chained, or both", """
                select e.id from audit.entry e where 1 <>
                    (select count(*) from audit.link l where l.agency_id = e.agency_id and l.entry_id = e.id)
                    + (select count(*) from audit.unsealed u where u.agency_id = e.agency_id and u.entry_id = e.id)
                """);
    }

    private static void contents() {
        ALWAYS.put("a file that is named and not held", """
                select d.id || ' ' || f from outgoing.document d,
                    unnest(array[d.prepared, d.signed, d.numbered, d.sealed, d.issued]) f
                    where f is not null and (not exists (select from files.content c where c.digest = f)
                    or not exists (select from files.holding h where h.agency_id = d.agency_id and h.document_id = d.id
                        and h.digest = f))
                """);
        ALWAYS.put("a received file that is not the sent one", """
                select a.arrival_id from exchange.arrivals a join exchange.packages p on p.package_id = a.package_id
                    join outgoing.document d on d.agency_id = p.agency_id and d.id = p.document_id
                    join incoming.documents i on i.agency_id = a.agency_id and i.document_id = a.arrival_id
                    where i.main_digest is distinct from d.issued
                """);
        ALWAYS.put("a finished signature without its file", """
                select id from signing.request r where signed_file is not null
                    and not exists (select from files.content c where c.digest = r.signed_file)
                """);
    }

    private static void atTheEnd() {
        AT_THE_END.put(
                "a document that is neither issued nor cancelled with a reason",
                "select id || ' ' || state from outgoing.document where state not in ('ISSUED', 'CANCELLED')");
        AT_THE_END.put(
                "a delivery that is not at 03",
                "select package_id || ' ' || recipient_code || ' ' || status from exchange.deliveries where status <> 'ACCEPTED'");
        AT_THE_END.put(
                "an arrival that is not registered",
                "select document_id || ' ' || state from incoming.documents where state <> 'REGISTERED'");
        AT_THE_END.put(
                "a state that the sender was not told",
                "select feedback_id::text from exchange.feedbacks where not announced");
        AT_THE_END.put("a job in the hands of a dead server", """
                select task_name from platform.scheduled_tasks where picked and last_heartbeat < now() - interval '20 seconds'
                """);
        AT_THE_END.put("an event that was not worked off", "select listener_id from platform.event_publication");
    }

    static List<String> broken(Rows rows, boolean atTheEnd) {
        var broken = new ArrayList<String>();
        ALWAYS.forEach((what, sql) -> find(rows, what, sql, broken));
        if (atTheEnd) {
            AT_THE_END.forEach((what, sql) -> find(rows, what, sql, broken));
        }
        return broken;
    }

    /// Whether everything has come to its end.
    static boolean settled(Rows rows) {
        var open = new ArrayList<String>();
        AT_THE_END.forEach((what, sql) -> find(rows, what, sql, open));
        return open.isEmpty();
    }

    private static void find(Rows rows, String what, String sql, List<String> broken) {
        rows.words(sql).stream().limit(TOLD).forEach(row -> broken.add(what + ": " + row));
    }

    private static String quoted(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "'" + value.name() + "'").collect(Collectors.joining(","));
    }
}
