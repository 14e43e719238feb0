package vn.congvan.organisation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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

    private final Clock clock;

    PostHandOver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String statement() {
        return "select * from organisation.hand_over(?, ?, ?)";
    }

    @Override
    public void fill(PreparedStatement statement, Acting.InPost acting) throws SQLException {
        statement.setObject(1, acting.agency().value());
        statement.setObject(2, acting.post().value());
        statement.setObject(3, LocalDate.now(clock));
    }

    @Override
    public Object read(ResultSet answer) throws SQLException {
        if (!answer.next() || answer.getObject("id") == null) {
            return new AtDesk(Optional.empty(), Set.of());
        }
        UUID[] serves = (UUID[]) answer.getArray("serves").getArray();
        return new AtDesk(
                Optional.of(OrganisationRows.post(answer, 0)),
                Arrays.stream(serves).map(AuthorityId::new).collect(Collectors.toUnmodifiableSet()));
    }
}
