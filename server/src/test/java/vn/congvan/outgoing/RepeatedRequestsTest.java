package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestServer;

/// Software whose answer was lost, because the server was killed or the network failed, does not know whether
/// its request went through. It asks, or repeats the request, and nothing is done twice.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedRequestsTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Outgoing outgoing;

    private Walk walk;
    private Software api;

    @BeforeAll
    void peopleWithKeysAndTokens() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void aDraftAskedForAgainWithItsKeyIsNotMadeTwice() {
        Part file = file("V/v lần thứ nhất");
        UUID first = made(draft(Walk.DRAFTER, "lost-answer", file));
        UUID again = made(draft(Walk.DRAFTER, "lost-answer", file));
        assertThat(again).isEqualTo(first);
        assertThat(drafts()).containsOnlyOnce(first.toString());
        assertThat(made(draft(Walk.DRAFTER, "another-key", file))).isNotEqualTo(first);
    }

    @Test
    void aDraftThatHasGoneOnSinceIsStillFoundByItsKey() {
        Part file = file("V/v đã trình");
        UUID first = made(draft(Walk.DRAFTER, "gone-on", file));
        api.post(Walk.DRAFTER, "/api/outgoing/documents/" + first + "/submit", Map.of());
        assertThat(made(draft(Walk.DRAFTER, "gone-on", file))).isEqualTo(first);
    }

    @Test
    void ofRequestsWithOneKeyAtOnceOneMakesTheDraftAndAllFindIt() throws Exception {
        Part file = file("V/v gửi cùng lúc");
        made(draft(Walk.DRAFTER, "token-first", file));
        var ids = atOnce(4, () -> made(draft(Walk.DRAFTER, "at-once", file)));
        assertThat(ids).hasSize(4).containsOnly(ids.getFirst());
        assertThat(drafts()).containsOnlyOnce(ids.getFirst().toString());
    }

    @Test
    void aKeyThatStandsForAnotherFileIsRefused() {
        made(draft(Walk.DRAFTER, "one-file", file("V/v một")));
        Answer other = draft(Walk.DRAFTER, "one-file", file("V/v hai"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/code").asString()).isEqualTo("outgoing.request-key-used");
    }

    @Test
    void aKeyThatStandsForOtherFieldsIsRefused() {
        Part file = file("V/v một tệp");
        made(draft(Walk.DRAFTER, "one-request", file));
        Answer other = api.once(
                Walk.DRAFTER,
                "one-request",
                "/api/outgoing/drafts",
                List.of(walk.fieldsAsJson(walk.province().code("H99.03")), file));
        assertThat(other.json().at("/code").asString()).isEqualTo("outgoing.request-key-used");
    }

    @Test
    void aKeyBelongsToThePostThatUsesIt() {
        Part file = file("V/v hai người");
        UUID drafters = made(draft(Walk.DRAFTER, "shared-word", file));
        assertThat(made(draft(Walk.HEAD, "shared-word", file))).isNotEqualTo(drafters);
    }

    @Test
    void aKeyThatIsNoneIsAMistakeOfTheRequest() {
        Answer answer = draft(Walk.DRAFTER, "k".repeat(101), file("V/v khóa dài"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/code").asString()).isEqualTo("desk.request-malformed");
    }

    @Test
    void theSameSignatureHandedInAtOnceTwiceSealsAndIssuesOnce() throws Exception {
        DocumentId id = walk.signed();
        SignOrder order = walk.orderSeal(id);
        byte[] value = walk.sealed(order);
        var states = atOnce(3, () -> {
            walk.as(Walk.CLERK, () -> {
                outgoing.seal(id, order.requestId(), value);
                return 0;
            });
            return walk.state(id);
        });
        assertThat(states).containsOnly(OutgoingState.ISSUED);
        assertThat(walk.view(Walk.CLERK, id).history())
                .extracting(HistoryEntry::event)
                .containsOnlyOnce("numbered", "sealed", "issued");
    }

    @Test
    void askingForTheSealAgainTakesNoSecondNumber() {
        DocumentId id = walk.signed();
        walk.orderSeal(id);
        GivenSign sign = walk.view(Walk.CLERK, id).sign().orElseThrow();
        SignOrder again = walk.orderSeal(id);
        walk.seal(id, again);
        assertThat(walk.view(Walk.CLERK, id).sign()).contains(sign);
        assertThat(walk.view(Walk.CLERK, id).history())
                .extracting(HistoryEntry::event)
                .containsOnlyOnce("numbered");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var together = new CyclicBarrier(times);
        Callable<T> one = () -> {
            together.await();
            return work.call();
        };
        try (var threads = Executors.newFixedThreadPool(times)) {
            var running = java.util.stream.Stream.generate(() -> threads.submit(one))
                    .limit(times)
                    .toList();
            var done = new java.util.ArrayList<T>();
            for (var each : running) {
                done.add(each.get());
            }
            return done;
        }
    }

    private Answer draft(String who, String key, Part file) {
        return api.once(who, key, "/api/outgoing/drafts", List.of(walk.fieldsAsJson(), file));
    }

    private static Part file(String words) {
        return new Part(
                "file",
                "quyet-dinh.pdf",
                "application/pdf",
                Walk.paper().with(words).pdf());
    }

    private static UUID made(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return UUID.fromString(answer.json().at("/id").asString());
    }

    private List<String> drafts() {
        JsonNode page = api.get(Walk.DRAFTER, "/api/outgoing/documents?queue=MY_DRAFTS&size=100")
                .json();
        return page.at("/rows").findValuesAsString("id");
    }
}
