package vn.congvan.certificates.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
    private Software admin;

    @BeforeEach
    void anAdministrator() {
        province = provinces.fresh();
        admin = Software.of(server, province, "bui.van.tam");
    }

    @Test
    void aSealIsRegisteredGivenToAClerkTakenBackAndEnded() {
        JsonNode authority = Software.json(admin.get(RESOURCE + "/choices")).at("/authorities/0");
        var made = admin.postFile(
                RESOURCE,
                "registration",
                "{\"authority\": \"" + authority.at("/id").asString() + "\", \"device\": \"HSM-2\"}",
                Pem.der(seal().certificate()));
        assertThat(made.statusCode()).isEqualTo(201);
        String id = Software.json(made).at("/id").asString();
        JsonNode kept = act(
                id,
                "custody",
                "{\"post\": \"" + authority.at("/clerks/0/post").asString() + "\", \"assignment\": \"QĐ 12/QĐ-VP\"}");
        assertThat(kept.at("/keeper/person").asString()).isEqualTo("Nguyễn Thị Mai");
        assertThat(act(id, "take-back", "{}").at("/keeper").isNull()).isTrue();
        assertThat(act(id, "suspend", "{\"reason\": \"Sửa\"}").at("/status").asString())
                .isEqualTo("SUSPENDED");
        assertThat(act(id, "resume", "{}").at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(act(id, "end", "{\"reason\": \"Hỏng\"}").at("/status").asString())
                .isEqualTo("ENDED");
        assertThat(Software.json(admin.get(RESOURCE)).size()).isEqualTo(1);
        assertThat(Software.json(admin.get(RESOURCE + "/" + id))
                        .at("/changes/0/reason")
                        .asString())
                .isEqualTo("Hỏng");
    }

    @Test
    void aRefusalHasItsCodeAndItsSentence() {
        JsonNode person = Software.json(admin.get(RESOURCE + "/choices")).at("/people/0");
        var answer = admin.postFile(
                RESOURCE,
                "registration",
                "{\"person\": \"" + person.at("/id").asString() + "\"}",
                "không phải chứng thư".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Software.json(answer).at("/code").asString()).isEqualTo("certificates.unreadable");
        var nobody = admin.postFile(RESOURCE, "registration", "{}", new byte[] {1});
        assertThat(Software.json(nobody).at("/code").asString()).isEqualTo("certificates.holder-missing");
    }

    @Test
    void aClerkIsToldThatItIsTheAdministrators() {
        HttpResponse<byte[]> answer =
                Software.of(server, province, "nguyen.thi.mai").get(RESOURCE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Software.json(answer).at("/code").asString()).isEqualTo("certificates.not-administrator");
    }

    private JsonNode act(String id, String act, String body) {
        var answer = admin.post(RESOURCE + "/" + id + "/" + act, body);
        assertThat(answer.statusCode()).as(act).isEqualTo(200);
        return Software.json(answer);
    }

    private IssuedKey seal() {
        return signers.pki()
                .issue(Identity.agency("co-quan-" + System.nanoTime(), AGENCY, "1")
                        .withKeys(KeyKind.EC_P256));
    }
}
