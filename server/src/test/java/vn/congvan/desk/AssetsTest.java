package vn.congvan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestServer;

/// How pages and what they load go over the line: packed, kept by browsers as long as it stays the same, and
/// with a policy that lets nothing foreign in.
@CongVanTest
class AssetsTest {
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"#]+)");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)");

    @Autowired
    private TestServer server;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void whatIsTextGoesPacked() throws Exception {
        var page = get("/sign-in");
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        for (String address : loadedBy(plain("/sign-in"))) {
            var loaded = get(address);
            boolean small = address.contains("mark");
            assertThat(loaded.headers().firstValue("Content-Encoding").isPresent())
                    .as(address)
                    .isNotEqualTo(small);
        }
        assertThat(get("/api/openapi").headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void whatAPageLoadsIsKeptForAYearUnderItsFingerprint() throws Exception {
        var addresses = loadedBy(plain("/sign-in"));
        assertThat(addresses).hasSizeGreaterThan(3);
        for (String address : addresses) {
            assertKept(address);
        }
    }

    @Test
    void theFontsOfTheStyleSheetCarryTheirFingerprintsToo() throws Exception {
        var sheet = loadedBy(plain("/sign-in")).stream()
                .filter(address -> address.contains("congvan"))
                .findFirst()
                .orElseThrow();
        var fonts = FONT.matcher(plain(sheet))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(fonts).hasSize(4);
        for (String font : fonts) {
            assertKept(URI.create(sheet).resolve(font).toString());
        }
    }

    @Test
    void nothingIsThereUnderAnAddressWithoutItsFingerprint() throws Exception {
        var wrong = "/assets/congvan-" + "0".repeat(32) + ".css";
        for (String address : List.of("/assets/congvan.css", "/webjars/htmx.org/dist/htmx.min.js", wrong)) {
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(address)
                    .contains("no-store");
        }
    }

    @Test
    void aPageItselfIsNeverKept() throws Exception {
        assertThat(get("/sign-in").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void aPageTakesStylesAndScriptsFromItsOwnServerOnlyAndFromNoLineOfItsOwn() throws Exception {
        for (String address : List.of("/sign-in", "/nothing-here", "/api/me")) {
            var policy =
                    get(address).headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(address)
                    .contains("default-src 'self'", "style-src 'self';", "script-src 'self' ", "object-src 'none'")
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("'unsafe-eval'");
        }
    }

    private void assertKept(String address) throws Exception {
        assertThat(address).containsPattern("-[0-9a-f]{32}\\.");
        var answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .as(address)
                .contains("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Set-Cookie")).as(address).isEmpty();
    }

    private static List<String> loadedBy(String page) {
        return LOADED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(server.url() + address))
                        .header("Accept-Encoding", "gzip")
                        .header("Accept", "text/html,*/*")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private String plain(String address) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(server.url() + address))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
