package vn.congvandemo.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SealedWords;
import vn.congvan.protocol.SignAnswer;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignOutcome;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;
import vn.congvan.protocol.SignerMessages;
import vn.congvan.protocol.SignerMessages.PinStanding;
import vn.congvandemo.pki.DemoWorld;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;

/// The signing agent as a process of its own, with real software tokens behind PKCS#11, over TLS.
class AgentTest {
    private static final String ORIGIN = "https://congvan.binhminh.example";
    private static final String PAIRING = UUID.randomUUID().toString();
    private static final String PICTURE =
            Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path directory;

    private static DemoWorld world;
    private static KeyPair serverKey;
    private static Path tokens;
    private static AgentProcess agent;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        world = DemoWorld.open(
                directory,
                Clock.systemUTC(),
                KeyKind.EC_P256,
                List.of(
                        Identity.person("an", "Nguyễn Văn An", "UBND tỉnh Bình Minh", "Chủ tịch", "111111"),
                        Identity.person("binh", "Trần Thị Bình", "UBND tỉnh Bình Minh", "Phó Chủ tịch", "222222")
                                .withKeys(KeyKind.RSA_2048),
                        Identity.person("cuong", "Lê Cường", "UBND tỉnh Bình Minh", "Phó Chủ tịch", "333333")));
        tokens = SignerProcess.fill(world.tokens());
        serverKey = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        agent = AgentProcess.start(directory.resolve("agent"), tokens, ORIGIN, 0);
        http = trusting(directory.resolve("agent/loopback.crt"));
        assertThat(pair(agent.code(), ORIGIN).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        agent.close();
        world.close();
    }

    private static HttpClient trusting(Path certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("agent", loopback(certificate));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private static X509Certificate loopback(Path certificate) throws Exception {
        try (var in = Files.newInputStream(certificate)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    @Test
    void onePinSignsABatchWithEveryKindOfKey() throws Exception {
        for (String alias : List.of("an", "binh")) {
            List<SignOrder> orders = List.of(sealed(alias), sealed(alias), sealed(alias));
            SignerMessages.Ticket ticket = hand(orders);
            assertThat(ticket.answers()).allMatch(answer -> answer.outcome() == SignOutcome.WAITING);
            String page = get(ticket.confirmPage(), null).body();
            assertThat(page).contains("Có 3 văn bản").contains(orders.getFirst().documentDigest());
            assertThat(page).contains("src=\"" + ticket.confirmPage() + "/2.png\"");
            assertThat(bytes(ticket.confirmPage() + "/2.png"))
                    .isEqualTo(Base64.getDecoder().decode(PICTURE));
            assertThat(confirm(ticket, world.device(alias).orElseThrow().pin())).contains("Đã ký");
            assertThat(get(ticket.confirmPage() + "/2.png", null).statusCode()).isEqualTo(404);
            SignerMessages.Answers answers = answers(ticket);
            for (SignOrder order : orders) {
                SignAnswer answer = answers.answers().stream()
                        .filter(one -> one.requestId().equals(order.requestId()))
                        .findFirst()
                        .orElseThrow();
                assertThat(verifies(order, answer, alias)).as(alias).isTrue();
            }
        }
    }

    @Test
    void attemptsThatAreLeftAreToldBeforeTheNextOne() throws Exception {
        SignerMessages.Ticket ticket = hand(List.of(sealed("cuong")));
        assertThat(get(ticket.confirmPage(), null).body()).doesNotContain("role=\"alert\"");
        assertThat(confirm(ticket, "000000")).contains("Mã PIN không đúng").contains("số lần thử còn lại đã ít đi");
        assertThat(code(answers(ticket).answers().getFirst())).isEqualTo(Code.PIN_WRONG);
        var device = JSON.readValue(get("/device", ORIGIN).body(), SignerMessages.Device.class);
        assertThat(device.tokens())
                .filteredOn(token -> token.label().equals("cuong"))
                .extracting(SignerMessages.Token::pin)
                .containsExactly(PinStanding.FEW_LEFT);
        assertThat(confirm(ticket, "333333")).contains("Đã ký");
    }

    @Test
    void aSecondPressOfTheButtonSpendsNoSecondAttempt() throws Exception {
        SignerMessages.Ticket ticket = hand(List.of(sealed("cuong")));
        String form = PageForm.filled(get(ticket.confirmPage(), null).body(), "000000");
        assertThat(submit(ticket, form)).contains("Mã PIN không đúng").doesNotContain("chưa được dùng");
        assertThat(submit(ticket, form)).contains("Mã PIN không đúng").contains("chưa được dùng");
        assertThat(answers(ticket).wrongPins()).isOne();
        assertThat(confirm(ticket, "333333")).contains("Đã ký");
    }

    @Test
    void whatIsRefusedAtOnceIsCountedAndNotShown() throws Exception {
        SignOrder late = seal(SampleOrder.changed(
                SampleOrder.of(world, "an", Instant.now().plusSeconds(60)), "Lời của người lạ", "00".repeat(32)));
        SignerMessages.Ticket ticket = hand(List.of(sealed("an"), late, sealed("an")));
        assertThat(get(ticket.confirmPage(), null).body())
                .contains("Có 2 văn bản")
                .contains("Không đưa vào ký 1 văn bản: nội dung ký không khớp")
                .doesNotContain("Lời của người lạ");
        assertThat(confirm(ticket, "111111")).contains("Đã ký 2/3; còn lại không ký: nội dung ký không khớp");
    }

    @Test
    void aServerOfWhichMoreThanTheAddressIsGivenIsNotTaken() {
        assertThatThrownBy(() -> AgentProcess.start(directory.resolve("other"), tokens, ORIGIN + "/van-thu", 0))
                .hasMessageContaining("không phải địa chỉ máy chủ");
    }

    @Test
    void theDeviceIsToldWithoutNumbersOfCitizens() throws Exception {
        String body = get("/device", ORIGIN).body();
        assertThat(body).contains("Nguyễn Văn An").doesNotContain("DEMO-").doesNotContain("serialNumber");
        var device = JSON.readValue(body, SignerMessages.Device.class);
        assertThat(device.drivers()).anyMatch(SignerMessages.Driver::loads);
        assertThat(device.tokens()).hasSize(3);
    }

    @Test
    void anOrderIsAnsweredOnceAlsoAfterANewStart() throws Exception {
        SignOrder order = sealed("an");
        SignerMessages.Ticket first = hand(List.of(order));
        assertThat(confirm(first, "111111")).contains("Đã ký");
        assertThat(code(hand(List.of(order)).answers().getFirst())).isEqualTo(Code.ALREADY_ANSWERED);
        agent.close();
        agent = AgentProcess.start(directory.resolve("agent"), tokens, ORIGIN, 0);
        assertThat(code(hand(List.of(order)).answers().getFirst())).isEqualTo(Code.ALREADY_ANSWERED);
        assertThat(agent.code()).as("also where an account is paired").isNotEmpty();
    }

    @Test
    void oneOrderInTwoBatchesIsSignedOnce() throws Exception {
        SignOrder order = sealed("an");
        SignerMessages.Ticket one = hand(List.of(order));
        SignerMessages.Ticket other = hand(List.of(order));
        assertThat(confirm(one, "111111")).contains("Đã ký");
        assertThat(confirm(other, "111111")).contains("lệnh ký đã được dùng");
    }

    @Test
    void anOrderAfterItsTimeIsRefused() throws Exception {
        SignOrder late = seal(SampleOrder.of(world, "an", Instant.now().minusSeconds(1)));
        assertThat(code(hand(List.of(late)).answers().getFirst())).isEqualTo(Code.EXPIRED);
    }

    @Test
    void anOrderThatNobodySealedIsRefused() throws Exception {
        SignOrder plain = SampleOrder.of(world, "an", Instant.now().plusSeconds(60));
        assertThat(code(hand(List.of(plain)).answers().getFirst())).isEqualTo(Code.NOT_PAIRED);
    }

    @Test
    void aChangedTitleOrDigestIsRefused() throws Exception {
        SignOrder good = sealed("an");
        OrderSeal seal = Objects.requireNonNull(good.seal());
        assertThat(code(hand(List.of(SampleOrder.changed(good, "Quyết định 2", good.documentDigest())
                                .sealed(seal)))
                        .answers()
                        .getFirst()))
                .isEqualTo(Code.SEAL_WRONG);
        assertThat(code(hand(List.of(SampleOrder.changed(good, good.title(), "00".repeat(32))
                                .sealed(seal)))
                        .answers()
                        .getFirst()))
                .isEqualTo(Code.SEAL_WRONG);
    }

    @Test
    void aServerThatSealsAnotherDigestThanItAsksToSignIsRefused() throws Exception {
        SignOrder good = SampleOrder.of(world, "an", Instant.now().plusSeconds(60));
        SignOrder lying = seal(SampleOrder.changed(good, good.title(), "00".repeat(32)));
        assertThat(code(hand(List.of(lying)).answers().getFirst())).isEqualTo(Code.DIGEST_MISMATCH);
    }

    @Test
    void thePinIsTakenOnlyOnTheAgentsOwnPage() throws Exception {
        SignerMessages.Ticket ticket = ticket(new SignerMessages.Orders(List.of(sealed("an")), "111111"));
        assertThat(ticket.answers().getFirst().outcome()).isEqualTo(SignOutcome.WAITING);
        String form = "key=guess&act=sign&pin=111111";
        String form2 = "application/x-www-form-urlencoded";
        assertThat(post(
                                ticket.confirmPage() + "/confirm",
                                form,
                                form2,
                                agent.address().toString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(ticket.confirmPage() + "/confirm", form, form2, ORIGIN).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPageOfAnotherOriginOrNoPageIsNotAnswered() throws Exception {
        for (String path : List.of("/status", "/device")) {
            assertThat(get(path, "https://evil.example").statusCode()).isEqualTo(403);
            assertThat(get(path, null).statusCode()).isEqualTo(403);
        }
        String orders = JSON.writeValueAsString(new SignerMessages.Orders(List.of(sealed("an")), null));
        assertThat(post("/orders", orders, "application/json", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(pair("1234 5678", "https://evil.example").statusCode()).isEqualTo(403);
        SignerMessages.Ticket ticket = hand(List.of(sealed("an")));
        assertThat(get(ticket.confirmPage(), ORIGIN).statusCode()).isEqualTo(403);
        assertThat(get(ticket.confirmPage() + "/0.png", ORIGIN).statusCode()).isEqualTo(403);
        assertThat(get(ticket.confirmPage() + "/answer", null).statusCode()).isEqualTo(403);
        assertThat(get(ticket.confirmPage(), null)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("frame-ancestors " + ORIGIN);
    }

    @Test
    void aWrongCodePairsNobody() throws Exception {
        var answer = JSON.readValue(pair("0000 000x", ORIGIN).body(), SignerMessages.Paired.class);
        assertThat(answer.paired()).isFalse();
    }

    @Test
    void theOwnPageOpensOnlyWithItsKey() throws Exception {
        assertThat(get("/", null).statusCode()).isEqualTo(403);
        assertThat(get("/?key=0", null).statusCode()).isEqualTo(403);
        HttpResponse<String> own = get("/?" + agent.page().getRawQuery(), null);
        assertThat(own.body()).contains("Chủ tài khoản").contains(ORIGIN).contains("Mã ghép nối");
        assertThat(own.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void theCertificateIsForThisMachineOnlyAndNoAuthority() throws Exception {
        X509Certificate certificate = loopback(directory.resolve("agent/loopback.crt"));
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactlyInAnyOrder("127.0.0.1", "localhost");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("agent"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("agent/loopback.p12"))))
                .isEqualTo("rw-------");
    }

    private static SignOrder sealed(String alias) throws Exception {
        return seal(SampleOrder.of(world, alias, Instant.now().plusSeconds(60)));
    }

    private static SignOrder seal(SignOrder order) throws Exception {
        var seal = new OrderSeal(PAIRING, "account", "document", "ef".repeat(32), PICTURE, "");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(serverKey.getPrivate());
        signature.update(SealedWords.of(order, seal));
        return order.sealed(seal.signed(Base64.getEncoder().encodeToString(signature.sign())));
    }

    private static HttpResponse<String> pair(String code, String origin) throws Exception {
        String key = Base64.getEncoder().encodeToString(serverKey.getPublic().getEncoded());
        var asked = new SignerMessages.Pairing(PAIRING, "account", "Chủ tài khoản", key, code);
        return post("/pairings", JSON.writeValueAsString(asked), "application/json", origin);
    }

    private static SignerMessages.Ticket hand(List<SignOrder> orders) throws Exception {
        return ticket(new SignerMessages.Orders(orders, null));
    }

    private static SignerMessages.Ticket ticket(SignerMessages.Orders orders) throws Exception {
        String body = JSON.writeValueAsString(orders);
        return JSON.readValue(post("/orders", body, "application/json", ORIGIN).body(), SignerMessages.Ticket.class);
    }

    private static SignerMessages.Answers answers(SignerMessages.Ticket ticket) throws Exception {
        return JSON.readValue(get(ticket.confirmPage() + "/answer", ORIGIN).body(), SignerMessages.Answers.class);
    }

    private static String confirm(SignerMessages.Ticket ticket, String pin) throws Exception {
        return submit(ticket, PageForm.filled(get(ticket.confirmPage(), null).body(), pin));
    }

    private static String submit(SignerMessages.Ticket ticket, String form) throws Exception {
        return post(
                        ticket.confirmPage() + "/confirm",
                        form,
                        "application/x-www-form-urlencoded",
                        agent.address().toString())
                .body();
    }

    private static boolean verifies(SignOrder order, SignAnswer answer, String alias) throws Exception {
        Signature signature = Signature.getInstance(order.algorithm());
        signature.initVerify(world.certificate(world.device(alias).orElseThrow()));
        signature.update(Base64.getDecoder().decode(order.toBeSigned()));
        return signature.verify(Base64.getDecoder().decode(Objects.requireNonNull(answer.signatureValue())));
    }

    private static @Nullable Code code(SignAnswer answer) {
        SignRefusal refusal = answer.refusal();
        return refusal == null ? null : refusal.code();
    }

    private static byte[] bytes(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static HttpResponse<String> get(String path, @Nullable String origin) throws Exception {
        return send(HttpRequest.newBuilder(at(path)), origin);
    }

    private static HttpResponse<String> post(String path, String body, String type, @Nullable String origin)
            throws Exception {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                origin);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, @Nullable String origin) throws Exception {
        if (origin != null) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return agent.address().resolve(path);
    }
}
