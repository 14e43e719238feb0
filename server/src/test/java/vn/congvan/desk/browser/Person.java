package vn.congvan.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody at a browser, signed in by name and password.
final class Person implements AutoCloseable {
    private static final int WIDE = 1440;
    private static final int PHONE = 390;
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// Bars that stay in view hide half of a field now and then, until somebody scrolls; that is no small
    /// target.
    private static final String STILL = """
            still => document.querySelectorAll('.desk-foot, .shell-dock, .shell-top')
                    .forEach(bar => (bar.style.position = still ? 'static' : ''))
            """;

    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> forbidden = new ArrayList<>();

    Person(String server) {
        this(OneBrowser.get(), server);
    }

    Person(Browser browser, String server) {
        this.server = server;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDE, 900)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                forbidden.add(page.url() + ": " + message.text());
            }
        });
    }

    static Person signedIn(String server, String username, String password) {
        return signedIn(OneBrowser.get(), server, username, password);
    }

    static Person signedIn(Browser browser, String server, String username, String password) {
        var person = new Person(browser, server);
        person.page.navigate(server + "/sign-in");
        person.page.fill("#username", username);
        person.page.fill("#password", password);
        person.page.keyboard().press("Enter");
        person.page.waitForURL(server + "/");
        return person;
    }

    Page page() {
        return page;
    }

    Person open(String path) {
        page.navigate(server + path);
        settle();
        return this;
    }

    /// Looks at the page before it, wide and on a phone: nobody is shut out, nothing runs out of the side,
    /// the page does nothing that its own policy forbids, and a picture is kept for people to look at.
    Person looks(String name) {
        at(WIDE, 900, name);
        at(PHONE, 844, name + "-phone");
        page.setViewportSize(WIDE, 900);
        return this;
    }

    Person press(String button) {
        page.locator(button).first().click();
        settle();
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /// Waits until the address holds this.
    Person arrives(String part) {
        try {
            page.waitForURL(url -> url.contains(part));
        } catch (TimeoutError e) {
            throw new AssertionError("at " + page.url() + " instead of " + part, e);
        }
        settle();
        return this;
    }

    /// Waits for the word of success at the top of the page.
    Person says(String words) {
        PlaywrightAssertions.assertThat(find(".notice.is-good").first()).containsText(words);
        return this;
    }

    /// Types a PIN into the signer's own page, which stands in this one.
    Person pin(String pin) {
        page.waitForSelector(".signer-frame, [data-says].is-bad");
        if (find(".signer-frame").count() == 0) {
            throw new AssertionError(find("[data-says]").textContent());
        }
        var frame = page.frameLocator(".signer-frame");
        frame.locator("input[type=password]").fill(pin);
        frame.locator("button, input[type=submit]").first().click();
        return this;
    }

    /// The id at the end of the address.
    String document() {
        return page.url().replaceAll(".*/(?:outgoing|incoming)/([0-9a-f-]{36}).*", "$1");
    }

    void settle() {
        page.waitForLoadState();
        if (page.locator("[data-reader]").count() > 0) {
            page.waitForSelector(
                    "[data-reader][data-ready=true]",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        }
    }

    private void at(int width, int height, String name) {
        page.setViewportSize(width, height);
        page.waitForTimeout(250);
        assertThat(forbidden).as(name + ": forbidden by the policy").isEmpty();
        // Hiding the caret would put a style into the page, which the policy forbids.
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL));
        assertThat(page.content())
                .as(name + ": texts")
                .doesNotContain("??page.")
                .doesNotContain("??reason.");
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name + ": runs out of the side by")
                .isZero();
        page.evaluate(STILL, true);
        // The only frame is the signer's, which is not ours: looking into none is three times as fast.
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(RULES)
                .exclude(".signer-frame")
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml()))
                .as(name + ": accessibility")
                .isEmpty();
        page.evaluate(STILL, false);
    }

    @Override
    public void close() {
        context.close();
    }
}
