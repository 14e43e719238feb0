package vn.congvan.organisation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congvan.common.Acting;
import vn.congvan.platform.HandOver;

/// Hands the acting post over and learns on the same journey what nearly every act asks first.
@Component
final class PostHandOver implements HandOver {
    /// The acting post, and the authorities that it serves today.
    record AtDesk(Optional<Post> post, Set<AuthorityId> serves) {}

    // Two statements, because the walls read the first one's settings while the second looks for rows.
    private static final String STATEMENT = """
            select set_config('congvan.agency_id', ?, true), set_config('congvan.post_id', ?, true);
            select p.id, p.person_id, h.full_name, p.agency_id, p.unit_id, p.title, p.roles, p.valid_from, p.valid_to,
                   array(select s.authority_id::text from organisation.served_authority s
                       where s.agency_id = p.agency_id and s.post_id = p.id
                         and ? between s.valid_from and coalesce(s.valid_to, 'infinity')) as serves
            from organisation.held_post p join organisation.person h on h.id = p.person_id
            where p.agency_id = ? and p.id = ?""";

    private final Clock clock;

    PostHandOver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String statement() {
        return STATEMENT;
    }

    @Override
    public void fill(PreparedStatement statement, Acting.InPost acting) throws SQLException {
        statement.setString(1, acting.agency().toString());
        statement.setString(2, acting.post().toString());
        statement.setObject(3, LocalDate.now(clock));
        statement.setObject(4, acting.agency().value());
        statement.setObject(5, acting.post().value());
    }

    @Override
    public Object read(ResultSet answer) throws SQLException {
        if (!answer.next()) {
            return new AtDesk(Optional.empty(), Set.of());
        }
        return new AtDesk(
                Optional.of(OrganisationRows.post(answer, 0)),
                OrganisationRows.lines(answer, "serves").stream()
                        .map(UUID::fromString)
                        .map(AuthorityId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
