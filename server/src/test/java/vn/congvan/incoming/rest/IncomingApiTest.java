package vn.congvan.incoming.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.Software;
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
    private Software clerk;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
        sender = province.as("nguyen.thi.mai");
        clerk = Software.of(server, province, "truong.thi.yen");
    }

    @Test
    void anArrivalIsListedSeenAcceptedAndRegistered() {
        DocumentId sent = send("Điều 1. Nội dung.");
        JsonNode list = Software.json(clerk.get("/api/incoming/arrivals"));
        assertThat(list.at("/total").asInt()).isEqualTo(1);
        assertThat(list.at("/counts/WAITING").asInt()).isEqualTo(1);
        String id = list.at("/rows/0/id").asString();

        JsonNode view = Software.json(clerk.get("/api/incoming/arrivals/" + id));
        assertThat(view.at("/state").asString()).isEqualTo("WAITING");
        assertThat(view.at("/senderCode").asString()).isEqualTo(province.code("H99"));
        assertThat(view.at("/acts/0/act").asString()).isEqualTo("accept");
        assertThat(view.at("/acts/0/permitted").asBoolean()).isTrue();
        assertThat(view.at("/grounds").size()).isEqualTo(5);
        HttpResponse<byte[]> file = clerk.get(view.at("/files/0/href").asString());
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).isEqualTo("Điều 1. Nội dung.");

        JsonNode registration = Software.json(clerk.post("/api/incoming/arrivals/" + id + "/accept", "{}"));
        assertThat(registration.at("/number").asInt()).isEqualTo(1);
        JsonNode registered = Software.json(clerk.get("/api/incoming/documents/" + id));
        assertThat(registered.at("/registration/number").asInt()).isEqualTo(1);
        assertThat(Software.json(clerk.get("/api/incoming/documents"))
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(Software.json(clerk.get("/api/incoming/documents/" + id + "/trail"))
                        .size())
                .isEqualTo(2);

        Software sending = Software.of(server, province, "nguyen.thi.mai");
        JsonNode states = Software.json(sending.get("/api/exchange/documents/" + sent + "/states"));
        assertThat(states.at("/0/status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theFieldsThatTheClerkConfirmsAreRegistered() {
        send("Điều 1.");
        JsonNode view = onlyArrival();
        String fields = view.at("/fields").toString().replace("Ban hành Quy chế", "Ban hành lại Quy chế");
        clerk.post("/api/incoming/arrivals/" + view.at("/id").asString() + "/accept", "{\"fields\": " + fields + "}");
        JsonNode page = Software.json(clerk.get(
                "/api/registers/incoming?authority=" + view.at("/authority").asString()));
        assertThat(page.at("/lines/0/cells/5").asString())
                .isEqualTo("Quyết định: Ban hành lại Quy chế công tác văn thư");
        assertThat(page.at("/form/columns").size()).isEqualTo(10);
        assertThat(page.at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void aRefusalIsGivenWithGroundAndWords() {
        send("Điều 1.");
        String id = onlyArrival().at("/id").asString();
        HttpResponse<byte[]> wrong = clerk.post(
                "/api/incoming/arrivals/" + id + "/refuse", "{\"ground\": \"unsigned\", \"words\": \"Không ký\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Software.json(wrong).at("/code").asString()).isEqualTo("incoming.ground-unknown");
        HttpResponse<byte[]> refused = clerk.post(
                "/api/incoming/arrivals/" + id + "/refuse",
                "{\"ground\": \"wrong-recipient\", \"words\": \"Gửi nhầm sở.\"}");
        assertThat(refused.statusCode()).isEqualTo(204);
        HttpResponse<byte[]> late = clerk.post("/api/incoming/arrivals/" + id + "/accept", "{}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Software.json(late).at("/code").asString()).isEqualTo("incoming.already-refused");
    }

    @Test
    void aForeignIdIsAnsweredLikeAnUnknownOne() {
        send("Điều 1.");
        String id = onlyArrival().at("/id").asString();
        Software stranger = Software.of(server, province, "nguyen.thi.thu.trang");
        for (String path : new String[] {"", "/verification", "/files/" + UUID.randomUUID()}) {
            HttpResponse<byte[]> foreign = stranger.get("/api/incoming/arrivals/" + id + path);
            HttpResponse<byte[]> unknown = stranger.get("/api/incoming/arrivals/" + UUID.randomUUID() + path);
            assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(Software.json(foreign).at("/code"))
                    .isEqualTo(Software.json(unknown).at("/code"));
            assertThat(Software.json(foreign).at("/detail"))
                    .isEqualTo(Software.json(unknown).at("/detail"));
        }
    }

    @Test
    void aPaperIsEnteredByHandWithoutAFile() {
        send("Điều 1.");
        JsonNode view = onlyArrival();
        String fields = view.at("/fields").toString();
        HttpResponse<byte[]> entered = clerk.postParts(
                "/api/incoming/documents",
                "entry",
                "{\"authority\": \"" + view.at("/authority").asString() + "\", \"fields\": " + fields + "}");
        assertThat(entered.statusCode()).isEqualTo(201);
        assertThat(Software.json(entered).at("/registration/number").asInt()).isEqualTo(1);
        assertThat(Software.json(entered).at("/byHand").asBoolean()).isTrue();
        HttpResponse<byte[]> secret = clerk.postParts(
                "/api/incoming/documents",
                "entry",
                "{\"authority\": \"" + view.at("/authority").asString() + "\", \"fields\": " + fields
                        + ", \"secrecy\": \"SECRET\"}");
        assertThat(secret.statusCode()).isEqualTo(403);
        assertThat(Software.json(secret).at("/code").asString()).isEqualTo("incoming.state-secret");
    }

    @Test
    void theRegisterIsHandedOutAsPdf() {
        send("Điều 1.");
        String authority = onlyArrival().at("/authority").asString();
        HttpResponse<byte[]> pdf =
                clerk.get("/api/registers/incoming.pdf?authority=" + authority + "&year=" + Year.now(clock));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void aFailedDeliveryIsListedAndRepaired() {
        Software sending = Software.of(server, province, "nguyen.thi.mai");
        DocumentId document =
                parcels.send(sender, Parcels.envelope(), parcels.text("Điều 1."), province.code("H99.77"));
        parcels.await(sender, document, DeliveryStatus.FAILED);
        JsonNode failed = Software.json(sending.get("/api/exchange/failed"));
        assertThat(failed.at("/0/state/failure/code").asString()).isEqualTo("exchange.recipient-unknown");
        String id = failed.at("/0/state/packageId").asString();
        HttpResponse<byte[]> retried = sending.post(
                "/api/exchange/failed/retry",
                "{\"packageId\": \"" + id + "\", \"code\": \"" + province.code("H99.77") + "\", \"newCode\": \""
                        + province.code("H99.05") + "\"}");
        assertThat(retried.statusCode()).isEqualTo(204);
        parcels.await(sender, document, DeliveryStatus.ARRIVED);
    }

    private DocumentId send(String text) {
        DocumentId document = parcels.send(sender, Parcels.envelope(), parcels.text(text), province.code("H99.05"));
        parcels.await(sender, document, DeliveryStatus.ARRIVED);
        return document;
    }

    private JsonNode onlyArrival() {
        JsonNode list = Software.json(clerk.get("/api/incoming/arrivals"));
        return Software.json(
                clerk.get("/api/incoming/arrivals/" + list.at("/rows/0/id").asString()));
    }
}
