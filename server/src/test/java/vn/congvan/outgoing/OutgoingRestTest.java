package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// The whole way over HTTP, as software goes it.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutgoingRestTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Trail trail;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private Software api;

    @BeforeAll
    void peopleWithKeysAndTokens() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void aDocumentGoesTheWholeWay() {
        String path = "/api/outgoing/documents/" + drafted();
        assertThat(api.get(Walk.DRAFTER, path).json().at("/state").asString()).isEqualTo("DRAFTING");
        assertThat(act(Walk.DRAFTER, path + "/submit").at("/state").asString()).isEqualTo("UNIT_REVIEW");
        assertThat(act(Walk.HEAD, path + "/approve").at("/state").asString()).isEqualTo("FORM_CHECK");
        assertThat(act(Walk.CHECKER, path + "/pass-form").at("/state").asString())
                .isEqualTo("LEADER_SIGNING");
        SignOrder order = order(api.post(Walk.LEADER, path + "/signature-order", Map.of("urgency", "URGENT")));
        JsonNode signed = ok(api.post(Walk.LEADER, path + "/signature", Walk.answer(order, walk.leaderAnswer(order))));
        assertThat(signed.at("/state").asString()).isEqualTo("NUMBERING");
        assertThat(signed.at("/decidedUrgency").asString()).isEqualTo("URGENT");
        List<SignOrder> seals = orders(api.post(Walk.CLERK, path + "/seal-orders", Map.of()));
        assertThat(seals).hasSize(2);
        JsonNode issued = ok(api.post(
                Walk.CLERK,
                path + "/seals",
                Map.of(
                        "signatures",
                        seals.stream()
                                .map(seal -> Walk.answer(seal, walk.sealed(seal)))
                                .toList())));
        assertThat(issued.at("/state").asString()).isEqualTo("ISSUED");
        assertThat(issued.at("/sign/full").asString()).matches("\\d{2,}/QĐ-UBND");
        Answer file = api.get(Walk.CLERK, issued.at("/main/href").asString());
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(vn.congvan.common.Digest.of(file.content()).hex())
                .isEqualTo(issued.at("/main/digest").asString());
        assertThat(api.get(Walk.CLERK, path + "/verification").json().toString())
                .contains("GREEN");
        assertThat(api.get(Walk.CLERK, path + "/verification?format=html").contentType())
                .startsWith("text/html");
    }

    @Test
    void whoLooksAgainSeesTheSameVerdictUntilSomebodyAsksForANewOne() {
        String path = "/api/outgoing/documents/" + walk.issued();
        String first = verifiedAt(api.get(Walk.CLERK, path + "/verification"));
        clock.shift(Duration.ofMinutes(5));
        assertThat(verifiedAt(api.get(Walk.DRAFTER, path + "/verification"))).isEqualTo(first);
        String anew = verifiedAt(api.post(Walk.CLERK, path + "/check", Map.of()));
        assertThat(anew).isGreaterThan(first);
        assertThat(verifiedAt(api.get(Walk.DRAFTER, path + "/verification"))).isEqualTo(anew);
    }

    private static String verifiedAt(Answer report) {
        return ok(report).at("/verifiedAt").asString();
    }

    @Test
    void aReturnIsAnsweredByOneWordWhoeverReturnedIt() {
        String path = "/api/outgoing/documents/" + drafted();
        act(Walk.DRAFTER, path + "/submit");
        act(Walk.HEAD, path + "/approve");
        ok(api.post(Walk.CHECKER, path + "/return", Map.of("note", "Sai lề")));
        JsonNode answered = ok(api.post(Walk.HEAD, path + "/answer-return", Map.of("note", "Đúng theo Phụ lục I")));
        assertThat(answered.at("/state").asString()).isEqualTo("FORM_CHECK");
    }

    @Test
    void aNewVersionIsMadeByForm() {
        String path = "/api/outgoing/documents/" + drafted();
        Answer revised = api.form(
                Walk.DRAFTER,
                "PUT",
                path + "/draft?note=s%E1%BB%ADa",
                List.of(new Part(
                        "file",
                        "moi.pdf",
                        "application/pdf",
                        Walk.paper().with("V/v thử").pdf())));
        assertThat(ok(revised).at("/versions").size()).isEqualTo(2);
    }

    @Test
    void everyRefusalIsAProblemWithItsCodeAndSentence() {
        String path = "/api/outgoing/documents/" + drafted();
        Answer outOfOrder = api.post(Walk.HEAD, path + "/approve", Map.of());
        assertThat(outOfOrder.status()).isEqualTo(409);
        assertThat(outOfOrder.contentType()).startsWith("application/problem+json");
        assertThat(outOfOrder.json().at("/code").asString()).isEqualTo("outgoing.act-out-of-order");
        assertThat(outOfOrder.json().at("/detail").asString()).contains("soạn thảo");
        Answer notMine = api.post(Walk.HEAD, path + "/submit", Map.of());
        assertThat(notMine.status()).isEqualTo(403);
        assertThat(notMine.json().at("/code").asString()).isEqualTo("outgoing.only-drafter");
        assertThat(api.post(Walk.DRAFTER, path + "/dance", Map.of())
                        .json()
                        .at("/code")
                        .asString())
                .isEqualTo("outgoing.act-unknown");
        assertThat(api.post(Walk.DRAFTER, path + "/submit", Map.of("revision", 77))
                        .json()
                        .at("/code")
                        .asString())
                .isEqualTo("outgoing.changed-meanwhile");
        assertThat(api.post(Walk.CLERK, path + "/seal", Map.of("requestId", "x", "signatureValue", "%%"))
                        .json()
                        .at("/code")
                        .asString())
                .isEqualTo("outgoing.input-unreadable");
    }

    @Test
    void aForeignIdIsAnsweredExactlyLikeAnUnknownOne() {
        Answer foreign = api.get(Walk.OTHER_AGENCY, "/api/outgoing/documents/" + drafted());
        Answer unknown = api.get(Walk.OTHER_AGENCY, "/api/outgoing/documents/" + UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(unknown.status()).isEqualTo(404);
        assertThat(foreign.json().at("/detail")).isEqualTo(unknown.json().at("/detail"));
        assertThat(foreign.json().at("/code")).isEqualTo(unknown.json().at("/code"));
    }

    @Test
    void aSuspectedMarkIsOverriddenByAClerkWithAReasonAndTheSameFileIsThenLetIn() {
        byte[] file = Walk.paper().with("Độ mật: Mật").pdf();
        Answer refused = bring(file);
        assertThat(refused.code()).isEqualTo("outgoing.secrecy-suspected");
        String attempt = refused.json().at("/reasons/0/values/attempt").asString();
        JsonNode listed = api.get(Walk.CLERK, "/api/outgoing/secrecy-attempts").json();
        assertThat(listed.findValuesAsString("id")).contains(attempt);
        assertThat(api.post(
                                Walk.CLERK,
                                "/api/outgoing/secrecy-attempts/" + attempt + "/override",
                                Map.of("reason", "Là chữ trong bảng, không phải dấu chỉ độ mật."))
                        .status())
                .isEqualTo(204);
        assertThat(bring(file).status()).isEqualTo(201);
        assertThat(ActingAs.call(
                        walk.province().as(Walk.CLERK),
                        () -> trail.latest(Optional.of("outgoing.secrecy"), Optional.empty(), 5)))
                .extracting(TrailEntry::act)
                .containsExactly("outgoing.secrecy-overridden", "outgoing.secrecy-refused");
    }

    @Test
    void listsCountersAndChoicesAreServed() {
        UUID id = drafted();
        JsonNode page = ok(api.get(Walk.DRAFTER, "/api/outgoing/documents?queue=MY_DRAFTS&size=100"));
        assertThat(page.at("/rows").findValuesAsString("id")).contains(id.toString());
        assertThat(ok(api.get(Walk.DRAFTER, "/api/outgoing/counters"))
                        .at("/queues/MY_DRAFTS")
                        .asLong())
                .isEqualTo(page.at("/total").asLong());
        assertThat(ok(api.get(Walk.DRAFTER, "/api/outgoing/choices"))
                        .at("/authorities")
                        .size())
                .isPositive();
        assertThat(ok(api.get(Walk.DRAFTER, "/api/notices")).at("/unread").asInt())
                .isNotNegative();
    }

    private UUID drafted() {
        Answer made = bring(Walk.paper().pdf());
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        return UUID.fromString(made.json().at("/id").asString());
    }

    private Answer bring(byte[] file) {
        return api.form(
                Walk.DRAFTER,
                "POST",
                "/api/outgoing/drafts",
                List.of(
                        walk.fieldsAsJson(),
                        new Part("file", "quyet-dinh.pdf", "application/pdf", file),
                        new Part(
                                "attachments",
                                "phu-luc.pdf",
                                "application/pdf",
                                Walk.paper().with("Phụ lục").pdf())));
    }

    private JsonNode act(String who, String path) {
        return ok(api.post(who, path, Map.of()));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<SignOrder> orders(Answer answer) {
        return ok(answer)
                .valueStream()
                .map(order -> JSON.treeToValue(order, SignOrder.class))
                .toList();
    }

    private static SignOrder order(Answer answer) {
        return JSON.treeToValue(ok(answer), SignOrder.class);
    }
}
