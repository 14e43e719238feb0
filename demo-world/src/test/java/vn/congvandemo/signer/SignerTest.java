package vn.congvandemo.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.protocol.SignAnswer;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignOutcome;
import vn.congvan.protocol.SignRefusal.Code;
import vn.congvan.protocol.SignerMessages;
import vn.congvandemo.pki.DemoWorld;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;

/// The signer as a process of its own, with real software tokens.
class SignerTest {
    private static final String PAGE = "http://127.0.0.1:8080";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static DemoWorld world;
    private static SignerProcess signer;

    @BeforeAll
    static void start() {
        world = DemoWorld.open(
                directory,
                Clock.systemUTC(),
                KeyKind.EC_P256,
                List.of(
                        Identity.person("an", "Nguyễn Văn An", "UBND tỉnh Bình Minh", "Chủ tịch", "111111"),
                        Identity.person("binh", "Trần Thị Bình", "UBND tỉnh Bình Minh", "Phó Chủ tịch", "222222")
                                .withKeys(KeyKind.RSA_2048),
                        Identity.person("cuong", "Lê Cường", "UBND tỉnh Bình Minh", "Phó Chủ tịch", "333333"),
                        Identity.agency("ubnd", "Ủy ban nhân dân tỉnh Bình Minh", "444444")));
        signer = SignerProcess.start(world.tokens(), Set.of(PAGE), 0);
    }

    @AfterAll
    static void stop() {
        signer.close();
        world.close();
    }

    @Test
    void everyKindOfKeySignsFromItsToken() throws Exception {
        for (String alias : List.of("an", "binh", "ubnd")) {
            SignOrder order = order(alias, Instant.now().plusSeconds(60));
            SignAnswer answer = send(order, pin(alias));
            assertThat(answer.outcome()).as(alias).isEqualTo(SignOutcome.SIGNED);
            assertThat(verifies(order, answer, alias)).as(alias).isTrue();
        }
    }

    @Test
    void noKeyIsLeftOutsideTheTokens() throws IOException {
        try (Stream<Path> left = Files.list(world.tokens().resolve("pending"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aWrongPinIsRefusedWithTheAttemptsLeftAndLocksInTheEnd() throws Exception {
        for (int left = 4; left >= 1; left--) {
            SignAnswer answer = send(order("cuong", Instant.now().plusSeconds(60)), "000000");
            assertThat(refusal(answer)).isEqualTo(Code.PIN_WRONG);
            assertThat(java.util.Objects.requireNonNull(answer.refusal()).attemptsLeft())
                    .isEqualTo(left);
        }
        assertThat(refusal(send(order("cuong", Instant.now().plusSeconds(60)), "000000")))
                .isEqualTo(Code.PIN_LOCKED);
        assertThat(refusal(send(order("cuong", Instant.now().plusSeconds(60)), pin("cuong"))))
                .isEqualTo(Code.PIN_LOCKED);
    }

    @Test
    void anOrderForAnotherDigestIsRefused() throws Exception {
        SignOrder good = order("an", Instant.now().plusSeconds(60));
        SignOrder other = changed(good, "00".repeat(32), good.toBeSigned());
        assertThat(refusal(send(other, pin("an")))).isEqualTo(Code.DIGEST_MISMATCH);
    }

    @Test
    void aDocumentInPlaceOfSignedAttributesIsRefused() throws Exception {
        SignOrder good = order("an", Instant.now().plusSeconds(60));
        String words = Base64.getEncoder().encodeToString("trust me".getBytes(StandardCharsets.UTF_8));
        SignOrder other = changed(good, good.documentDigest(), words);
        assertThat(refusal(send(other, pin("an")))).isEqualTo(Code.DIGEST_MISMATCH);
    }

    @Test
    void anOrderIsAnsweredOnlyOnceAndNotAfterItsTime() throws Exception {
        SignOrder order = order("an", Instant.now().plusSeconds(60));
        assertThat(send(order, pin("an")).outcome()).isEqualTo(SignOutcome.SIGNED);
        assertThat(refusal(send(order, pin("an")))).isEqualTo(Code.ALREADY_ANSWERED);
        assertThat(refusal(send(order("an", Instant.now().minusSeconds(1)), pin("an"))))
                .isEqualTo(Code.EXPIRED);
    }

    @Test
    void aPageOfAnotherOriginIsNotAnswered() throws Exception {
        assertThat(get("/device", "http://evil.example").statusCode()).isEqualTo(403);
        HttpResponse<String> ours = get("/device", PAGE);
        assertThat(ours.statusCode()).isEqualTo(200);
        assertThat(ours.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(ours.body()).contains("Nguyễn Văn An").doesNotContain("DEMO-");
    }

    @Test
    void theSignersOwnPageShowsWhatIsSignedAndTakesThePin() throws Exception {
        SignOrder order = order("an", Instant.now().plusSeconds(60));
        var ticket = ticket(new SignerMessages.Orders(List.of(order), null), PAGE);
        assertThat(ticket.answers().getFirst().outcome()).isEqualTo(SignOutcome.WAITING);
        HttpResponse<String> page = get(ticket.confirmPage(), null);
        assertThat(page.body()).contains("Quyết định 1").contains(order.documentDigest());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors " + PAGE);
        String confirm = ticket.confirmPage() + "/confirm";
        String wrong = submit(confirm, page.body(), "999999").body();
        assertThat(wrong).contains("Còn 4 lần thử");
        var tried = JSON.readValue(get(ticket.confirmPage() + "/answer", PAGE).body(), SignerMessages.Answers.class);
        assertThat(tried.complete()).isFalse();
        assertThat(refusal(tried.answers().getFirst())).isEqualTo(Code.PIN_WRONG);
        assertThat(submit(confirm, wrong, pin("an")).body()).contains("Đã ký").contains("postMessage");
        var answers = JSON.readValue(get(ticket.confirmPage() + "/answer", PAGE).body(), SignerMessages.Answers.class);
        assertThat(answers.complete()).isTrue();
        assertThat(verifies(order, answers.answers().getFirst(), "an")).isTrue();
    }

    @Test
    void aForgedFormOfAnotherPageIsNotTaken() throws Exception {
        SignOrder order = order("an", Instant.now().plusSeconds(60));
        var ticket = ticket(new SignerMessages.Orders(List.of(order), null), PAGE);
        String form = "key=guess&act=sign&pin=" + pin("an");
        String confirm = ticket.confirmPage() + "/confirm";
        assertThat(post(confirm, form, "application/x-www-form-urlencoded", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(confirm, form, "application/x-www-form-urlencoded", PAGE)
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> submit(String confirm, String page, String pin) throws Exception {
        return post(
                confirm,
                PageForm.filled(page, pin),
                "application/x-www-form-urlencoded",
                signer.address().toString());
    }

    private static SignOrder order(String alias, Instant until) throws Exception {
        return SampleOrder.of(world, alias, until);
    }

    private static SignOrder changed(SignOrder good, String digest, String toBeSigned) {
        return SampleOrder.changed(good, good.title(), digest, toBeSigned);
    }

    private static boolean verifies(SignOrder order, SignAnswer answer, String alias) throws Exception {
        Signature signature = Signature.getInstance(order.algorithm());
        signature.initVerify(certificate(alias));
        signature.update(Base64.getDecoder().decode(order.toBeSigned()));
        return signature.verify(Base64.getDecoder().decode(java.util.Objects.requireNonNull(answer.signatureValue())));
    }

    private static X509Certificate certificate(String alias) {
        return world.certificate(world.device(alias).orElseThrow());
    }

    private static String pin(String alias) {
        return world.device(alias).orElseThrow().pin();
    }

    private static Code refusal(SignAnswer answer) {
        return java.util.Objects.requireNonNull(answer.refusal()).code();
    }

    private static SignAnswer send(SignOrder order, String pin) throws Exception {
        return ticket(new SignerMessages.Orders(List.of(order), pin), null)
                .answers()
                .getFirst();
    }

    private static SignerMessages.Ticket ticket(
            SignerMessages.Orders orders, @org.jspecify.annotations.Nullable String origin) throws Exception {
        String body = JSON.writeValueAsString(orders);
        return JSON.readValue(post("/orders", body, "application/json", origin).body(), SignerMessages.Ticket.class);
    }

    private static HttpResponse<String> post(
            String path, String body, String type, @org.jspecify.annotations.Nullable String origin) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String origin)
            throws Exception {
        var request = HttpRequest.newBuilder(at(path));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return signer.address().resolve(path);
    }
}
