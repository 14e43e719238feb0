package vn.congvan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Digest;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;

@Repository
class OrganisationRows {
    private static final String POST = """
            select p.*, h.full_name
            from organisation.held_post p
            join organisation.person h on h.id = p.person_id
            join organisation.unit u on u.agency_id = p.agency_id and u.id = p.unit_id
            """;
    private static final String AUTHORITY = """
            select a.*, c.code
            from organisation.authority a
            join organisation.identifier_code c on c.authority_id = coalesce(a.code_of, a.id)
                and :day between c.valid_from and coalesce(c.valid_to, 'infinity')
            """;
    private static final String IN_FORCE = " :day between %1$s.valid_from and coalesce(%1$s.valid_to, 'infinity') ";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Optional<Agency> agency(AgencyId id) {
        return jdbc.sql("select * from organisation.agency where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Agency(
                        new AgencyId(row.getObject("id", UUID.class)),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("short_name"),
                        Optional.ofNullable(row.getObject("parent", UUID.class)).map(AgencyId::new),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
                .optional();
    }

    Optional<Post> post(PostId id) {
        return jdbc.sql(POST + "where p.id = :id")
                .param("id", id.value())
                .query(OrganisationRows::post)
                .optional();
    }

    List<Post> posts() {
        return jdbc.sql(POST + "where" + IN_FORCE.formatted("p") + "order by u.ordinal, p.ordinal, p.id")
                .param("day", today())
                .query(OrganisationRows::post)
                .list();
    }

    Optional<Unit> unit(UnitId id) {
        return jdbc.sql("select * from organisation.unit where id = :id")
                .param("id", id.value())
                .query(OrganisationRows::unit)
                .optional();
    }

    List<Unit> units() {
        return jdbc.sql("select * from organisation.unit u where" + IN_FORCE.formatted("u") + "order by ordinal, id")
                .param("day", today())
                .query(OrganisationRows::unit)
                .list();
    }

    Optional<IssuingAuthority> authority(AuthorityId id) {
        return jdbc.sql(AUTHORITY + "where a.id = :id")
                .param("day", today())
                .param("id", id.value())
                .query(OrganisationRows::authority)
                .optional();
    }

    List<IssuingAuthority> authorities() {
        return jdbc.sql(AUTHORITY + "where" + IN_FORCE.formatted("a") + "order by a.ordinal, a.id")
                .param("day", today())
                .query(OrganisationRows::authority)
                .list();
    }

    List<IssuingAuthority> servedBy(PostId clerk) {
        return jdbc.sql(AUTHORITY
                        + "join organisation.served_authority s on s.agency_id = a.agency_id and s.authority_id = a.id"
                        + " where s.post_id = :clerk and" + IN_FORCE.formatted("a") + "and" + IN_FORCE.formatted("s")
                        + "order by a.ordinal, a.id")
                .param("day", today())
                .param("clerk", clerk.value())
                .query(OrganisationRows::authority)
                .list();
    }

    boolean serves(PostId clerk, AuthorityId authority) {
        return jdbc.sql("select exists (select from organisation.served_authority s"
                        + " where s.agency_id = public.current_agency() and s.authority_id = :authority"
                        + " and s.post_id = :clerk and" + IN_FORCE.formatted("s") + ")")
                .param("authority", authority.value())
                .param("clerk", clerk.value())
                .param("day", today())
                .query(Boolean.class)
                .single();
    }

    List<SigningPower> powers(AuthorityId authority, LocalDate day) {
        return jdbc.sql("""
                        select p.*, h.full_name, h.signature_image, s.authority_id, s.capacity, s.authority_lines
                        from organisation.signing_power s
                        join organisation.held_post p on p.agency_id = s.agency_id and p.id = s.post_id
                        join organisation.person h on h.id = p.person_id
                        where s.authority_id = :authority and""" + IN_FORCE.formatted("s") + "and" + IN_FORCE.formatted("p") + "order by s.ordinal, p.id")
                .param("authority", authority.value())
                .param("day", day)
                .query((row, index) -> new SigningPower(
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        post(row, index),
                        Capacity.valueOf(row.getString("capacity")),
                        lines(row, "authority_lines"),
                        digest(row, "signature_image")))
                .list();
    }

    static Post post(ResultSet row, int index) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("full_name"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("title"),
                roles(lines(row, "roles")),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                row.getString("abbreviation"));
    }

    private static IssuingAuthority authority(ResultSet row, int index) throws SQLException {
        return new IssuingAuthority(
                new AuthorityId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("key"),
                AuthorityKind.valueOf(row.getString("kind")),
                row.getString("name"),
                lines(row, "head_above"),
                lines(row, "head_lines"),
                lines(row, "legal_bases"),
                row.getString("abbreviation"),
                row.getString("place"),
                row.getString("code"),
                Optional.ofNullable(row.getObject("unit_id", UUID.class)).map(UnitId::new),
                digest(row, "seal_image"));
    }

    static Set<Role> roles(List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name)));
        return Set.copyOf(roles);
    }

    static List<String> lines(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Optional<Digest> digest(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Digest::new);
    }
}
