package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.signin.SignInSettings;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.SignerAtHand;
import vn.congvan.testing.TestServer;
import vn.congvandemo.signer.AgentProcess;
import vn.congvandemo.signer.SignerProcess;

/// A leader signs with the signing agent of his computer: over TLS with the agent's own
/// certificate, which only this home trusts, from a page that for the browser lies in the open
/// network, after a pairing.
@CongVanTest
class SigningAgentPagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private SignInSettings settings;

    @TempDir
    private Path folder;

    private Walk walk;
    private Desks desks;

    @BeforeEach
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
        desks = Desks.of(house, walk);
    }

    @Test
    void aLeaderSignsWithTheAgentOfHisComputer() throws IOException {
        DocumentId id = walk.checked();
        SignerAtHand.keep(folder, Map.of("leader", walk.leaderKey()));
        Path tokens = SignerProcess.fill(folder);
        URI address = URI.create(settings.signerOrigins().getLast());
        Path own = folder.resolve("agent");
        Path home = Files.createDirectories(folder.resolve("home"));
        try (var agent = AgentProcess.start(own, tokens, server.url(), address.getPort())) {
            try (var browser = inTheOpenNetwork(home)) {
                theBrowserDoesNotTrustTheAgentYet(browser);
            }
            AgentProcess.installCertificate(own, home);
            try (var browser = inTheOpenNetwork(home)) {
                thePermissionIsAskedFor(browser);
                aPageOfAnotherOriginIsRefused(browser, address);
                pairAndSign(browser, agent, id);
            }
        }
    }

    /// The test's server is a neighbour of the agent; to this browser it is far away, as a real one
    /// is.
    private Browser inTheOpenNetwork(Path home) {
        int port = URI.create(server.url()).getPort();
        return OneBrowser.another(
                home, "--ip-address-space-overrides=127.0.0.1:" + port + "=public,[::1]:" + port + "=public");
    }

    private Person leader(Browser browser) {
        return Person.signedIn(
                browser,
                server.url(),
                desks.province().username(Walk.LEADER),
                desks.province().password());
    }

    private static void permit(Person person, boolean permitted) {
        // A permission that is not in the list is refused.
        person.page().context().grantPermissions(List.of(permitted ? "local-network-access" : "notifications"));
    }

    private static Locator check(Person person, String what) {
        return person.find("[data-check=" + what + "]").first();
    }

    private void theBrowserDoesNotTrustTheAgentYet(Browser browser) {
        try (var leader = leader(browser)) {
            permit(leader, true);
            leader.open("/signing-device");
            assertThat(check(leader, "agent")).containsText("cài chứng thư");
            leader.looks("signing-device-missing");
        }
    }

    private void thePermissionIsAskedFor(Browser browser) {
        try (var leader = leader(browser)) {
            permit(leader, false);
            leader.open("/signing-device");
            assertThat(check(leader, "agent")).containsText("mạng cục bộ");
        }
    }

    private void aPageOfAnotherOriginIsRefused(Browser browser, URI address) {
        try (var stranger = new Person(browser, server.url().replace("localhost", "127.0.0.1"))) {
            permit(stranger, true);
            stranger.open("/sign-in");
            assertThat(stranger.page().evaluate(ASKS, address + "/status")).isEqualTo("refused");
        }
        try (var neighbour = new Person(browser, server.url())) {
            permit(neighbour, true);
            neighbour.open("/sign-in");
            assertThat(neighbour.page().evaluate(ASKS, address + "/status")).isEqualTo("answered");
        }
    }

    private static final String ASKS = """
            async address => {
                try {
                    return (await fetch(address)).ok ? 'answered' : 'refused';
                } catch {
                    return 'refused';
                }
            }
            """;

    private void pairAndSign(Browser browser, AgentProcess agent, DocumentId id) {
        try (var leader = leader(browser)) {
            permit(leader, true);
            leader.open("/signing-device");
            assertThat(check(leader, "pairing")).containsText("chưa ghép nối");
            pair(leader, "00000000");
            assertThat(leader.find("[data-pair] [data-says]")).containsText("Mã không đúng");
            pair(leader, agent.code());
            leader.arrives("done=paired").says("Đã ghép nối");
            for (String what : List.of("connection", "agent", "pairing", "clock", "driver", "token", "certificate")) {
                assertThat(check(leader, what)).hasAttribute("data-tone", "good");
            }
            leader.looks("signing-device");
            sign(leader, id);
        }
    }

    private static void pair(Person leader, String code) {
        leader.find("#code").fill(code);
        leader.press("[data-pair] button[type=submit]");
    }

    private static void sign(Person leader, DocumentId id) {
        leader.open("/outgoing/" + id).press("[data-sign]");
        leader.pin("00000000");
        assertThat(leader.find("[data-says]")).containsText("Mã PIN chưa đúng");
        var frame = leader.page().frameLocator(".signer-frame");
        assertThat(frame.locator("main")).containsText("số lần thử còn lại đã ít đi");
        assertThat(frame.locator("summary img")).isVisible();
        leader.looks("signing-agent");
        leader.pin(SignerAtHand.PIN);
        // Signature, time stamp and the next page together: on a busy machine that takes its time.
        leader.page().waitForURL(url -> url.contains("done=sign"), new Page.WaitForURLOptions().setTimeout(90_000));
        leader.settle();
        leader.says("Đã ký");
    }
}
