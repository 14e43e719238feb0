package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestServer;

/// Many documents signed with one PIN, as a leader's program does it.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningBatchTest {
    private static final String BATCHES = "/api/outgoing/signing-batches";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private SigningBatches batches;

    private Walk walk;
    private Software api;

    @BeforeAll
    void people() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void eachDocumentHasItsOwnResultAndTheRestIsSignedLater() {
        DocumentId read = walk.checked();
        DocumentId unread = walk.checked();
        DocumentId gone = walk.checked();
        DocumentId changed = walk.checked();
        DocumentId refusedByDevice = walk.checked();
        JsonNode batch =
                made(chosen(read), unreadChoice(unread), chosen(gone), chosen(changed), chosen(refusedByDevice));
        String path = BATCHES + "/" + batch.at("/id").asString();
        walk.act(Walk.CHECKER, gone, OutgoingAct.TAKE_BACK);
        walk.act(Walk.CHECKER, changed, OutgoingAct.TAKE_BACK);
        walk.act(Walk.CHECKER, changed, OutgoingAct.PASS_FORM);

        JsonNode asked = ok(api.post(Walk.LEADER, path + "/orders", Map.of()));
        assertThat(asked.at("/refused").findValuesAsString("code"))
                .containsExactly("outgoing.batch-not-read", "outgoing.act-out-of-order", "outgoing.changed-meanwhile");
        assertThat(asked.at("/orders").size()).isEqualTo(2);

        JsonNode done = ok(api.post(
                Walk.LEADER,
                path + "/answers",
                Map.of(
                        "answers",
                        List.of(
                                answer(read, asked.at("/orders/0")),
                                Map.of(
                                        "document",
                                        refusedByDevice.toString(),
                                        "answer",
                                        Map.of(
                                                "requestId",
                                                asked.at("/orders/1/requestId").asString(),
                                                "refusal",
                                                Map.of("code", "TOKEN_FAILED")))))));
        assertThat(outcomes(done)).containsExactly("SIGNED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(walk.state(read)).isEqualTo(OutgoingState.NUMBERING);

        walk.view(Walk.LEADER, unread);
        JsonNode again = ok(api.post(Walk.LEADER, path + "/orders", Map.of()));
        assertThat(again.at("/orders").size()).isEqualTo(2);
        ok(api.post(
                Walk.LEADER,
                path + "/answers",
                Map.of(
                        "answers",
                        List.of(
                                answer(unread, again.at("/orders/0")),
                                answer(refusedByDevice, again.at("/orders/1"))))));
        assertThat(outcomes(ok(api.get(Walk.LEADER, path))))
                .containsExactly("SIGNED", "SIGNED", "REFUSED", "REFUSED", "SIGNED");
        assertThat(walk.state(gone)).isEqualTo(OutgoingState.FORM_CHECK);
        assertThat(walk.state(changed)).isEqualTo(OutgoingState.LEADER_SIGNING);
    }

    @Test
    void aSignatureWhoseAnswerWasLostIsFoundAndNotAskedForAgain() {
        DocumentId id = walk.checked();
        SigningBatch batch = walk.as(Walk.LEADER, () -> batches.make(List.of(read(id))));
        SignOrder order =
                walk.as(Walk.LEADER, () -> batches.order(batch.id(), id)).orElseThrow();
        walk.sign(id, order);
        SigningBatch after = walk.as(Walk.LEADER, () -> batches.view(batch.id()));
        assertThat(after.count(SigningBatch.Outcome.SIGNED)).isEqualTo(1);
        assertThat(after.unfinished()).isFalse();
        assertThat(walk.as(Walk.LEADER, () -> batches.order(batch.id(), id))).isEmpty();
        walk.run(Walk.LEADER, () -> batches.answer(batch.id(), id, order.requestId(), walk.leaderAnswer(order)));
        assertThat(walk.view(Walk.CLERK, id).history())
                .extracting(HistoryEntry::event)
                .containsOnlyOnce("leader-signed");
        assertThat(walk.as(Walk.LEADER, batches::unfinished))
                .extracting(SigningBatch::id)
                .doesNotContain(batch.id());
    }

    @Test
    void whatWasMarkedAsReadMustBeReadAgainWhenItCameBack() {
        DocumentId id = walk.checked();
        walk.as(Walk.LEADER, () -> batches.make(List.of(read(id))));
        assertThat(waits(id).read()).isTrue();
        walk.act(Walk.CHECKER, id, OutgoingAct.TAKE_BACK);
        walk.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        assertThat(waits(id).read()).isFalse();
        walk.view(Walk.LEADER, id);
        assertThat(waits(id).read()).isTrue();
    }

    @Test
    void aBatchIsItsMakersAlone() {
        DocumentId id = walk.checked();
        String path = BATCHES + "/" + made(chosen(id)).at("/id").asString();
        for (String who : List.of(Walk.CLERK, Walk.OTHER_AGENCY)) {
            assertThat(api.get(who, path).code()).isEqualTo("outgoing.batch-unknown");
            assertThat(api.post(who, path + "/orders", Map.of()).code()).isEqualTo("outgoing.batch-unknown");
        }
        assertThat(api.post(Walk.OTHER_AGENCY, BATCHES, Map.of("documents", List.of(chosen(id))))
                        .code())
                .isEqualTo("outgoing.document-unknown");
    }

    @Test
    void anEmptyBatchAndOneTooLongAreRefused() {
        assertThat(api.post(Walk.LEADER, BATCHES, Map.of()).code()).isEqualTo("outgoing.batch-empty");
        var many = IntStream.rangeClosed(0, SigningBatch.MOST)
                .mapToObj(_ -> chosen(DocumentId.fresh()))
                .toList();
        assertThat(api.post(Walk.LEADER, BATCHES, Map.of("documents", many)).code())
                .isEqualTo("outgoing.batch-too-long");
    }

    private SigningBatch.Waiting waits(DocumentId id) {
        return walk.as(Walk.LEADER, batches::waiting).stream()
                .filter(one -> one.row().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private JsonNode made(Map<String, Object>... documents) {
        var answer = api.post(Walk.LEADER, BATCHES, Map.of("documents", List.of(documents)));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return answer.json();
    }

    private Map<String, Object> answer(DocumentId id, JsonNode order) {
        var read = new tools.jackson.databind.json.JsonMapper().treeToValue(order, SignOrder.class);
        return Map.of("document", id.toString(), "answer", Walk.answer(read, walk.leaderAnswer(read)));
    }

    private static SigningBatch.Chosen read(DocumentId id) {
        return new SigningBatch.Chosen(id, Optional.empty(), true);
    }

    private static Map<String, Object> chosen(DocumentId id) {
        return Map.of("document", id.toString(), "read", true);
    }

    private static Map<String, Object> unreadChoice(DocumentId id) {
        return Map.of("document", id.toString(), "read", false);
    }

    private static List<String> outcomes(JsonNode batch) {
        return batch.at("/documents").findValuesAsString("outcome");
    }

    private static JsonNode ok(Software.Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }
}
