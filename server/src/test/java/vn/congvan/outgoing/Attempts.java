package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestProvince;

/// Attempts through the API that must be refused, each held to what is promised of all: a stable code with a
/// sentence, an entry in the trail of who tried, and everything as it was before.
final class Attempts {
    private static final List<String> NOTHING_OF = List.of(
            "outgoing.document",
            "outgoing.version",
            "outgoing.recipient",
            "outgoing.act",
            "registers.books",
            "registers.outgoing",
            "registers.incoming",
            "incoming.documents",
            "exchange.packages",
            "exchange.deliveries",
            "exchange.arrivals",
            "files.holding",
            "tasks.notice");

    /// Somebody of each agency of which nothing may change.
    private static final List<String> AGENCIES =
            List.of(Walk.CLERK, "truong.thi.yen", "nguyen.thi.thu.trang", Walk.OTHER_AGENCY);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestProvince.Copy province;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    private Attempts(ApplicationContext house, TestProvince.Copy province) {
        this.province = province;
        this.trail = house.getBean(Trail.class);
        this.jdbc = house.getBean(JdbcClient.class);
        this.transactions = house.getBean(TransactionTemplate.class);
    }

    /// Attempts of people of this province.
    static Attempts in(ApplicationContext house, TestProvince.Copy province) {
        return new Attempts(house, province);
    }

    /// One attempt about no document that exists yet.
    void refused(String who, String code, String words, Supplier<Answer> attempt) {
        refused(who, Optional.empty(), code, words, attempt);
    }

    /// One attempt about this document.
    void refused(String who, DocumentId document, String code, String words, Supplier<Answer> attempt) {
        refused(who, Optional.of(document), code, words, attempt);
    }

    private void refused(
            String who, Optional<DocumentId> document, String code, String words, Supplier<Answer> attempt) {
        awaitDelivery();
        Map<String, String> before = standing();
        List<TrailEntry> recorded = recorded(who);
        Answer answer = attempt.get();
        String told = new String(answer.content(), StandardCharsets.UTF_8);
        assertThat(answer.status()).as(told).isBetween(400, 503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.code()).as(told).isEqualTo(code);
        assertThat(answer.json().at("/detail").asString()).contains(words);
        Map<String, String> after = standing();
        after.entrySet().removeAll(before.entrySet());
        assertThat(after).as("what has changed by %s", code).isEmpty();
        List<TrailEntry> since = recorded(who);
        assertThat(since).as("the trail after %s", code).hasSize(recorded.size() + 1);
        isOf(since.getFirst(), who, document, code);
    }

    private void isOf(TrailEntry entry, String who, Optional<DocumentId> document, String code) {
        Acting.InPost actor = province.as(who);
        assertThat(entry.actor()).isEqualTo(new TrailEntry.Actor.InPost(actor.person(), actor.post()));
        assertThat(entry.document()).isEqualTo(document);
        assertThat(entry.details()).containsEntry("code", code).containsOnlyKeys("request", "code", "kind");
        assertThat(entry.details().get("request")).matches("(POST|PUT|GET) /api/\\S+");
    }

    private List<TrailEntry> recorded(String who) {
        return ActingAs.call(
                province.as(who), () -> trail.latest(Optional.of("desk.attempt-refused"), Optional.empty(), 500));
    }

    /// Packages of documents that were issued before go on by themselves: wait until none is on its way.
    private void awaitDelivery() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (AGENCIES.stream().anyMatch(this::delivering)) {
            assertThat(System.nanoTime()).as("packages are on their way").isLessThan(until);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private boolean delivering(String somebody) {
        return ActingAs.call(
                province.as(somebody),
                () -> transactions.execute(
                        _ -> jdbc.sql("""
                                select exists (select from exchange.deliveries where status = 'WAITING')
                                    or exists (select from exchange.feedbacks where not announced)
                                """).query(Boolean.class).single()));
    }

    /// Every row of every agency concerned, as a digest.
    private Map<String, String> standing() {
        var standing = new TreeMap<String, String>();
        for (String somebody : AGENCIES) {
            ActingAs.run(
                    province.as(somebody),
                    () -> transactions.executeWithoutResult(
                            _ -> NOTHING_OF.forEach(table -> standing.put(somebody + " " + table, digest(table)))));
        }
        return standing;
    }

    private String digest(String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                        + table + " t")
                .query(String.class)
                .single();
    }
}
