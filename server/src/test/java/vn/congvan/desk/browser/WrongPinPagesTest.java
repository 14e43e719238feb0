package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.signin.SignInSettings;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.SignerAtHand;
import vn.congvan.testing.TestServer;

/// A wrong PIN typed at the signer's desk: the page says how many attempts are left, the attempt is recorded, and
/// the document stays as it was.
@CongVanTest
class WrongPinPagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Trail trail;

    @Autowired
    private SignInSettings settings;

    @TempDir
    private Path tokens;

    private Desks desks;
    private Walk walk;

    @BeforeEach
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
        desks = Desks.of(house, walk);
    }

    @Test
    void aWrongPinIsToldWithTheAttemptsLeftRecordedAndChangesNothing() {
        DocumentId id = walk.checked();
        var keys = Map.of("leader", walk.leaderKey(), "seal", walk.sealKey());
        var desk = URI.create(settings.signerOrigins().getFirst());
        try (var _ = new SignerAtHand(tokens, keys, server.url(), desk)) {
            mistypes(Walk.LEADER, id, "signature", "done=sign");
            mistypes(Walk.CLERK, id, "seal", "done=seal");
        }
        assertThat(walk.view(Walk.CLERK, id).sign().orElseThrow().printed()).isEqualTo("01");
    }

    private void mistypes(String who, DocumentId id, String act, String done) {
        try (var signer = desks.of(who)) {
            signer.open("/outgoing/" + id).press("[data-sign]");
            signer.page().waitForSelector(".signer-frame");
            OutgoingView before = walk.view(who, id);
            for (int left = 4; left >= 3; left--) {
                signer.pin("00000000");
                assertThat(signer.find("[data-says]")).containsText("còn " + left + " lần nhập");
                assertRecorded(who, id, act, 5 - left);
            }
            signer.looks("wrong-pin-" + act);
            OutgoingView after = walk.view(who, id);
            assertThat(after.revision()).isEqualTo(before.revision());
            assertThat(after.state()).isEqualTo(before.state());
            assertThat(after.sign()).isEqualTo(before.sign());
            assertThat(after.history()).isEqualTo(before.history());
            assertThat(after.files()).isEqualTo(before.files());
            signer.pin(SignerAtHand.PIN).arrives(done);
        }
    }

    private void assertRecorded(String who, DocumentId id, String act, int times) {
        List<TrailEntry> recorded = List.of();
        for (int tries = 0; tries < 100 && recorded.size() < times; tries++) {
            recorded = walk.as(
                    who,
                    () -> trail.latest(Optional.of("desk.attempt-refused"), Optional.empty(), 10).stream()
                            .filter(entry -> entry.document().equals(Optional.of(id)))
                            .filter(entry -> ("POST /outgoing/{id}/" + act)
                                    .equals(entry.details().get("request")))
                            .toList());
            pause();
        }
        assertThat(recorded).hasSize(times).allSatisfy(entry -> {
            var actor = walk.province().as(who);
            assertThat(entry.actor()).isEqualTo(new TrailEntry.Actor.InPost(actor.person(), actor.post()));
            assertThat(entry.details()).containsEntry("code", "signing.pin-wrong");
        });
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
