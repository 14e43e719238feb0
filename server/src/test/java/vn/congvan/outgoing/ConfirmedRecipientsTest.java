package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.practice.SendingMode;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Recipients are confirmed before anything is sent: what was merged, closed or goes on paper alone.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfirmedRecipientsTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private Software api;

    @BeforeAll
    void people() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void aRecipientThatWasMergedIsSentToItsSuccessorByTheCatalogueAndThatIsRecorded() {
        DocumentId id = walk.signed();
        String merged = code("H99.08");
        merge(merged, code("H99.31"));
        try {
            walk.seal(id, walk.orderSeal(id));
            assertThat(walk.view(Walk.CLERK, id).recipients())
                    .extracting(RecipientView::code)
                    .contains(code("H99.31"))
                    .doesNotContain(merged);
            JsonNode line = line(lines(Walk.CLERK, id), merged);
            assertThat(line.at("/standing").asString()).isEqualTo("REDIRECTED");
            assertThat(line.at("/targetCode").asString()).isEqualTo(code("H99.31"));
            assertThat(walk.as(Walk.CLERK, () -> trail.of(id)))
                    .extracting(TrailEntry::act)
                    .contains("outgoing.recipient-redirected");
        } finally {
            reopen(merged);
        }
    }

    @Test
    void aClosedRecipientMustBeConfirmedOrGetPaperBeforeTheNumberIsTaken() {
        DocumentId confirmed = walk.signed();
        DocumentId onPaper = walk.signed();
        String closed = code("H99.08");
        merge(closed, null);
        try {
            for (DocumentId id : List.of(confirmed, onPaper)) {
                JsonNode line = line(lines(Walk.CLERK, id), closed);
                assertThat(line.at("/standing").asString()).isEqualTo("CLOSED");
                assertThat(line.at("/unconfirmed").asBoolean()).isTrue();
                Answer refused = api.post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of());
                assertThat(refused.code()).isEqualTo("outgoing.recipients-unconfirmed");
            }
            JsonNode line = line(
                    api.post(Walk.CLERK, Walk.path(confirmed) + "/distribution/confirmed", Map.of("recipient", closed))
                            .json(),
                    closed);
            assertThat(line.at("/unconfirmed").asBoolean()).isFalse();
            assertThat(line.at("/confirmedBy").asString()).startsWith("Nguyễn Thị Mai");
            walk.orderSeal(confirmed);
            walk.run(
                    Walk.CLERK,
                    () -> house.getBean(Distribution.class)
                            .decide(
                                    onPaper,
                                    closed,
                                    line(lines(Walk.CLERK, onPaper), closed)
                                            .at("/role")
                                            .asString(),
                                    SendingMode.PAPER_ONLY,
                                    Optional.of("Mã đã đóng")));
            walk.orderSeal(onPaper);
        } finally {
            reopen(closed);
        }
    }

    @Test
    void withoutAReasonNothingGoesOnPaperAlone() {
        DocumentId id = walk.draft();
        for (String reason : List.of("", "  ", "x".repeat(501))) {
            assertThat(decide(Walk.DRAFTER, id, code("H99.05"), "thuc-hien", "PAPER_ONLY", reason)
                            .code())
                    .isEqualTo("outgoing.mode-reason");
        }
        assertThat(line(lines(Walk.DRAFTER, id), code("H99.05")).at("/mode").asString())
                .isEqualTo("ELECTRONIC");
    }

    private Answer decide(String who, DocumentId id, String recipient, String role, String mode, String reason) {
        return api.post(
                who,
                Walk.path(id) + "/distribution",
                Map.of("recipient", recipient, "role", role, "mode", mode, "reason", reason));
    }

    private JsonNode lines(String who, DocumentId id) {
        return api.get(who, Walk.path(id) + "/distribution").json();
    }

    private static JsonNode line(JsonNode lines, String recipient) {
        return lines.valueStream()
                .filter(line -> line.at("/recipient").asString().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private String code(String original) {
        return walk.province().code(original);
    }

    private void merge(String code, @Nullable String successor) {
        jdbc.sql("update organisation.identifier_code set valid_to = :yesterday, successor = :successor"
                        + " where code = :code")
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("successor", successor)
                .param("code", code)
                .update();
    }

    private void reopen(String code) {
        jdbc.sql("update organisation.identifier_code set valid_to = null, successor = null where code = :code")
                .param("code", code)
                .update();
    }
}
