package vn.congvan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.AgencyId;
import vn.congvan.organisation.Directory.Entry;

@Repository
class DirectoryRows {
    private final JdbcClient jdbc;

    DirectoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Entry look(String code, LocalDate day) {
        return jdbc.sql("""
                        select * from organisation.identifier_code
                        where code = :code and valid_from <= :day
                        order by valid_from desc limit 1
                        """)
                .param("code", code)
                .param("day", day)
                .query((row, _) -> entry(row, day))
                .optional()
                .orElseGet(() -> new Entry.Unknown(code));
    }

    List<Entry.Open> all(LocalDate day) {
        return jdbc.sql("""
                        select * from organisation.identifier_code
                        where :day between valid_from and coalesce(valid_to, 'infinity')
                          and agency_id is not null and authority_id is not null
                        order by code
                        """).param("day", day).query((row, _) -> open(row)).list();
    }

    Optional<AuthorityId> bearer(AgencyId agency, String code) {
        return jdbc.sql("""
                        select authority_id from organisation.identifier_code
                        where code = :code and agency_id = :agency and authority_id is not null
                        order by valid_from desc limit 1
                        """)
                .param("code", code)
                .param("agency", agency.value())
                .query(UUID.class)
                .optional()
                .map(AuthorityId::new);
    }

    boolean reached(AgencyId agency, String code, LocalDate day) {
        return jdbc.sql("""
                        select exists (
                            select from organisation.identifier_code bore
                            join organisation.identifier_code bears
                              on bears.agency_id = bore.agency_id and bears.authority_id = bore.authority_id
                            where bore.code = :code and bore.agency_id = :agency
                              and :day between bears.valid_from and coalesce(bears.valid_to, 'infinity'))
                        """)
                .param("code", code)
                .param("agency", agency.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Entry entry(ResultSet row, LocalDate day) throws SQLException {
        var end = row.getObject("valid_to", LocalDate.class);
        if (end == null || !day.isAfter(end)) {
            return row.getObject("authority_id") == null ? new Entry.Unknown(row.getString("code")) : open(row);
        }
        return new Entry.Closed(
                row.getString("code"),
                row.getString("name"),
                end.plusDays(1),
                Optional.ofNullable(row.getString("successor")));
    }

    private static Entry.Open open(ResultSet row) throws SQLException {
        return new Entry.Open(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                row.getString("code"),
                row.getString("name"));
    }
}
