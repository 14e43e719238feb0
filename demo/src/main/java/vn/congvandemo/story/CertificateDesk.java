package vn.congvandemo.story;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.congvandemo.pki.DemoKeys;
import vn.congvandemo.pki.DemoWorld;

/// Registers the demonstration's certificates in each agency as its administrator does, through the API, and
/// gives the agencies' devices into the custody of their clerks. What is registered already stays; what an
/// interruption left out is done at the next time.
public final class CertificateDesk {
    private static final String RESOURCE = "/api/certificates";
    private static final String ASSIGNMENT = "Quyết định giao thiết bị lưu khóa bí mật (hư cấu)";

    private final Function<Actor, Api> apis;
    private final DemoKeys keys;
    private final DemoProvince province;

    /// @param apis the API as an administrator sees it
    public CertificateDesk(Function<Actor, Api> apis, DemoKeys keys, DemoProvince province) {
        this.apis = apis;
        this.keys = keys;
        this.province = province;
    }

    /// Registers whatever is missing for signatures and seals. Whoever examines has no certificate then: the
    /// approvals are recorded only.
    ///
    /// @throws ApiProblem if the server refuses
    public void register() {
        register(province::signers);
    }

    /// The same, and for whoever approves content or form: they initial.
    ///
    /// @throws ApiProblem if the server refuses
    public void registerWithInitials() {
        register(agency -> Stream.concat(province.signers(agency).stream(), province.examiners(agency).stream())
                .toList());
    }

    private void register(Function<DemoProvince.Agency, List<Actor>> holders) {
        for (DemoProvince.Agency agency : province.agencies())
            province.holding(agency.key(), "ADMIN")
                    .ifPresent(admin -> agency(agency, apis.apply(admin), holders.apply(agency)));
    }

    private void agency(DemoProvince.Agency agency, Api admin, List<Actor> holders) {
        Map<String, JsonNode> known = new HashMap<>();
        for (JsonNode registered : admin.get(RESOURCE))
            known.put(key(registered.path("sha256").asString(), registered), registered);
        JsonNode choices = admin.get(RESOURCE + "/choices");
        for (JsonNode authority : choices.path("authorities")) authority(agency, authority, admin, known);
        for (Actor holder : holders) person(holder, choices.path("people"), admin, known);
    }

    private void authority(DemoProvince.Agency agency, JsonNode authority, Api admin, Map<String, JsonNode> known) {
        String alias = DemoProvince.alias(
                agency, province.authority(agency.key(), authority.path("key").asString()));
        JsonNode certificate =
                register(alias, Map.of("authority", authority.path("id").asString()), admin, known);
        JsonNode clerks = authority.path("clerks");
        if (!certificate.path("custodies").isEmpty() || clerks.isEmpty()) return;
        admin.post(
                RESOURCE + "/" + certificate.path("id").asString() + "/custody",
                Map.of(
                        "post", clerks.get(0).path("post").asString(),
                        "assignment", ASSIGNMENT,
                        "from", LocalDate.now(StoryBook.VIETNAM).toString()));
    }

    private void person(Actor signer, JsonNode people, Api admin, Map<String, JsonNode> known) {
        for (JsonNode person : people)
            if (person.path("name").asString().equals(signer.name()))
                register(signer.username(), Map.of("person", person.path("id").asString()), admin, known);
    }

    /// The registration, made now or before.
    private JsonNode register(String alias, Map<String, String> holder, Api admin, Map<String, JsonNode> known) {
        DemoWorld.Device device = keys.device(alias).orElseThrow();
        JsonNode before = known.get(device.sha256() + holder.getOrDefault("authority", ""));
        if (before != null) return before;
        Map<String, String> registration = new HashMap<>(holder);
        registration.put("device", "Thiết bị trình diễn " + alias);
        JsonNode made = admin.form(
                RESOURCE,
                List.of(
                        new Api.Part("registration", "", "application/json", Api.json(registration)),
                        new Api.Part(
                                "file", alias + ".cer", "application/pkix-cert", encoded(keys.certificate(device)))));
        known.put(key(device.sha256(), made), made);
        return made;
    }

    /// One device may be registered to several authorities.
    private static String key(String sha256, JsonNode registered) {
        return sha256 + registered.path("authority").asString("");
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of the demonstration cannot be encoded", e);
        }
    }
}
