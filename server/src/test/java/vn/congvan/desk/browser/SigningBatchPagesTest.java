package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.signin.SignInSettings;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.SignerAtHand;
import vn.congvan.testing.TestServer;

/// A leader signs thirty documents with one PIN; three fail for different reasons, and the line breaks in the middle.
@CongVanTest
class SigningBatchPagesTest {
    private static final int MANY = 30;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

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
    void ofThirtyDocumentsTwentySevenAreSignedWithOnePinAndThreeSayWhyNot() {
        var documents = Stream.generate(walk::checked).limit(MANY).toList();
        DocumentId opened = documents.get(0);
        DocumentId unread = documents.get(1);
        DocumentId gone = documents.get(2);
        DocumentId changed = documents.get(3);
        var desk = URI.create(settings.signerOrigins().getFirst());
        try (var _ = new SignerAtHand(tokens, Map.of("leader", walk.leaderKey()), server.url(), desk);
                var leader = desks.of(Walk.LEADER)) {
            leader.open("/outgoing/" + opened);
            leader.open("/outgoing?queue=mine").press("a:has-text('Ký loạt')").arrives("/outgoing/signing");
            assertThat(leader.find("tbody tr")).hasCount(MANY);
            assertThat(row(leader, opened)).containsText("Đã mở");
            leader.looks("signing-choose");
            documents.stream().filter(id -> !id.equals(opened)).forEach(id -> choose(leader, id, !id.equals(unread)));
            leader.press("button:has-text('Ký các văn bản đã chọn')").arrives("/outgoing/signing/");
            walk.act(Walk.CHECKER, gone, OutgoingAct.TAKE_BACK);
            walk.act(Walk.CHECKER, changed, OutgoingAct.TAKE_BACK);
            walk.act(Walk.CHECKER, changed, OutgoingAct.PASS_FORM);
            String batch = URI.create(leader.page().url()).getPath();

            Consumer<Route> broken = Route::abort;
            leader.page().route("**/documents/*/signature", broken);
            leader.press("[data-sign]").pin(SignerAtHand.PIN);
            assertThat(leader.find("[data-says]")).containsText("Mất kết nối với máy chủ");
            leader.looks("signing-lost");
            leader.page().unroute("**/documents/*/signature", broken);

            leader.open(batch);
            assertThat(leader.find("[data-outcome=SIGNED]")).hasCount(MANY - 3);
            assertThat(leader.find("main")).containsText("Đã ký 27/30 văn bản; 3 văn bản chưa ký được");
            assertThat(row(leader, unread)).containsText("chưa được mở");
            assertThat(row(leader, gone)).containsText("thể thức");
            assertThat(row(leader, changed)).containsText("thay đổi");
            leader.looks("signing-results");

            leader.open("/outgoing/" + unread);
            leader.open("/outgoing/signing");
            assertThat(leader.find(".notice.is-soon")).containsText("mới ký 27/30");
            leader.press("a:has-text('Ký tiếp')").arrives(batch);
            leader.press("[data-sign]").pin(SignerAtHand.PIN);
            assertThat(leader.find("[data-outcome=SIGNED]")).hasCount(MANY - 2);
            leader.press("button:has-text('Để lại phần còn lại')").says("vẫn chờ bạn");
            assertThat(leader.find("tbody tr")).hasCount(1);
        }
    }

    private static Locator row(Person leader, DocumentId id) {
        return leader.find("tbody tr:has(a[href='/outgoing/" + id + "'])");
    }

    private static void choose(Person leader, DocumentId id, boolean read) {
        Locator row = row(leader, id);
        row.locator(read ? "input[name='read-" + id + "']" : "input[name=document]")
                .check();
    }
}
