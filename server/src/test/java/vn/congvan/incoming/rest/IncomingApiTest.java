package vn.congvan.incoming.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

@CongVanTest
class IncomingApiTest {
    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Parcels parcels;

    @Autowired
    private TestClock clock;

    private TestProvince.Copy province;
    private Acting.InPost sender;
    private Software.One clerk;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
        sender = province.as("nguyen.thi.mai");
        clerk = Software.of(server, province).as("truong.thi.yen");
    }

    @Test
    void anArrivalIsListedSeenAcceptedAndRegistered() {
        DocumentId sent = send("Điều 1. Nội dung.");
        JsonNode list = clerk.get("/api/incoming/arrivals").json();
        assertThat(list.at("/total").asInt()).isEqualTo(1);
        assertThat(list.at("/counts/WAITING").asInt()).isEqualTo(1);
        String id = list.at("/rows/0/id").asString();

        JsonNode view = clerk.get("/api/incoming/arrivals/" + id).json();
        assertThat(view.at("/state").asString()).isEqualTo("WAITING");
        assertThat(view.at("/senderCode").asString()).isEqualTo(province.code("H99"));
        assertThat(view.at("/acts/0/act").asString()).isEqualTo("accept");
        assertThat(view.at("/acts/0/permitted").asBoolean()).isTrue();
        assertThat(view.at("/grounds").size()).isEqualTo(5);
        Answer file = clerk.get(view.at("/files/0/href").asString());
        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("Điều 1. Nội dung.");

        JsonNode registration =
                clerk.post("/api/incoming/arrivals/" + id + "/accept", Map.of()).json();
        assertThat(registration.at("/number").asInt()).isEqualTo(1);
        JsonNode registered = clerk.get("/api/incoming/documents/" + id).json();
        assertThat(registered.at("/registration/number").asInt()).isEqualTo(1);
        assertThat(clerk.get("/api/incoming/documents").json().at("/total").asInt())
                .isEqualTo(1);
        assertThat(clerk.get("/api/incoming/documents/" + id + "/trail").json().size())
                .isEqualTo(2);

        Software.One sending = Software.of(server, province).as("nguyen.thi.mai");
        JsonNode states =
                sending.get("/api/exchange/documents/" + sent + "/states").json();
        assertThat(states.at("/0/status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theFieldsThatTheClerkConfirmsAreRegistered() {
        send("Điều 1.");
        JsonNode view = onlyArrival();
        ObjectNode fields = (ObjectNode) view.at("/fields");
        fields.put("subject", fields.at("/subject").asString().replace("Ban hành Quy chế", "Ban hành lại Quy chế"));
        clerk.post("/api/incoming/arrivals/" + view.at("/id").asString() + "/accept", Map.of("fields", fields));
        JsonNode page = clerk.get("/api/registers/incoming?authority="
                        + view.at("/authority").asString())
                .json();
        assertThat(page.at("/lines/0/cells/5").asString())
                .isEqualTo("Quyết định: Ban hành lại Quy chế công tác văn thư");
        assertThat(page.at("/form/columns").size()).isEqualTo(10);
        assertThat(page.at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void aRefusalIsGivenWithGroundAndWords() {
        send("Điều 1.");
        String id = onlyArrival().at("/id").asString();
        Answer wrong = clerk.post(
                "/api/incoming/arrivals/" + id + "/refuse", Map.of("ground", "unsigned", "words", "Không ký"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/code").asString()).isEqualTo("incoming.ground-unknown");
        Answer refused = clerk.post(
                "/api/incoming/arrivals/" + id + "/refuse",
                Map.of("ground", "wrong-recipient", "words", "Gửi nhầm sở."));
        assertThat(refused.status()).isEqualTo(204);
        Answer late = clerk.post("/api/incoming/arrivals/" + id + "/accept", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/code").asString()).isEqualTo("incoming.already-refused");
    }

    @Test
    void aForeignIdIsAnsweredLikeAnUnknownOne() {
        send("Điều 1.");
        String id = onlyArrival().at("/id").asString();
        Software.One stranger = Software.of(server, province).as("nguyen.thi.thu.trang");
        for (String path : new String[] {"", "/verification", "/files/" + UUID.randomUUID()}) {
            Answer foreign = stranger.get("/api/incoming/arrivals/" + id + path);
            Answer unknown = stranger.get("/api/incoming/arrivals/" + UUID.randomUUID() + path);
            assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
            assertThat(foreign.json().at("/code")).isEqualTo(unknown.json().at("/code"));
            assertThat(foreign.json().at("/detail")).isEqualTo(unknown.json().at("/detail"));
        }
    }

    @Test
    void aPaperIsEnteredByHandWithoutAFile() {
        send("Điều 1.");
        JsonNode view = onlyArrival();
        Map<String, Object> entry = entry(view, true);
        Answer entered = clerk.form("/api/incoming/documents", Part.json("entry", entry));
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.json().at("/registration/number").asInt()).isEqualTo(1);
        assertThat(entered.json().at("/byHand").asBoolean()).isTrue();
        var marked = new HashMap<>(entry);
        marked.put("secrecy", "SECRET");
        Answer secret = clerk.form("/api/incoming/documents", Part.json("entry", marked));
        assertThat(secret.status()).isEqualTo(403);
        assertThat(secret.json().at("/code").asString()).isEqualTo("incoming.state-secret");
    }

    @Test
    void aPaperEnteredAgainWithTheSameKeyTakesNoSecondNumber() {
        send("Điều 1.");
        JsonNode view = onlyArrival();
        Part entry = Part.json("entry", entry(view, true));
        Answer first = clerk.once("lost-answer", "/api/incoming/documents", entry);
        Answer again = clerk.once("lost-answer", "/api/incoming/documents", entry);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().at("/id")).isEqualTo(first.json().at("/id"));
        assertThat(again.json().at("/registration/number").asInt()).isEqualTo(1);
        assertThat(clerk.get("/api/incoming/documents").json().at("/total").asInt())
                .isEqualTo(1);

        String words = new String(entry.content(), StandardCharsets.UTF_8);
        Part otherEntry = new Part(
                "entry",
                "",
                "application/json",
                words.replace("Ban hành Quy chế", "Bãi bỏ Quy chế").getBytes(StandardCharsets.UTF_8));
        Answer other = clerk.once("lost-answer", "/api/incoming/documents", otherEntry);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("incoming.request-key-used");
        Answer next = clerk.once("another-key", "/api/incoming/documents", entry);
        assertThat(next.json().at("/registration/number").asInt()).isEqualTo(2);
    }

    @Test
    void whatMayBeHereAlreadyIsListedAndTakesANumberOnlyOnceItWasLookedAt() {
        send("Điều 1.");
        JsonNode view = onlyArrival();
        Answer asked = clerk.form("/api/incoming/documents", Part.json("entry", entry(view, false)));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.code()).isEqualTo("incoming.alike");
        assertThat(asked.json().at("/reasons").size()).isEqualTo(2);
        assertThat(asked.json().at("/reasons/1/code").asString()).isEqualTo("incoming.alike-waiting");
        assertThat(asked.json().at("/reasons/1/values/document").asString())
                .isEqualTo(view.at("/id").asString());
        assertThat(clerk.get("/api/incoming/documents").json().at("/total").asInt())
                .isZero();
        Answer entered = clerk.form("/api/incoming/documents", Part.json("entry", entry(view, true)));
        assertThat(entered.json().at("/registration/number").asInt()).isEqualTo(1);
        Answer again = clerk.form("/api/incoming/documents", Part.json("entry", entry(view, false)));
        assertThat(again.json().at("/reasons").size()).isEqualTo(3);
        assertThat(again.json().at("/detail").asString()).contains("số đến 1");
    }

    @Test
    void ofSeveralWhoEnterTheSamePaperAtOnceOneTakesTheNumberAndTheOthersAreAsked() throws Exception {
        JsonNode view = refusedArrival();
        List<Integer> answers = atOnce(n -> clerk.once("paper-" + n, "/api/incoming/documents", part(view)));
        assertThat(answers).containsOnlyOnce(201).contains(409).hasSize(6);
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void ofRequestsWithOneKeyAtOnceOneEntersThePaperAndAllFindIt() throws Exception {
        JsonNode view = refusedArrival();
        List<Integer> answers = atOnce(_ -> clerk.once("one-paper", "/api/incoming/documents", part(view)));
        assertThat(answers).containsOnly(201).hasSize(6);
        assertThat(registered()).isEqualTo(1);
    }

    /// Its fields and authority are those of a paper, and it is no duplicate of it.
    private JsonNode refusedArrival() {
        send("Điều 1.");
        JsonNode view = onlyArrival();
        clerk.post(
                "/api/incoming/arrivals/" + view.at("/id").asString() + "/refuse",
                Map.of("ground", "wrong-recipient", "words", "Gửi nhầm sở."));
        return view;
    }

    private static Part part(JsonNode view) {
        return Part.json("entry", entry(view, false));
    }

    private int registered() {
        return clerk.get("/api/incoming/documents?state=REGISTERED")
                .json()
                .at("/total")
                .asInt();
    }

    private static List<Integer> atOnce(IntFunction<Answer> request) throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            var asked = IntStream.range(0, 6)
                    .mapToObj(n -> pool.submit(() -> request.apply(n).status()))
                    .toList();
            var answers = new ArrayList<Integer>();
            for (var one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static Map<String, Object> entry(JsonNode view, boolean alikeSeen) {
        return Map.of(
                "authority", view.at("/authority").asString(), "fields", view.at("/fields"), "alikeSeen", alikeSeen);
    }

    @Test
    void theRegisterIsHandedOutAsPdf() {
        send("Điều 1.");
        String authority = onlyArrival().at("/authority").asString();
        Answer pdf = clerk.get("/api/registers/incoming.pdf?authority=" + authority + "&year=" + Year.now(clock));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(new String(pdf.content(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void aFailedDeliveryIsListedAndRepaired() {
        Software.One sending = Software.of(server, province).as("nguyen.thi.mai");
        DocumentId document =
                parcels.send(sender, Parcels.envelope(), parcels.text("Điều 1."), province.code("H99.77"));
        parcels.await(sender, document, DeliveryStatus.FAILED);
        JsonNode failed = sending.get("/api/exchange/failed").json();
        assertThat(failed.at("/0/state/failure/code").asString()).isEqualTo("exchange.recipient-unknown");
        String id = failed.at("/0/state/packageId").asString();
        Answer retried = sending.post(
                "/api/exchange/failed/retry",
                Map.of("packageId", id, "code", province.code("H99.77"), "newCode", province.code("H99.05")));
        assertThat(retried.status()).isEqualTo(204);
        parcels.await(sender, document, DeliveryStatus.ARRIVED);
    }

    private DocumentId send(String text) {
        DocumentId document = parcels.send(sender, Parcels.envelope(), parcels.text(text), province.code("H99.05"));
        parcels.await(sender, document, DeliveryStatus.ARRIVED);
        return document;
    }

    private JsonNode onlyArrival() {
        JsonNode list = clerk.get("/api/incoming/arrivals").json();
        return clerk.get("/api/incoming/arrivals/" + list.at("/rows/0/id").asString())
                .json();
    }
}
