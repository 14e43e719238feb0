package vn.congvan.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

@CongVanTest
class DoorsTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Trail trail;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient software = HttpClient.newHttpClient();
    private TestProvince.Copy province;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
    }

    @Test
    void aPersonSignsInByTheFormAndOut() throws Exception {
        var page = get(browser, "/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        var entered = post("/sign-in", fields("nguyen.thi.mai", province.password()), page.body());
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("sign-in"));
        var me = json(get(browser, "/api/me"));
        assertThat(me.at("/name").asString()).isEqualTo("Nguyễn Thị Mai");
        assertThat(me.at("/serves").size()).isEqualTo(5);
        assertThat(post("/sign-out", Map.of(), get(browser, "/access-tokens").body())
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(browser, "/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionGoesOnInAnotherPostOfTheSamePerson() throws Exception {
        signInAs("dang.thuy.linh");
        var other = province.as("dang.thuy.linh", "so-khcn");
        post("/me/post", Map.of("post", other.post().toString()), aPageWithAForm());
        assertThat(json(get(browser, "/api/me")).at("/post/id").asString())
                .isEqualTo(other.post().toString());
    }

    @Test
    void theSessionDoesNotGoOnInSomebodyElsesPost() throws Exception {
        signInAs("dang.thuy.linh");
        var before = json(get(browser, "/api/me")).at("/post/id").asString();
        var foreign = province.as("truong.thi.yen").post();
        post("/me/post", Map.of("post", foreign.toString()), aPageWithAForm());
        assertThat(json(get(browser, "/api/me")).at("/post/id").asString()).isEqualTo(before);
    }

    @Test
    void aSessionEndsWithTheAccount() throws Exception {
        signInAs("nguyen.van.an");
        assertThat(get(browser, "/api/me").statusCode()).isEqualTo(200);
        jdbc.sql("update organisation.account set locked_at = now() where username = :username")
                .param("username", province.username("nguyen.van.an"))
                .update();
        assertThat(get(browser, "/api/me").statusCode()).isEqualTo(401);
        assertThat(get(browser, "/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?expired"));
    }

    @Test
    void aWrongPasswordIsToldOnThePage() throws Exception {
        post(
                "/sign-in",
                fields("nguyen.thi.mai", "wrong"),
                get(browser, "/sign-in").body());
        assertThat(get(browser, "/sign-in").body()).contains("mật khẩu không đúng");
        assertThat(get(browser, "/sign-in").body()).doesNotContain("mật khẩu không đúng");
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        get(browser, "/sign-in");
        var forged = send(
                browser,
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form(fields("nguyen.thi.mai", province.password())))));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("desk.session-expired");
        assertThat(get(browser, "/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void softwareGetsItsFirstTokenByPasswordAndWorksWithIt() throws Exception {
        var secret = token("truong.thi.yen", "ACT");
        var me = json(get(software, "/api/me", "Bearer " + secret));
        assertThat(me.at("/name").asString()).isEqualTo("Trương Thị Yến");
        assertThat(me.at("/post/roles").toString()).contains("CLERK");
    }

    @Test
    void thePasswordOpensNothingButTheMakingOfTokens() throws Exception {
        assertThat(get(software, "/api/me", basic("truong.thi.yen", province.password()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void withoutAnyProofSoftwareGetsAProblemAnswer() throws Exception {
        var answer = get(software, "/api/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void anUnknownTokenIsToldSo() throws Exception {
        var answer = get(software, "/api/me", "Bearer cv_unknown");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).at("/code").asString()).isEqualTo("organisation.token-refused");
    }

    @Test
    void aReadingTokenReadsAndDoesNotAct() throws Exception {
        var secret = token("nguyen.van.an", "READ");
        assertThat(get(software, "/api/tokens", "Bearer " + secret).statusCode())
                .isEqualTo(200);
        var act = send(
                software,
                request("/api/tokens")
                        .header("Authorization", "Bearer " + secret)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));
        assertThat(act.statusCode()).isEqualTo(403);
        assertThat(json(act).at("/code").asString()).isEqualTo("organisation.token-reads-only");
    }

    @Test
    void theWritingOfAReadingTokenIsRecordedInTheTrailOfItsAgency() throws Exception {
        var drafter = province.as("nguyen.van.an");
        var act = send(
                software,
                request("/api/outgoing/documents/" + java.util.UUID.randomUUID() + "/submit")
                        .header("Authorization", "Bearer " + token("nguyen.van.an", "READ"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(act.statusCode()).isEqualTo(403);
        var entries = ActingAs.call(drafter, () -> trail.latest(Optional.of("desk."), Optional.empty(), 1));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.details()).containsEntry("code", "organisation.token-reads-only");
            assertThat(entry.actor()).isEqualTo(new TrailEntry.Actor.InPost(drafter.person(), drafter.post()));
        });
    }

    @Test
    void aForeignTokenIsAnsweredExactlyLikeAnUnknownOne() throws Exception {
        var mine = token("nguyen.van.an", "ACT");
        var foreign = json(get(software, "/api/tokens", "Bearer " + token("truong.thi.yen", "ACT")))
                .at("/0/id")
                .asString();
        var foreignAnswer = delete("/api/tokens/" + foreign, mine);
        var unknownAnswer = delete("/api/tokens/" + java.util.UUID.randomUUID(), mine);
        assertThat(foreignAnswer.statusCode())
                .isEqualTo(unknownAnswer.statusCode())
                .isEqualTo(404);
        assertThat(json(foreignAnswer).at("/code"))
                .isEqualTo(json(unknownAnswer).at("/code"));
        assertThat(json(foreignAnswer).at("/detail"))
                .isEqualTo(json(unknownAnswer).at("/detail"));
    }

    @Test
    void thePagesMayOnlyLoadWhatIsOurs() throws Exception {
        var policy = get(browser, "/sign-in")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'")
                .containsPattern("connect-src 'self' http://127\\.0\\.0\\.1:\\d+( https://127\\.0\\.0\\.1:\\d+)?;")
                .containsPattern("frame-src 'self' http://127\\.0\\.0\\.1:\\d+( https://127\\.0\\.0\\.1:\\d+)?;");
        assertThat(policy).doesNotContain("unsafe-eval' 'unsafe-inline", "script-src 'self' 'unsafe-inline'");
    }

    @Test
    void aStrangerAtAPageIsLedToTheDoor() throws Exception {
        var answer = get(browser, "/outgoing");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void theLawbookAndTheDirectoryAnswerSoftware() throws Exception {
        var bearer = "Bearer " + token("nguyen.van.an", "READ");
        assertThat(json(get(software, "/api/lawbook/document-types?day=2026-11-23", bearer))
                        .size())
                .isEqualTo(31);
        assertThat(json(get(software, "/api/directory/" + province.code("H99.18.24"), bearer))
                        .at("/state")
                        .asString())
                .isEqualTo("closed");
    }

    private void signInAs(String username) throws Exception {
        post(
                "/sign-in",
                fields(username, province.password()),
                get(browser, "/sign-in").body());
    }

    private String aPageWithAForm() throws Exception {
        return get(browser, "/access-tokens").body();
    }

    private String token(String username, String scope) throws Exception {
        var made = send(
                software,
                request("/api/tokens")
                        .header("Authorization", basic(username, province.password()))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"thử\",\"scope\":\"%s\",\"days\":1}".formatted(scope))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made).at("/secret").asString();
    }

    private String basic(String username, String password) {
        var pair = province.username(username) + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> fields(String username, String password) {
        return Map.of("username", province.username(username), "password", password);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String page)
            throws IOException, InterruptedException {
        var token = CSRF.matcher(page);
        assertThat(token.find()).as("the page has a token against forged forms").isTrue();
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return send(
                browser,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(all))));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return send(client, request(path).GET());
    }

    private HttpResponse<String> get(HttpClient client, String path, String authorization)
            throws IOException, InterruptedException {
        return send(client, request(path).header("Authorization", authorization).GET());
    }

    private HttpResponse<String> delete(String path, String secret) throws IOException, InterruptedException {
        return send(
                software,
                request(path).header("Authorization", "Bearer " + secret).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
