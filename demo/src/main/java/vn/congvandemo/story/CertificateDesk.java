package vn.congvandemo.story;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.congvandemo.pki.DemoWorld;

/// Registers the demonstration's certificates in each agency as its administrator does, through the API, and
/// gives the agencies' devices into the custody of their clerks. What is registered already stays.
final class CertificateDesk {
    private static final String RESOURCE = "/api/certificates";
    private static final String ASSIGNMENT = "Quyết định giao thiết bị lưu khóa bí mật (hư cấu)";

    private final Cast cast;
    private final DemoWorld keys;
    private final DemoProvince province;

    CertificateDesk(Cast cast, DemoWorld keys, DemoProvince province) {
        this.cast = cast;
        this.keys = keys;
        this.province = province;
    }

    void register() {
        for (DemoProvince.Agency agency : province.agencies())
            province.holding(agency.key(), "ADMIN").ifPresent(admin -> agency(agency, cast.api(admin)));
    }

    private void agency(DemoProvince.Agency agency, Api admin) {
        Set<String> known = new HashSet<>();
        for (JsonNode registered : admin.get(RESOURCE))
            known.add(registered.path("sha256").asString());
        JsonNode choices = admin.get(RESOURCE + "/choices");
        for (JsonNode authority : choices.path("authorities")) authority(agency, authority, admin, known);
        for (Actor signer : province.signers(agency)) person(signer, choices.path("people"), admin, known);
    }

    private void authority(DemoProvince.Agency agency, JsonNode authority, Api admin, Set<String> known) {
        String alias = DemoProvince.alias(
                agency, province.authority(agency.key(), authority.path("key").asString()));
        String certificate =
                register(alias, Map.of("authority", authority.path("id").asString()), admin, known);
        JsonNode clerks = authority.path("clerks");
        if (certificate.isEmpty() || clerks.isEmpty()) return;
        admin.post(
                RESOURCE + "/" + certificate + "/custody",
                Map.of(
                        "post", clerks.get(0).path("post").asString(),
                        "assignment", ASSIGNMENT,
                        "from", LocalDate.now(StoryBook.VIETNAM).toString()));
    }

    private void person(Actor signer, JsonNode people, Api admin, Set<String> known) {
        for (JsonNode person : people)
            if (person.path("name").asString().equals(signer.name()))
                register(signer.username(), Map.of("person", person.path("id").asString()), admin, known);
    }

    /// The id of the new registration; empty where it stands already.
    private String register(String alias, Map<String, String> holder, Api admin, Set<String> known) {
        DemoWorld.Device device = keys.device(alias).orElseThrow();
        if (!known.add(device.sha256())) return "";
        Map<String, String> registration = new java.util.HashMap<>(holder);
        registration.put("device", "Thiết bị trình diễn " + alias);
        return admin.form(
                        RESOURCE,
                        List.of(
                                new Api.Part("registration", "", "application/json", Api.json(registration)),
                                new Api.Part(
                                        "file",
                                        alias + ".cer",
                                        "application/pkix-cert",
                                        encoded(keys.certificate(device)))))
                .path("id")
                .asString();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of the demonstration cannot be encoded", e);
        }
    }
}
