package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.desk.SampleLetter;
import vn.congvan.organisation.signin.SignInSettings;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.SignerAtHand;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;
import vn.congvan.testing.TestSigners;

/// A document's whole way by hand: drafted, reviewed, checked, signed, numbered, sealed, issued; accepted by
/// one agency, refused by the other; and its sender sees both. Every page on the way is looked at wide and on
/// a phone.
@CongVanTest
class WholeWayTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private TestSigners signers;

    @Autowired
    private SignInSettings settings;

    @TempDir
    private Path tokens;

    private TestProvince.Copy province;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
    }

    @Test
    void aDocumentGoesItsWholeWayThroughThePages() {
        var keys = Map.of(
                "head", signers.register(province.as("nguyen.huu.phuoc")).key(),
                "checker", signers.register(province.as("vu.dinh.khoa")).key(),
                "leader", signers.register(province.as("tran.quoc.binh")).key(),
                "seal",
                        signers.registerSeal(province.as("nguyen.thi.mai"), "ubnd")
                                .key());
        var desk = URI.create(settings.signerOrigins().getFirst());
        try (var _ = new SignerAtHand(tokens, keys, server.url(), desk)) {
            var document = draft();
            review(document);
            sign(document);
            issue(document);
            accept();
            refuse();
            seeTheStates(document);
        }
    }

    private String draft() {
        try (var drafter = person("nguyen.van.an")) {
            drafter.looks("home-drafter").open("/outgoing/drafts/new");
            fill(drafter);
            drafter.find("#summary").fill(SampleLetter.SUMMARY);
            drafter.looks("draft-form");
            drafter.press("form[data-stays] .btn-primary");
            drafter.page().waitForURL(url -> url.contains("done=draft"));
            drafter.settle();
            assertThat(drafter.find("h1")).hasText(SampleLetter.SUMMARY);
            drafter.looks("document-draft");
            var document = drafter.document();
            drafter.open("/outgoing/" + document + "?act=correct-places").looks("document-places");
            drafter.open("/outgoing/" + document).page().keyboard().press("t");
            drafter.says("Đã trình");
            drafter.open("/outgoing?queue=my-drafts").looks("list-drafts");
            return document;
        }
    }

    private void fill(Person drafter) {
        var page = drafter.page();
        page.setInputFiles("#file", new FilePayload("quyet-dinh.docx", DOCX, SampleLetter.docx()));
        page.selectOption("#authority", new SelectOption().setLabel("Ủy ban nhân dân tỉnh Bình Minh"));
        page.selectOption("#signer", new SelectOption().setIndex(1));
        page.selectOption("#documentType", "QD");
        page.selectOption("#urgency", "URGENT");
        page.check("input[name=recipients][value='" + province.code("H99.05") + "']");
        page.check("input[name=recipients][value='" + province.code("H99.31") + "']");
    }

    private void review(String document) {
        try (var head = person("nguyen.huu.phuoc")) {
            head.looks("home-head").open("/outgoing").looks("list-head");
            head.page().keyboard().press("j");
            head.page().keyboard().press("Enter");
            head.page().waitForURL(url -> url.contains(document));
            head.settle();
            head.open("/outgoing/" + document + "?act=return-draft").looks("document-return");
            initial(head, document, "document-approve");
        }
        try (var checker = person("vu.dinh.khoa")) {
            checker.open("/outgoing/" + document + "?act=return-form");
            checker.find("#remark").fill("Đề nghị rà lại phần nơi nhận.");
            checker.press(".act .btn-refuse").says("trả lại");
        }
        try (var head = person("nguyen.huu.phuoc")) {
            head.open("/outgoing/" + document + "?act=approve");
            initial(head, document, "document-approve-again");
            head.open("/outgoing/" + document + "?tab=history").looks("document-initial-void");
            assertThat(head.find(".movement .is-bad")).containsText("ký nháy số");
        }
        try (var checker = person("vu.dinh.khoa")) {
            initial(checker, document, "document-check");
            assertThat(checker.find(".verdict .signed")).hasCount(2);
            checker.looks("document-initialled");
        }
    }

    private void initial(Person person, String document, String look) {
        if (!person.page().url().contains("act=approve")) {
            person.open("/outgoing/" + document);
        }
        person.looks(look).press("[data-sign]");
        person.pin(SignerAtHand.PIN).arrives("done=initial");
        person.says("Đã ký nháy");
        assertThat(person.find(".verdict")).hasClass(Pattern.compile("is-good"));
    }

    private void sign(String document) {
        try (var leader = person("tran.quoc.binh")) {
            leader.open("/outgoing/" + document).looks("document-sign");
            leader.press("[data-sign]");
            leader.pin("00000000");
            assertThat(leader.find("[data-says]")).containsText("PIN");
            leader.pin(SignerAtHand.PIN);
            leader.page().waitForURL(url -> url.contains("done=sign"));
            leader.settle();
            leader.says("Đã ký");
            assertThat(leader.find(".verdict")).hasClass(Pattern.compile("is-good"));
            leader.looks("document-signed");
        }
    }

    private void issue(String document) {
        try (var clerk = person("nguyen.thi.mai")) {
            clerk.looks("home-clerk").open("/outgoing?queue=numbering").looks("list-numbering");
            clerk.open("/outgoing/" + document).looks("document-issue");
            assertThat(clerk.find("[data-device-ready]")).isVisible();
            clerk.press("[data-sign]");
            clerk.pin(SignerAtHand.PIN);
            clerk.page().waitForURL(url -> url.contains("done=seal"));
            clerk.settle();
            clerk.looks("document-issued");
            clerk.open("/outgoing/" + document + "?tab=signatures").looks("document-signatures");
            assertThat(clerk.find(".verdict .signed")).hasCount(4);
            clerk.open("/outgoing/" + document + "?tab=history").looks("document-history");
            clerk.open("/registers/outgoing").looks("register-outgoing");
            assertThat(clerk.find(".register-page tbody tr")).hasCount(1);
        }
    }

    private void accept() {
        try (var clerk = person("truong.thi.yen")) {
            openArrival(clerk);
            clerk.looks("reception").press("button[form=acceptance].btn-primary");
            clerk.says("Đã vào sổ");
            clerk.looks("incoming-registered");
            clerk.open(clerk.page().url().replace(server.url(), "") + "?tab=signatures")
                    .looks("incoming-signatures");
            clerk.open("/registers/incoming").looks("register-incoming");
            clerk.open("/incoming?queue=registered").looks("list-registered");
        }
    }

    private void refuse() {
        try (var clerk = person("phung.thi.ngoc.anh")) {
            openArrival(clerk);
            clerk.press(".btn-refuse");
            clerk.looks("reception-refuse");
            clerk.find("input[value=wrong-recipient]").check();
            clerk.find("#words").fill("Văn bản thuộc thẩm quyền của xã khác.");
            clerk.press("#refusal button[type=submit]");
            clerk.says("Đã từ chối");
            clerk.looks("incoming-refused");
        }
    }

    private void openArrival(Person clerk) {
        for (int tries = 0; tries < 20; tries++) {
            clerk.open("/incoming");
            if (clerk.find("a.what").count() > 0) {
                clerk.looks("list-arrivals");
                clerk.page().keyboard().press("v");
                clerk.page().waitForURL(url -> url.matches(".*/incoming/[0-9a-f-]{36}.*"));
                clerk.settle();
                return;
            }
            clerk.page().waitForTimeout(500);
        }
        throw new AssertionError("nothing arrived");
    }

    private void seeTheStates(String document) {
        try (var clerk = person("nguyen.thi.mai")) {
            clerk.open("/outgoing/" + document + "?tab=delivery").looks("document-delivery");
            assertThat(clerk.find(".state:has-text('Đã tiếp nhận')")).isVisible();
            assertThat(clerk.find(".state:has-text('Bị từ chối')")).isVisible();
            clerk.open("/outgoing?queue=delivery-trouble").looks("list-trouble");
            clerk.open("/notices").looks("notices");
        }
    }

    private Person person(String username) {
        return Person.signedIn(server.url(), province.username(username), province.password());
    }
}
