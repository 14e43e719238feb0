package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import vn.congvan.common.DocumentId;
import vn.congvan.desk.SampleLetter;
import vn.congvan.files.HoldingId;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Shelf;
import vn.congvan.testing.TestServer;

/// What everybody meets: signing in, a session that is over, the switch of posts, notices, pages that say
/// what went wrong, the keyboard.
@CongVanTest
class EveryonePagesTest {
    private static final String IN_TWO_HOUSES = "dang.thuy.linh";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Environment environment;

    private Desks desks;
    private Walk walk;

    @BeforeEach
    void aProvince() {
        walk = Walk.in(house);
        desks = Desks.of(house, walk);
    }

    @Test
    void whoeverMistypesIsToldAndWhoeverAsksForAPageComesToItAfterSigningIn() {
        try (var person = desks.stranger()) {
            person.open("/outgoing?queue=all");
            assertThat(person.page()).hasURL(server.url() + "/sign-in");
            person.looks("sign-in");
            person.find("#username").fill(desks.province().username(Walk.DRAFTER));
            person.find("#password").fill("sai");
            person.press("form .btn-primary");
            assertThat(person.find("[role=alert]")).containsText("Tên đăng nhập hoặc mật khẩu không đúng");
            person.looks("sign-in-wrong");
            desks.signIn(person, Walk.DRAFTER);
            person.arrives("/outgoing?queue=all");
            byKeyboardAlone(person);
            person.open("/?lang=en").looks("home-english");
            person.open("/?lang=vi");
        }
    }

    /// To the main part, to the search, and through it to the result, without a mouse.
    private void byKeyboardAlone(Person person) {
        person.open("/");
        person.page().keyboard().press("Tab");
        assertThat(person.find(".skip")).isFocused();
        person.page().keyboard().press("Enter");
        assertThat(person.find("#main")).isFocused();
        person.page().keyboard().press("/");
        assertThat(person.find("#q")).isFocused();
        person.page().keyboard().type("quy che");
        person.page().keyboard().press("Enter");
        person.arrives("q=quy");
        person.looks("search-nothing");
    }

    @Test
    void aSessionThatIsOverLosesNothingThatWasTypedAndLeadsBack() {
        try (var person = desks.of(Walk.DRAFTER)) {
            person.open("/outgoing/drafts/new");
            person.find("#summary").fill(SampleLetter.SUMMARY);
            person.page().setInputFiles("#file", new FilePayload("a.docx", "text/plain", SampleLetter.docx()));
            person.page().waitForTimeout(600);
            endOfSession(person);
            person.page().evaluate("document.querySelector('form[data-stays]').noValidate = true");
            person.press("form[data-stays] .btn-primary");
            assertThat(person.find("#mistakes-form")).containsText("Phiên làm việc đã hết");
            person.looks("session-over-form");
            person.page().reload();
            person.arrives("/sign-in?expired");
            person.looks("session-over");
            desks.signIn(person, Walk.DRAFTER);
            person.arrives("/outgoing/drafts/new");
            assertThat(person.find("#summary")).hasValue(SampleLetter.SUMMARY);
            assertThat(person.find("[data-kept-note]")).isVisible();
            person.looks("session-back");
        }
    }

    @Test
    void anActOfASessionThatIsOverLeadsBackToItsPageAndTheMenuNeverShowsAPartOfAPage() {
        DocumentId id = walk.draft();
        try (var person = desks.of(Walk.DRAFTER)) {
            person.open("/outgoing/" + id);
            endOfSession(person);
            person.press(".act .btn-primary");
            person.arrives("/sign-in?expired");
            desks.signIn(person, Walk.DRAFTER);
            person.arrives("/outgoing/" + id);
            endOfSession(person);
            person.page().evaluate("document.body.dispatchEvent(new CustomEvent('counters-due'))");
            person.arrives("/sign-in?expired");
            desks.signIn(person, Walk.DRAFTER);
            person.arrives("/outgoing/" + id);
            assertThat(person.find("h1")).isVisible();
        }
    }

    @Test
    void onePersonSwitchesToAnotherPost() {
        try (var person = desks.of(IN_TWO_HOUSES)) {
            var before = person.find(".shell-brand small").textContent();
            person.press(".shell-more > summary").looks("posts");
            person.press(".shell-card button[name=post]:not([disabled])");
            assertThat(person.find(".shell-brand small")).not().hasText(before);
            assertThat(person.find("h1")).containsText("Chào");
        }
    }

    @Test
    void noticesAreReadOneByOneAndAllAtOnce() {
        DocumentId id = walk.submitted();
        walk.act(Walk.HEAD, id, OutgoingAct.RETURN_DRAFT, "Thiếu căn cứ pháp lý.");
        DocumentId other = walk.approved();
        walk.act(Walk.CHECKER, other, OutgoingAct.RETURN_FORM, "Sai thể thức phần nơi nhận.");
        try (var person = desks.of(Walk.DRAFTER)) {
            assertThat(person.find(".shell-tool .count")).hasText("2");
            person.open("/notices").looks("notices-unread");
            person.press("main li .btn-small");
            assertThat(person.find(".shell-tool .count")).hasText("1");
            person.press("main .page-head .btn");
            assertThat(person.find(".shell-tool .count")).hasCount(0);
            person.looks("notices-read");
            person.press("a.what >> nth=0");
            person.arrives("/outgoing/" + other);
        }
    }

    @Test
    void aPageSaysWhatWentWrongAndTheWayOn() {
        DocumentId id = walk.draft();
        try (var person = desks.of(Walk.DRAFTER)) {
            person.open("/outgoing/" + UUID.randomUUID());
            assertThat(person.find("main")).containsText("Không tìm thấy");
            person.looks("problem-404");
            person.open("/trail");
            assertThat(person.find("main")).containsText("Chỉ quản trị");
            person.looks("problem-403");
            var view = walk.view(Walk.DRAFTER, id);
            Shelf.of(environment)
                    .withOneByteChanged(
                            view.main().digest(),
                            () -> unreadable(person, id, view.main().holding()));
        }
    }

    private void unreadable(Person person, DocumentId id, HoldingId file) {
        person.open("/outgoing/" + id + "/files/" + file);
        person.looks("problem-500").press("main .btn-primary");
        assertThat(person.page()).hasURL(server.url() + "/");
        person.page().navigate(server.url() + "/outgoing/" + id);
        assertThat(person.find(".reading-wait")).containsText("Không mở được tệp");
        person.looks("document-unreadable");
    }

    /// The browser still shows its cookie, of which the server knows nothing any more.
    private static void endOfSession(Person person) {
        var context = person.page().context();
        context.clearCookies();
        context.addCookies(
                List.of(new Cookie("congvan", "het-han").setDomain("localhost").setPath("/")));
    }
}
