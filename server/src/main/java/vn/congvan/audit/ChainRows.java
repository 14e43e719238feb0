package vn.congvan.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congvan.common.AgencyId;

/// The chains as rows.
@Component
final class ChainRows {
    private final JdbcClient jdbc;
    private final TrailRows trail;

    ChainRows(JdbcClient jdbc, TrailRows trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    record Chain(long position, byte[] linkHash, long headPosition, Instant headAt) {}

    record Link(long position, UUID entryId, byte[] entryHash, byte[] linkHash) {}

    List<AgencyId> agenciesWithTail() {
        return agencies("select * from audit.agencies_with_tail()");
    }

    List<AgencyId> agenciesWithTrail() {
        return agencies("select * from audit.agencies_with_trail()");
    }

    /// The chain, locked until the transaction ends; empty if somebody else is at it.
    Optional<Chain> take(AgencyId agency, Instant now) {
        jdbc.sql("insert into audit.chain values (?, 0, ?, 0, ?) on conflict do nothing")
                .params(agency.value(), Fingerprint.BEGINNING, now.atOffset(ZoneOffset.UTC))
                .update();
        return chain(" for update skip locked");
    }

    Optional<Chain> chain() {
        return chain("");
    }

    List<TrailEntry> tail(int limit) {
        return jdbc.sql("select " + TrailRows.COLUMNS + """
                         from audit.unsealed u join audit.entry e on e.agency_id = u.agency_id and e.id = u.entry_id
                        where u.agency_id = public.current_agency() order by e.at, e.id limit ?""")
                .param(limit)
                .query(trail::entry)
                .list();
    }

    long tailLength() {
        return jdbc.sql("select count(*) from audit.unsealed where agency_id = public.current_agency()")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    void append(AgencyId agency, List<Link> links) {
        jdbc.sql("""
                with fresh as (
                    select position, entry_id, decode(entry_hash, 'hex') as entry_hash, decode(link_hash, 'hex') as link_hash
                    from unnest(:positions::bigint[], :entries::uuid[], :hashes::text[], :links::text[])
                        as f (position, entry_id, entry_hash, link_hash)),
                done as (delete from audit.unsealed u using fresh f where u.agency_id = :agency and u.entry_id = f.entry_id)
                insert into audit.link (agency_id, position, entry_id, entry_hash, link_hash)
                    select :agency, position, entry_id, entry_hash, link_hash from fresh
                """)
                .param("agency", agency.value())
                .param("positions", array(links.stream().map(Link::position)))
                .param("entries", array(links.stream().map(Link::entryId)))
                .param("hashes", array(links.stream().map(Link::entryHash).map(HexFormat.of()::formatHex)))
                .param("links", array(links.stream().map(Link::linkHash).map(HexFormat.of()::formatHex)))
                .update();
    }

    private static String array(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    void advance(AgencyId agency, Chain to) {
        jdbc.sql(
                        "update audit.chain set position = ?, link_hash = ?, head_position = ?, head_at = ? where agency_id = ?")
                .params(
                        to.position(),
                        to.linkHash(),
                        to.headPosition(),
                        to.headAt().atOffset(ZoneOffset.UTC),
                        agency.value())
                .update();
    }

    void addHead(AgencyId agency, long first, long last, byte[] root, byte[] link, Instant now) {
        jdbc.sql("insert into audit.head values (?, ?, ?, ?, ?, ?)")
                .params(agency.value(), first, last, root, link, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<byte[]> entryHashes(long first, long last) {
        return jdbc.sql("select entry_hash from audit.link where agency_id = public.current_agency()"
                        + " and position between ? and ? order by position")
                .params(first, last)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    record Stretch(long first, long last, byte[] root, byte[] link) {}

    List<Stretch> heads() {
        return jdbc.sql("select first_position, last_position, root, link_hash from audit.head"
                        + " where agency_id = public.current_agency() order by last_position")
                .query((row, _) -> new Stretch(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4)))
                .list();
    }

    /// All links in order, each with its entry as it stands now. To be closed.
    Stream<Joined> walk() {
        return jdbc
                .sql("select l.position, l.entry_id, l.entry_hash, l.link_hash, " + TrailRows.COLUMNS + """
                         from audit.link l left join audit.entry e on e.agency_id = l.agency_id and e.id = l.entry_id
                        where l.agency_id = public.current_agency() order by l.position""")
                .withFetchSize(500)
                .query((row, number) -> new Joined(
                        new Link(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3), row.getBytes(4)),
                        row.getObject("id") == null ? Optional.empty() : Optional.of(trail.entry(row, number))))
                .stream();
    }

    record Joined(Link link, Optional<TrailEntry> entry) {}

    /// Entries that are neither chained nor waiting to be: somebody put them there, or took their chain away.
    List<UUID> strays() {
        return jdbc.sql("""
                select e.id from audit.entry e where e.agency_id = public.current_agency()
                    and not exists (select from audit.link l where l.agency_id = e.agency_id and l.entry_id = e.id)
                    and not exists (select from audit.unsealed u where u.agency_id = e.agency_id and u.entry_id = e.id)
                """).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /// Entries waiting to be chained that are not there any more.
    List<UUID> lostTail() {
        return jdbc.sql("""
                select u.entry_id from audit.unsealed u where u.agency_id = public.current_agency()
                    and not exists (select from audit.entry e where e.agency_id = u.agency_id and e.id = u.entry_id)
                """).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private Optional<Chain> chain(String lock) {
        return jdbc.sql("select position, link_hash, head_position, head_at from audit.chain"
                        + " where agency_id = public.current_agency()" + lock)
                .query((row, _) ->
                        new Chain(row.getLong(1), row.getBytes(2), row.getLong(3), TrailRows.instant(row, "head_at")))
                .optional();
    }

    private List<AgencyId> agencies(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }
}
