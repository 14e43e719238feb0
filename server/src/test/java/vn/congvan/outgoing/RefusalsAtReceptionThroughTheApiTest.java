package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.files.FileRole;
import vn.congvan.files.MediaKind;
import vn.congvan.signing.Forgery;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.Shelf;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestServer;

/// What a receiving agency must not take in, as software attempts it: each is told with its code and sentence,
/// recorded in the trail, and changes nothing.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsAtReceptionThroughTheApiTest {
    private static final String RECEIVER = "truong.thi.yen";
    private static final String STRANGER = "nguyen.thi.thu.trang";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Environment environment;

    @Autowired
    private Parcels parcels;

    @Autowired
    private TestPki pki;

    private Walk walk;
    private Software api;
    private Attempts attempts;

    @BeforeAll
    void peopleWithTokens() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
        attempts = Attempts.in(house, walk.province());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page content laid over", "one byte of the content flipped", "bytes appended"})
    void aFileThatWasChangedAfterSigningIsNotAcceptedAndGoesBack(String how) throws IOException {
        DocumentId arrival = arrived(Forgery.one(how).on(issued(walk)));
        JsonNode view = api.get(RECEIVER, path(arrival)).json();
        assertThat(view.at("/checked/light").asString()).isEqualTo("RED");
        assertThat(view.at("/acts/0/act").asString()).isEqualTo("accept");
        assertThat(view.at("/acts/0/permitted").asBoolean()).isFalse();
        attempts.refused(
                RECEIVER,
                arrival,
                "incoming.not-authentic-or-intact",
                "Hãy từ chối với căn cứ",
                () -> api.post(RECEIVER, path(arrival) + "/accept", Map.of()));
        assertThat(api.post(
                                RECEIVER,
                                path(arrival) + "/refuse",
                                Map.of("ground", "not-intact", "words", "Tệp đã bị thay đổi sau khi ký."))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatWasGoodAtTheFirstLookIsCheckedAgainWhenItIsAccepted() {
        Walk apart = Walk.withKeys(house);
        Software there = Software.of(server, apart.province());
        DocumentId arrival = arrived(apart, there, fileOf(apart, FileRole.SEALED));
        assertThat(there.get(RECEIVER, path(arrival))
                        .json()
                        .at("/checked/light")
                        .asString())
                .isEqualTo("GREEN");
        pki.authority().revoke(apart.leaderKey().certificate());
        Attempts.in(house, apart.province())
                .refused(
                        RECEIVER,
                        arrival,
                        "incoming.not-authentic-or-intact",
                        "Chữ ký số không hợp lệ",
                        () -> there.post(RECEIVER, path(arrival) + "/accept", Map.of()));
    }

    @Test
    void oneByteChangedInTheStoreIsFoundWhenTheDocumentIsAccepted() {
        byte[] file = issued(walk);
        DocumentId arrival = arrived(file);
        assertThat(api.get(RECEIVER, path(arrival)).status()).isEqualTo(200);
        Shelf.of(environment)
                .withOneByteChanged(
                        Digest.of(file),
                        () -> attempts.refused(
                                RECEIVER,
                                arrival,
                                "files.damaged",
                                "không còn khớp mã băm",
                                () -> api.post(RECEIVER, path(arrival) + "/accept", Map.of())));
        assertThat(api.post(RECEIVER, path(arrival) + "/accept", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void anActOutOfOrderIsRefused() {
        DocumentId registered = arrived("Điều 1.".getBytes(java.nio.charset.StandardCharsets.UTF_8), MediaKind.TEXT);
        attempts.refused(
                RECEIVER,
                registered,
                "incoming.no-mark-suspected",
                "không có dấu chỉ độ mật",
                () -> api.post(RECEIVER, path(registered) + "/override-mark", Map.of("reason", "thử")));
        api.post(RECEIVER, path(registered) + "/accept", Map.of());
        attempts.refused(
                RECEIVER,
                registered,
                "incoming.already-registered",
                "đã vào sổ",
                () -> api.post(RECEIVER, path(registered) + "/accept", Map.of()));
        attempts.refused(
                RECEIVER,
                registered,
                "incoming.already-registered",
                "đã vào sổ",
                () -> api.post(
                        RECEIVER, path(registered) + "/refuse", Map.of("ground", "wrong-recipient", "words", "Nhầm.")));
    }

    @Test
    void somebodyOfAnotherAgencyLearnsNothingByAnId() {
        DocumentId arrival = arrived("Điều 1.".getBytes(java.nio.charset.StandardCharsets.UTF_8), MediaKind.TEXT);
        for (String look : List.of("", "/trail", "/verification", "/files/" + UUID.randomUUID())) {
            attempts.refused(
                    STRANGER,
                    arrival,
                    "incoming.document-unknown",
                    "Không tìm thấy văn bản này",
                    () -> api.get(STRANGER, path(arrival) + look));
        }
        for (String act : List.of("/accept", "/refuse", "/override-mark", "/check")) {
            attempts.refused(
                    STRANGER,
                    arrival,
                    "incoming.document-unknown",
                    "Không tìm thấy văn bản này",
                    () -> api.post(
                            STRANGER,
                            path(arrival) + act,
                            act.equals("/accept")
                                    ? Map.of()
                                    : Map.of("ground", "wrong-recipient", "words", "x", "reason", "x")));
        }
    }

    @ParameterizedTest
    @MethodSource("vn.congvan.outgoing.BadFile#scans")
    void aBadFileIsRefusedAsTheScanOfAPaper(BadFile bad) {
        DocumentId arrival = arrived("Điều 1.".getBytes(java.nio.charset.StandardCharsets.UTF_8), MediaKind.TEXT);
        JsonNode view = api.get(RECEIVER, path(arrival)).json();
        attempts.refused(
                RECEIVER,
                bad.code(),
                bad.words(),
                () -> api.form(
                        RECEIVER,
                        "POST",
                        "/api/incoming/documents",
                        List.of(
                                Part.json(
                                        "entry",
                                        Map.of("authority", view.at("/authority"), "fields", view.at("/fields"))),
                                bad.part())));
    }

    private static byte[] issued(Walk walk) {
        return fileOf(walk, FileRole.ISSUED);
    }

    /// One revision of a document that was issued here. The sealed one, unlike the issued one, does not bring the
    /// word of the certificates' authority along.
    private static byte[] fileOf(Walk walk, FileRole role) {
        DocumentId id = walk.issued();
        OutgoingFile wanted = walk.view(Walk.CLERK, id).files().stream()
                .filter(file -> file.role() == role)
                .findFirst()
                .orElseThrow();
        return walk.as(
                Walk.CLERK, () -> walk.outgoing().file(id, wanted.holding()).content());
    }

    private DocumentId arrived(byte[] pdf) {
        return arrived(walk, api, pdf);
    }

    private DocumentId arrived(Walk there, Software software, byte[] pdf) {
        return arrived(there, software, pdf, MediaKind.PDF);
    }

    private DocumentId arrived(byte[] file, MediaKind kind) {
        return arrived(walk, api, file, kind);
    }

    /// Sends the file as it is to Sở Nội vụ, as somebody does who changed it on its way to the outbox.
    private DocumentId arrived(Walk there, Software software, byte[] file, MediaKind kind) {
        var sender = there.province().as(Walk.CLERK);
        var envelope = Parcels.envelope();
        var name = kind == MediaKind.PDF ? "van-ban.pdf" : "van-ban.txt";
        DocumentId sent = parcels.send(
                sender,
                envelope,
                parcels.file(file, name, kind),
                there.province().code("H99.05"));
        parcels.await(sender, sent, DeliveryStatus.ARRIVED);
        for (JsonNode row :
                software.get(RECEIVER, "/api/incoming/arrivals?size=100").json().at("/rows")) {
            if (row.at("/full").asString().equals(envelope.codeNumber() + "/QĐ-UBND")) {
                return DocumentId.of(row.at("/id").asString());
            }
        }
        throw new AssertionError("nothing arrived");
    }

    private static String path(DocumentId arrival) {
        return "/api/incoming/arrivals/" + arrival;
    }
}
