package vn.congvan.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Digest;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.trust.Trust;

/// The last verdict about each file as an agency has seen it, so that looking again does not ask the services of
/// the certificates again. It holds for the same expectation, the same policy and roots, and for as long as the
/// lawbook says; no legal act ever goes by it.
@Component
class LastVerdicts {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Lawbook lawbook;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final String policy;

    LastVerdicts(
            JdbcClient jdbc,
            JsonMapper json,
            Lawbook lawbook,
            Trust trust,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.lawbook = lawbook;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = Evidence.edition(trust);
    }

    Optional<Verdict> find(Digest file, Expectation expectation) {
        Instant now = clock.instant();
        Instant oldest = now.minus(lawbook.shownVerdictLasts(LocalDate.ofInstant(now, clock.getZone())));
        return transactions.execute(_ -> jdbc.sql("""
                        select verdict from signing.verdict
                        where agency_id = public.current_agency() and file = :file and expected = :expected
                          and policy = :policy and at between :oldest and :now
                        """)
                .param("file", file.hex())
                .param("expected", expected(expectation))
                .param("policy", policy)
                .param("oldest", utc(oldest))
                .param("now", utc(now))
                .query(String.class)
                .optional()
                .flatMap(this::read));
    }

    void keep(Verdict verdict, Expectation expectation) {
        transactions.executeWithoutResult(_ -> jdbc.sql("""
                        insert into signing.verdict (agency_id, file, expected, policy, at, verdict)
                        values (public.current_agency(), :file, :expected, :policy, :at, cast(:verdict as jsonb))
                        on conflict (agency_id, file, expected) do update
                            set policy = excluded.policy, at = excluded.at, verdict = excluded.verdict
                        """)
                .param("file", verdict.file().hex())
                .param("expected", expected(expectation))
                .param("policy", policy)
                .param("at", utc(verdict.at()))
                .param("verdict", json.writeValueAsString(verdict))
                .update());
    }

    /// What an earlier version of the program has written otherwise is asked anew.
    private Optional<Verdict> read(String text) {
        try {
            return Optional.of(json.readValue(text, Verdict.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private String expected(Expectation expectation) {
        return digest(json.writeValueAsString(expectation));
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
