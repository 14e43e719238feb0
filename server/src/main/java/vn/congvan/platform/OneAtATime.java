package vn.congvan.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes transactions that do the same job for the same agency wait for each other, so that each sees
/// what the one before it has done.
///
/// The recurring jobs tell people of what they find untold and note it then: two at once, as when a
/// slow run on one server is taken for dead by another, would tell everything twice.
@Component
public class OneAtATime {
    private final JdbcClient jdbc;

    OneAtATime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits until no other transaction does this job for the acting agency; holds until this one ends.
    public void holds(String job) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtext(:job),
                            hashtext(coalesce(current_setting('congvan.agency_id', true), '')))::text
                        """).param("job", job).query(String.class).single();
    }
}
