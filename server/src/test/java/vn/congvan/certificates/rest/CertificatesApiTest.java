package vn.congvan.certificates.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;
import vn.congvan.testing.TestSigners;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;
import vn.congvandemo.pki.Pem;

/// The register as software of the agency's administrator uses it.
@CongVanTest
class CertificatesApiTest {
    private static final String RESOURCE = "/api/certificates";
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Bình Minh";

    @Autowired
    private TestServer server;

    @Autowired
    private TestSigners signers;

    @Autowired
    private TestProvince provinces;

    private TestProvince.Copy province;
    private Software.One admin;

    @BeforeEach
    void anAdministrator() {
        province = provinces.fresh();
        admin = Software.of(server, province).as("bui.van.tam");
    }

    @Test
    void aSealIsRegisteredGivenToAClerkTakenBackAndEnded() {
        JsonNode authority = admin.get(RESOURCE + "/choices").json().at("/authorities/0");
        var made = register(
                Map.of("authority", authority.at("/id").asString(), "device", "HSM-2"), Pem.der(seal().certificate()));
        assertThat(made.status()).isEqualTo(201);
        String id = made.json().at("/id").asString();
        JsonNode kept = act(
                id,
                "custody",
                Map.of("post", authority.at("/clerks/0/post").asString(), "assignment", "Quyết định số 12/QĐ-VP"));
        assertThat(kept.at("/keeper/person").asString()).isEqualTo("Nguyễn Thị Mai");
        assertThat(act(id, "take-back", Map.of()).at("/keeper").isNull()).isTrue();
        assertThat(act(id, "suspend", Map.of("reason", "Sửa")).at("/status").asString())
                .isEqualTo("SUSPENDED");
        assertThat(act(id, "resume", Map.of()).at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(act(id, "end", Map.of("reason", "Hỏng")).at("/status").asString())
                .isEqualTo("ENDED");
        assertThat(admin.get(RESOURCE).json().size()).isEqualTo(1);
        assertThat(admin.get(RESOURCE + "/" + id).json().at("/changes/0/reason").asString())
                .isEqualTo("Hỏng");
    }

    @Test
    void aRefusalHasItsCodeAndItsSentence() {
        JsonNode person = admin.get(RESOURCE + "/choices").json().at("/people/0");
        var answer = register(
                Map.of("person", person.at("/id").asString()),
                "không phải chứng thư".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("certificates.unreadable");
        assertThat(register(Map.of(), new byte[] {1}).code()).isEqualTo("certificates.holder-missing");
    }

    @Test
    void aClerkIsToldThatItIsTheAdministrators() {
        var answer = Software.of(server, province).get("nguyen.thi.mai", RESOURCE);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("certificates.not-administrator");
    }

    private Software.Answer register(Map<String, ?> registration, byte[] file) {
        return admin.form(
                RESOURCE,
                Software.Part.json("registration", registration),
                Software.Part.file("file", "chung-thu.cer", file));
    }

    private JsonNode act(String id, String act, Map<String, ?> body) {
        var answer = admin.post(RESOURCE + "/" + id + "/" + act, body);
        assertThat(answer.status()).as(act).isEqualTo(200);
        return answer.json();
    }

    private IssuedKey seal() {
        return signers.pki()
                .issue(Identity.agency("co-quan-" + System.nanoTime(), AGENCY, "1")
                        .withKeys(KeyKind.EC_P256));
    }
}
