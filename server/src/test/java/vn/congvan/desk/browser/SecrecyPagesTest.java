package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.desk.SampleLetter;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestServer;

/// A draft is turned away because of something like a mark of secrecy: its drafter sees what was found and
/// whom to ask, a clerk looks and decides, and the very same file is taken.
@CongVanTest
class SecrecyPagesTest {
    private static final String WAITING = "/outgoing/secrecy";

    @Autowired
    private TestServer server;

    @Autowired
    private TestProvince provinces;

    private TestProvince.Copy province;

    private final FilePayload file = new FilePayload(
            "quy-dinh.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            SampleLetter.withSomethingLikeAMark());

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
    }

    @Test
    void bothSidesSeeWhatWasFoundAndTheSameFileIsTakenAfterAClerkDecided() {
        try (var drafter = person("nguyen.van.an");
                var clerk = person("nguyen.thi.mai")) {
            turnedAway(drafter);
            asksWhy(drafter);
            decides(clerk);
            sendsAgain(drafter);
        }
    }

    private void turnedAway(Person drafter) {
        drafter.open("/outgoing/drafts/new");
        fill(drafter);
        drafter.press("form[data-stays] .btn-primary");
        assertThat(drafter.find("#mistakes-form")).containsText("giống dấu chỉ độ mật «MẬT»");
        drafter.looks("secrecy-turned-away");
    }

    private void asksWhy(Person drafter) {
        drafter.press("#mistakes-form a");
        drafter.page().waitForURL(url -> url.contains(WAITING));
        assertThat(drafter.find("h1")).hasText("Nghi có dấu chỉ độ mật “MẬT”");
        assertThat(drafter.find(".spot")).isVisible();
        assertThat(drafter.find(".act-not")).containsText("Chỉ văn thư được kết luận");
        assertThat(drafter.find("main")).containsText("Nguyễn Thị Mai");
        assertThat(drafter.find("textarea")).hasCount(0);
        compares(drafter);
        drafter.looks("secrecy-drafter");
        drafter.open(WAITING).looks("secrecy-list-drafter");
    }

    private void compares(Person person) {
        person.page().setInputFiles("#same-file", new FilePayload("khac.docx", "text/plain", new byte[] {1}));
        assertThat(person.find("[data-other]")).isVisible();
        person.page().setInputFiles("#same-file", file);
        assertThat(person.find("[data-same]")).isVisible();
        assertThat(person.find("[data-other]")).isHidden();
    }

    private void decides(Person clerk) {
        clerk.open("/");
        assertThat(clerk.find(".counter:has-text('Nghi dấu chỉ độ mật') .value"))
                .hasText("1");
        clerk.open("/notices").looks("secrecy-notices-clerk");
        clerk.open(WAITING).looks("secrecy-list-clerk");
        clerk.page().keyboard().press("j");
        clerk.page().keyboard().press("Enter");
        clerk.page().waitForURL(url -> url.matches(".*/secrecy/[0-9a-f-]{36}"));
        clerk.looks("secrecy-clerk");
        clerk.press(".phrase").press("button[value=NO_MARK]");
        clerk.says("không phải dấu chỉ độ mật").looks("secrecy-decided");
        clerk.open(WAITING + "?state=no-mark");
        assertThat(clerk.find("tbody tr")).hasCount(1);
        clerk.open("/");
        assertThat(clerk.find(".counter:has-text('Nghi dấu chỉ độ mật') .value"))
                .hasText("0");
    }

    private void sendsAgain(Person drafter) {
        drafter.open("/notices");
        drafter.press("a.what:has-text('gửi lại được chính tệp này')");
        drafter.looks("secrecy-drafter-decided").press("main .btn-primary");
        assertThat(drafter.find("#summary")).hasValue(SampleLetter.SUMMARY);
        drafter.page().setInputFiles("#file", file);
        drafter.press("form[data-stays] .btn-primary");
        drafter.page().waitForURL(url -> url.contains("done=draft"));
        drafter.says("Đã lưu dự thảo");
    }

    private void fill(Person drafter) {
        drafter.page().setInputFiles("#file", file);
        drafter.page().selectOption("#authority", new SelectOption().setLabel("Ủy ban nhân dân tỉnh Bình Minh"));
        drafter.page().selectOption("#signer", new SelectOption().setIndex(1));
        drafter.page().selectOption("#documentType", "QD");
        drafter.find("#summary").fill(SampleLetter.SUMMARY);
        drafter.page().check("input[name=recipients][value='" + province.code("H99.05") + "']");
        // What is typed is kept in the browser after a moment.
        drafter.page().waitForTimeout(600);
    }

    private Person person(String username) {
        return Person.signedIn(server.url(), province.username(username), province.password());
    }
}
