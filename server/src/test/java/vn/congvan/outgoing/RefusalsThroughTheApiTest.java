package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.DocumentId;
import vn.congvan.protocol.SignAnswer;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.SignerAtHand;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestServer;

/// Acts that must be refused, as software attempts them: each is told with its code and sentence, recorded in
/// the trail, and changes nothing.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsThroughTheApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECOND_LEADER = "le.thi.thanh.ha";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private TestPki pki;

    private Walk walk;
    private Software api;
    private Attempts attempts;
    private SignerAtHand signer;

    @BeforeAll
    void peopleWithTokensOnTheirDesk(@TempDir Path tokens) {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
        attempts = Attempts.in(house, walk.province());
        signer = new SignerAtHand(
                tokens,
                Map.of("leader", walk.leaderKey(), "seal", walk.sealKey()),
                server.url(),
                URI.create("http://127.0.0.1:0"));
    }

    @AfterAll
    void signerOff() {
        signer.close();
    }

    @Test
    void aWrongPinOfTheLeaderIsRefusedWithTheAttemptsLeft() {
        DocumentId id = walk.checked();
        SignOrder order = order(api.post(Walk.LEADER, Walk.path(id) + "/signature-order", Map.of("urgency", "NORMAL")));
        for (int left = 4; left >= 3; left--) {
            SignRefusal wrong = refusal(sent(order, "00000000"));
            assertThat(wrong.attemptsLeft()).isEqualTo(left);
            attempts.refused(
                    Walk.LEADER,
                    id,
                    "signing.pin-wrong",
                    "còn " + left + " lần nhập",
                    () -> api.post(Walk.LEADER, Walk.path(id) + "/signature", notSigned(order, wrong)));
        }
        SignAnswer right = sent(order, SignerAtHand.PIN);
        assertThat(state(api.post(Walk.LEADER, Walk.path(id) + "/signature", signed(order, right))))
                .isEqualTo("NUMBERING");
    }

    @Test
    void aWrongPinOfTheAgencysDeviceIsRefusedAndTheNumberStaysTheSame() {
        DocumentId id = walk.signed();
        SignOrder order = order(api.post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of()));
        String number = sign(id);
        SignRefusal wrong = refusal(sent(order, "00000000"));
        attempts.refused(
                Walk.CLERK,
                id,
                "signing.pin-wrong",
                "còn 4 lần nhập",
                () -> api.post(Walk.CLERK, Walk.path(id) + "/seal", notSigned(order, wrong)));
        attempts.refused(
                Walk.DRAFTER,
                id,
                "outgoing.only-clerk",
                "văn thư",
                () -> api.post(Walk.DRAFTER, Walk.path(id) + "/seal", notSigned(order, wrong)));
        SignAnswer right = sent(order, SignerAtHand.PIN);
        assertThat(state(api.post(Walk.CLERK, Walk.path(id) + "/seal", signed(order, right))))
                .isEqualTo("ISSUED");
        assertThat(sign(id)).isEqualTo(number);
    }

    @Test
    void aLockedDeviceAndARefusingPersonAreToldAndRecorded() {
        DocumentId id = walk.checked();
        SignOrder order = walk.orderSignature(id);
        Map.of(
                        SignRefusal.Code.PIN_LOCKED, "signing.pin-locked",
                        SignRefusal.Code.CANCELLED, "signing.signer-said-no",
                        SignRefusal.Code.CERTIFICATE_UNKNOWN, "signing.device-missing",
                        SignRefusal.Code.DIGEST_MISMATCH, "signing.signer-saw-other-content")
                .forEach((word, code) -> attempts.refused(
                        Walk.LEADER,
                        id,
                        code,
                        ". ",
                        () -> api.post(
                                Walk.LEADER, Walk.path(id) + "/signature", notSigned(order, SignRefusal.of(word)))));
    }

    @Test
    void onlyTheNamedSignerSigns() {
        DocumentId id = walk.checked();
        attempts.refused(
                SECOND_LEADER,
                id,
                "outgoing.only-named-signer",
                "không phải người ký được nêu tên",
                () -> api.post(SECOND_LEADER, Walk.path(id) + "/signature-order", Map.of("urgency", "NORMAL")));
        SignOrder order = walk.orderSignature(id);
        attempts.refused(
                SECOND_LEADER,
                id,
                "outgoing.only-named-signer",
                "không phải người ký được nêu tên",
                () -> api.post(
                        SECOND_LEADER, Walk.path(id) + "/signature", Walk.answer(order, walk.leaderAnswer(order))));
        attempts.refused(
                Walk.LEADER,
                id,
                "signing.signature-wrong",
                "không khớp",
                () -> api.post(Walk.LEADER, Walk.path(id) + "/signature", Walk.answer(order, anothersAnswer(order))));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.LEADER_SIGNING);
    }

    @Test
    void noNumberIsGivenToADocumentWithoutSignature() {
        for (DocumentId id : List.of(walk.draft(), walk.approved(), walk.checked())) {
            attempts.refused(
                    Walk.CLERK,
                    id,
                    "outgoing.not-signed",
                    "không được cấp số",
                    () -> api.post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of()));
        }
    }

    @Test
    void anActOutOfOrderIsRefusedInEveryState() {
        DocumentId draft = walk.draft();
        outOfOrder(Walk.HEAD, draft, "/approve", Map.of());
        outOfOrder(Walk.LEADER, draft, "/signature-order", Map.of("urgency", "NORMAL"));
        outOfOrder(Walk.CLERK, draft, "/seal", Map.of("requestId", "x", "signatureValue", "AA=="));
        outOfOrder(Walk.CLERK, draft, "/issue", Map.of());
        outOfOrder(Walk.CLERK, draft, "/cancel-seal", Map.of("reason", "thử"));
        outOfOrder(Walk.CLERK, draft, "/renumber", Map.of("reason", "thử"));
        DocumentId signed = walk.signed();
        outOfOrder(Walk.DRAFTER, signed, "/submit", Map.of());
        outOfOrder(Walk.CHECKER, signed, "/pass-form", Map.of());
        outOfOrder(Walk.CLERK, signed, "/issue", Map.of());
        DocumentId issued = walk.issued();
        outOfOrder(Walk.CLERK, issued, "/seal-order", Map.of());
        outOfOrder(Walk.CLERK, issued, "/return-numbering", Map.of("note", "thử"));
        outOfOrder(Walk.DRAFTER, issued, "/withdraw", Map.of("note", "thử"));
    }

    @Test
    void aCodeThatDoesNotExistOrIsClosedIsRefused() {
        String closed = walk.province().code("H99.18.24");
        String successor = walk.province().code("H99.31");
        attempts.refused(Walk.DRAFTER, "outgoing.recipient-unknown", "H99.77", () -> drafted("H99.77"));
        attempts.refused(
                Walk.DRAFTER, "outgoing.recipient-closed", "mã thay thế là " + successor, () -> drafted(closed));
        DocumentId id = walk.draft();
        attempts.refused(
                Walk.DRAFTER,
                id,
                "outgoing.recipient-closed",
                successor,
                () -> api.form(Walk.DRAFTER, "PUT", Walk.path(id) + "/draft", List.of(walk.fieldsAsJson(closed))));
    }

    @Test
    void somebodyOfAnotherAgencyLearnsNothingByAnId() {
        DocumentId id = walk.signed();
        String stranger = Walk.OTHER_AGENCY;
        List<String> acts = List.of(
                "/submit",
                "/approve",
                "/signature-order",
                "/seal-order",
                "/issue",
                "/return-numbering",
                "/repair-recipient");
        for (String act : acts) {
            attempts.refused(
                    stranger,
                    id,
                    "outgoing.document-unknown",
                    "Không có văn bản này",
                    () -> api.post(
                            stranger, Walk.path(id) + act, Map.of("urgency", "NORMAL", "note", "thử", "code", "x")));
        }
        for (String look : List.of("", "/acts", "/verification", "/files/" + UUID.randomUUID())) {
            attempts.refused(
                    stranger,
                    id,
                    "outgoing.document-unknown",
                    "Không có văn bản này",
                    () -> api.get(stranger, Walk.path(id) + look));
        }
    }

    private void outOfOrder(String who, DocumentId id, String act, Map<String, ?> body) {
        attempts.refused(
                who,
                id,
                "outgoing.act-out-of-order",
                "Văn bản đang ở bước",
                () -> api.post(who, Walk.path(id) + act, body));
    }

    private Answer drafted(String code) {
        return api.form(
                Walk.DRAFTER,
                "POST",
                "/api/outgoing/drafts",
                List.of(
                        walk.fieldsAsJson(code),
                        Part.file("file", "quyet-dinh.pdf", Walk.paper().pdf())));
    }

    private byte[] anothersAnswer(SignOrder order) {
        return TestPki.answer(order, pki.person("Trần Quốc Bình", "Cơ quan khác", "Chủ tịch"));
    }

    private String sign(DocumentId id) {
        return walk.view(Walk.CLERK, id).sign().orElseThrow().full();
    }

    private static SignOrder order(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return JSON.treeToValue(answer.json(), SignOrder.class);
    }

    private static String state(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json().at("/state").asString();
    }

    /// Hands the order to the signing program on the desk, which asks the token.
    private SignAnswer sent(SignOrder order, String pin) {
        var request = HttpRequest.newBuilder(signer.address().resolve("/orders"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(new SignerMessages.Orders(List.of(order), pin))))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            byte[] answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            return JSON.readValue(answer, SignerMessages.Ticket.class).answers().getFirst();
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static SignRefusal refusal(SignAnswer answer) {
        return Objects.requireNonNull(answer.refusal(), "the signer signed");
    }

    private static Map<String, Object> notSigned(SignOrder order, SignRefusal refusal) {
        return Map.of("requestId", order.requestId(), "refusal", refusal);
    }

    private static Map<String, String> signed(SignOrder order, SignAnswer answer) {
        return Map.of(
                "requestId", order.requestId(), "signatureValue", Objects.requireNonNull(answer.signatureValue()));
    }
}
