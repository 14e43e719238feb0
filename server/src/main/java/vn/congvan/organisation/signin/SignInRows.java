package vn.congvan.organisation.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.AgencyId;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.Role;

@Repository
class SignInRows {
    private final JdbcClient jdbc;

    SignInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(
            UUID id, UUID person, String username, String passwordHash, boolean locked, Optional<UUID> lastPost) {}

    Optional<Account> account(String username) {
        return jdbc.sql("select * from organisation.account where username = :username")
                .param("username", username)
                .query((row, _) -> new Account(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getObject("locked_at") != null,
                        Optional.ofNullable(row.getObject("last_post", UUID.class))))
                .optional();
    }

    boolean anyAccount() {
        return jdbc.sql("select exists (select from organisation.account)")
                .query(Boolean.class)
                .single();
    }

    List<HeldPost> posts(UUID person, LocalDate day) {
        return jdbc.sql("select * from organisation.posts_of_person(:person, :day)")
                .param("person", person)
                .param("day", day)
                .query(SignInRows::held)
                .list();
    }

    /// Whether the account is open and the post is held on this day.
    boolean stands(UUID person, UUID post, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from organisation.account where person_id = :person and locked_at is null)
                            and exists (select from organisation.posts_of_person(:person, :day) where post_id = :post)
                        """)
                .param("person", person)
                .param("post", post)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void rememberPost(UUID person, UUID post) {
        jdbc.sql("update organisation.account set last_post = :post where person_id = :person")
                .param("person", person)
                .param("post", post)
                .update();
    }

    /// Makes attempts on one account wait for each other until the transaction ends.
    void oneAtATime(String username) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.sign-in'), hashtext(:username))::text")
                .param("username", username)
                .query(String.class)
                .single();
    }

    int failuresOfAccount(String username, Instant since) {
        return jdbc.sql("""
                        select count(*) from organisation.sign_in_attempt
                        where username = :username and not succeeded and at > greatest(:since, coalesce((
                            select max(at) from organisation.sign_in_attempt
                            where username = :username and succeeded), '-infinity'))
                        """)
                .param("username", username)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    int failuresFrom(String address, Instant since) {
        return jdbc.sql("""
                        select count(*) from organisation.sign_in_attempt
                        where address = :address and not succeeded and at > :since
                        """)
                .param("address", address)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    UUID attempt(String username, String address, Instant now) {
        var id = TimeOrderedId.next();
        jdbc.sql("""
                        insert into organisation.sign_in_attempt (id, username, address, at, succeeded)
                        values (:id, :username, :address, :now, false)
                        """)
                .param("id", id)
                .param("username", username)
                .param("address", address)
                .param("now", at(now))
                .update();
        return id;
    }

    void succeeded(UUID attempt) {
        jdbc.sql("update organisation.sign_in_attempt set succeeded = true where id = :id")
                .param("id", attempt)
                .update();
    }

    void forgetAttemptsBefore(Instant time) {
        jdbc.sql("delete from organisation.sign_in_attempt where at < :time")
                .param("time", at(time))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static HeldPost held(ResultSet row, int index) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new HeldPost(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("agency_name"),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getString("title"),
                row.getString("unit_name"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
