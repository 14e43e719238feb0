package vn.congvan.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.SigningPower;

/// Who may decide on copies and sign them: whom the head named, and the head and deputies
/// themselves, who may sign documents of the authority (Nghị định 30/2020, Điều 27).
@Service
public class CopySigners {
    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CopySigners(JdbcClient jdbc, Organisation organisation, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// Names a post, or ends what was given to it, from a day on. For the agency's administrator,
    /// on the head's decision.
    ///
    /// @throws Refusal `copies.only-administrator`, `copies.day-passed`, `copies.basis-missing`,
    ///     `copies.lines-missing`, `copies.post-unknown`
    @Transactional
    public void name(
            AuthorityId authority, PostId post, List<String> lines, boolean maySign, String basis, LocalDate from) {
        Post asker = organisation.actingPost();
        if (!asker.roles().contains(Role.ADMIN)) {
            throw Refusal.notAllowed(Reason.of("copies.only-administrator"));
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("copies.day-passed"));
        }
        if (basis.isBlank()) {
            throw Refusal.userMistake(Reason.of("copies.basis-missing"));
        }
        List<String> printed = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (maySign && printed.isEmpty()) {
            throw Refusal.userMistake(Reason.of("copies.lines-missing"));
        }
        if (organisation.post(post).isEmpty()
                || organisation.authority(authority).isEmpty()) {
            throw Refusal.userMistake(Reason.of("copies.post-unknown"));
        }
        UUID id = TimeOrderedId.next();
        jdbc.sql("""
                insert into copies.signer (agency_id, id, authority_id, post_id, lines, may_sign, basis, valid_from,
                    decided_by, decided_at)
                values (:agency, :id, :authority, :post, :lines, :may, :basis, :from, :by, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", id)
                .param("authority", authority.value())
                .param("post", post.value())
                .param("lines", printed.toArray(String[]::new))
                .param("may", maySign)
                .param("basis", basis.strip())
                .param("from", from)
                .param("by", asker.id().value())
                .param("at", CopiesRows.time(clock.instant()))
                .update();
        events.publishEvent(new CopyRecorded(
                id,
                "signer-named",
                Map.of("post", post.toString(), "may", Boolean.toString(maySign), "from", from.toString())));
    }

    /// Every decision ever taken, newest first.
    @Transactional(readOnly = true)
    public List<CopySigner> decisions() {
        return jdbc.sql("select * from copies.signer order by decided_at desc")
                .query(CopySigners::read)
                .list();
    }

    /// The lines of the authority with which this post may sign copies today; empty if it may not, or is
    /// held no more.
    @Transactional(readOnly = true)
    public Optional<List<String>> lines(AuthorityId authority, PostId post) {
        LocalDate today = LocalDate.now(clock);
        boolean held =
                organisation.post(post).filter(there -> there.heldOn(today)).isPresent();
        if (!held) {
            return Optional.empty();
        }
        Optional<CopySigner> named = inForce(authority, post, today);
        if (named.isPresent()) {
            return named.filter(CopySigner::maySign).map(CopySigner::lines);
        }
        return organisation
                .power(authority, post, today)
                .filter(power -> power.signer().roles().contains(Role.LEADER))
                .map(SigningPower::authorityLines);
    }

    /// Who decides on copies of this authority today.
    @Transactional(readOnly = true)
    public List<PostId> of(AuthorityId authority) {
        return organisation.posts().stream()
                .map(Post::id)
                .filter(post -> lines(authority, post).isPresent())
                .toList();
    }

    private Optional<CopySigner> inForce(AuthorityId authority, PostId post, LocalDate day) {
        return jdbc.sql("""
                select * from copies.signer
                where authority_id = :authority and post_id = :post and valid_from <= :day
                order by valid_from desc, decided_at desc limit 1""")
                .param("authority", authority.value())
                .param("post", post.value())
                .param("day", day)
                .query(CopySigners::read)
                .optional();
    }

    private static CopySigner read(ResultSet row, int number) throws SQLException {
        return new CopySigner(
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                Arrays.asList((String[]) row.getArray("lines").getArray()),
                row.getBoolean("may_sign"),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class),
                new PostId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
